"""A room of learners and one teacher, who shows a lesson and asks."""

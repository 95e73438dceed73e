"""Questions of the learner: passages of the course, how they are searched, what is answered."""

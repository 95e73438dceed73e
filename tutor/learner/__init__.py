"""The learner's database: where the learner stands, and everything that was answered."""

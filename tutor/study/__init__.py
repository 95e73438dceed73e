"""Where dialogue, learner and clock meet: recorded sessions, and what is best done next."""

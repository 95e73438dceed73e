"""Where dialogue, learner and clock meet: sessions that are recorded, and what is best done next."""

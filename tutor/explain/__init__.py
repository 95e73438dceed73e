"""Explanations in the learner's own words: what they are, and how one is read."""

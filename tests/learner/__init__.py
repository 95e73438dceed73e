"""Tests of the learner's database."""

"""Tests of tutor.questions."""

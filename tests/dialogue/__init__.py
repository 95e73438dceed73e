"""Tests of tutor.dialogue."""

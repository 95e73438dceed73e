"""Tests of tutor.explain."""

"""Tests of tutor.text."""

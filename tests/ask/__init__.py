"""Tests of tutor.ask."""

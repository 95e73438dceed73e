"""Tests of tutor.lesson."""

"""Tests of tutor.study."""

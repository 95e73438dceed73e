"""Tests of tutor.ui."""

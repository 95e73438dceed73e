"""Tests of the tutor, laid out like the package."""

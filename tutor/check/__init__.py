"""Checking lessons: which files are looked at, and how findings are told."""

"""Lessons: what a course is, and how YAML becomes one, with findings that carry their place."""

"""Tutor: a teacher and a student talk in your terminal, and you learn by taking part."""

__version__ = "0.1.0"

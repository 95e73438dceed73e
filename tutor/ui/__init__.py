"""The Textual screens, and the one place where Textual is corrected."""

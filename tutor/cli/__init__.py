"""The command line: one file for each command, and plain text for those who want no screens."""

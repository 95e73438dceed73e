"""Text in two languages: its width and lines on a terminal, its marks, how it is compared."""

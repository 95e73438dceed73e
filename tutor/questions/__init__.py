"""Questions: a file for each kind, with its data, how an answer is read, how it is marked."""

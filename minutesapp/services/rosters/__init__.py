"""What is done with a roster as a whole and by hand: people, committees, transfers, files of it, what is undone."""

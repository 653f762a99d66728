"""What is done with a roster as a whole and by hand: people, committees, what changed and how it is undone."""

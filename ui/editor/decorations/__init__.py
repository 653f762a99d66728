"""What is painted around the text and under it, where it can be seen."""

"""A municipal form as data, and what follows from it: numbers, labels, the wording of header fields."""

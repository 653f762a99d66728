"""Lists of people: cut into entries, and each entry into a person."""

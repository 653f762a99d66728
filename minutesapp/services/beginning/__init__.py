"""Beginning the record of a meeting."""

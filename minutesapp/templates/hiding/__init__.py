"""How words are printed that some readers do not read."""

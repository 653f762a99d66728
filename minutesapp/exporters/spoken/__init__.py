"""How what was said stands in a record as printed: words with marks, and what is between quotation marks."""

"""A stranger's Word file as paragraphs and tables in plain values."""

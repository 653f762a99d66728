"""The layout of a form out of a finished Word file: its own paragraphs and tables, with neutral words in them."""

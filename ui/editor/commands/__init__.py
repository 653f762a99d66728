"""What the clerk can do with paragraphs, and by which keys."""

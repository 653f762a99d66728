"""Files that others may use too: read within limits, written as drafts, replaced whole, by one program at a time."""

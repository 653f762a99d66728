"""Records that are parts of others: one agenda item, the summary."""

"""The find bar under the record, and what of it is more than a line or a button."""

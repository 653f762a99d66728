"""Words in the place of others: what would change, row by row, and lists of replacements that an office keeps."""

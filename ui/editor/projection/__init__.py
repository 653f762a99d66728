"""The body of a record as a text document, and what stands beside each paragraph."""

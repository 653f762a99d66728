"""Word files as what they are, parts in a zip: read within limits, cleaned of what tells who made them, packed."""

"""Minutes for their readers: internal, review and public editions, and what must not be found in a public file."""

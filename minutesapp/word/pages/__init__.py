"""A finished Word file as pages to paint."""

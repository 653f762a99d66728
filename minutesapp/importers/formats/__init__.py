"""The shapes in which text comes: each becomes the numbered lines of a source."""

"""The question who speaks, and its answer."""

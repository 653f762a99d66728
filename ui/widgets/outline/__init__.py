"""The tree of the agenda at the edge of the window."""

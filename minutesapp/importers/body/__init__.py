"""The lines of the body: agenda items, turns, directions and narrative, as blocks."""

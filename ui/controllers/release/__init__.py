"""The parts of the window for the way of a record to its readers: its stages, and many records at once."""

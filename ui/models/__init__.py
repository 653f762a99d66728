"""What lists and tables of the window show, computed from the record."""

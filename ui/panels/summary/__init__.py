"""The panel in which a record is summed up."""

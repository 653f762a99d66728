"""Windows that ask for something. They hold no record: they take values and give values."""

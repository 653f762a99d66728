"""The types of header values, one file each: what a value says, how it is read, and what it holds while it is empty."""

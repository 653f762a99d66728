"""What is copied out of a record, and what is pasted into one."""

"""Days, times of day and eras as minutes write them."""

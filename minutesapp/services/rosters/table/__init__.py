"""The roster as a table to look through and to edit, without the window: its rows, what is done to them."""

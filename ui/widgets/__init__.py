"""Small parts the window is made of: colours, icons, rows of chips, editors of header fields."""

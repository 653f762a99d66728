"""The commands for files that leave the program, or have left it."""

"""What each command of the shell does; its words are in `arguments`."""

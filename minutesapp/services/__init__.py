"""What the window and the shell can do, each thing once. The window reaches files and databases only through here."""

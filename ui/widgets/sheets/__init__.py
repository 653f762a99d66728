"""The pages of a Word file on the screen."""

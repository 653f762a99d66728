"""What the window does with forms."""

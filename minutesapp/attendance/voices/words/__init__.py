"""What is said: names and where they may stand, who tells the own one, who is called, and what that tells."""

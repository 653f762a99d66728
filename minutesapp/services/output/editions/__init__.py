"""What leaves the program for each kind of readers: copies for the members, and the editions side by side."""

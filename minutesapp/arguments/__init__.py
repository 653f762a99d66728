"""What the command `minutesapp` can be told, and its help, in Japanese."""

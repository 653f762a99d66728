"""The frame of the window: its parts, its panels' room, its place on the screens."""

"""The window: a Qt face over `minutesapp.services`."""

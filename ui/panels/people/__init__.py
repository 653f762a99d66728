"""The panel of those who were there."""

"""Colours, faces, style sheet and icons of the window."""

"""Dialogs about people: of the meeting, of the roster, and who speaks."""

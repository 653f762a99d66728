"""Dialogs about the roster as a whole: what was changed, its committees, lists that are taken in, transfers."""

"""Dialogs about replacing: what would change, and the lists of replacements of an office."""

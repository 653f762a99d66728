"""Finished minutes as files: a plan of neutral items, and writers for Word, text and HTML that only render it."""

from minutesapp.exporters.writing import export, prove

__all__ = ["export", "prove"]

"""Finished minutes as files: a plan of neutral items, and writers for Word, text and HTML that only render it."""

from minutesapp.exporters.writing import Written, export, prove

__all__ = ["Written", "export", "prove"]

"""The record that comes with the program: an invented meeting of an invented city, for trying things out."""

from __future__ import annotations

from pathlib import Path

from minutesapp import paths
from minutesapp.services.records import Draft, open_record


def sample_record() -> Path:
    """The sample as a `.minutes` file."""
    return paths.resource("samples", "shinonome.minutes")


def sample_draft() -> Draft:
    """The sample as a draft that belongs to no file."""
    return Draft(open_record(sample_record()).minutes, ())


def sample_text() -> Path:
    """The same record as text, as it would be pasted."""
    return paths.resource("samples", "shinonome.txt")


def sample_roster() -> Path:
    """The people of the sample as a list for importing."""
    return paths.resource("samples", "roster.csv")

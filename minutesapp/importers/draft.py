"""What reading gives: a record, and what its reader has to tell."""

from __future__ import annotations

from msgspec import Struct

from minutesapp.model.minutes import Minutes


class Note(Struct, frozen=True):
    """One thing to look at: the `line` of the source (from 1; 0 for all of it), what happened (`code`), and its words.

    A line that did not go into the record as it stands is always named by a note.
    """

    line: int
    code: str
    text: str


class Draft(Struct, frozen=True):
    """A record read from something else, and the notes on it by line."""

    minutes: Minutes
    notes: tuple[Note, ...] = ()

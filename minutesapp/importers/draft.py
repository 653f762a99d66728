"""What reading gives: a record, and what its reader has to tell."""

from __future__ import annotations

from dataclasses import dataclass

from minutesapp.model.minutes import Minutes


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to look at: the `line` of the source (from 1), what happened (`code`), and the source's words.

    A line that did not go into the record as it stands is always named by a note.
    """

    line: int
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A record read from something else, and the notes on it by line."""

    minutes: Minutes
    notes: tuple[Note, ...] = ()

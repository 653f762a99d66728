"""What every transcript comes down to: words, who said them as the program that listened calls them, and when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from minutesapp.importers.draft import Note, Place


class Cue(NamedTuple):
    """A piece of speech as the source has it; a text without line breaks at its ends.

    `speaker` is the source's own name for who speaks; empty where it says none. `start` and `end` are milliseconds of
    the recording; None where the source does not tell. `line` is where it begins in the source (from 1; 0 where the
    source has no lines). `apart` says that the source begins a paragraph here.
    """

    text: str
    speaker: str = ""
    start: int | None = None
    end: int | None = None
    line: int = 0
    apart: bool = False


class Transcript(NamedTuple):
    """All that was heard, in the order of the source, and what the source tells beside it.

    `notes` are about what of the source is no speech, word for word. `held` is when the source says that the recording
    began (local time; None where it does not tell), `places` where each of its lines stands (as of `source.Words`).
    """

    cues: tuple[Cue, ...]
    notes: tuple[Note, ...] = ()
    held: datetime | None = None
    places: tuple[Place, ...] = ()


def join_words(pieces: Iterable[str]) -> str:
    """Pieces of what somebody says one after another; a space parts what is written with spaces."""
    words = [piece for piece in pieces if piece]
    joined = words[:1]
    for before, piece in pairwise(words):
        joined += [" ", piece] if before[-1].isascii() and piece[0].isascii() else [piece]
    return "".join(joined)

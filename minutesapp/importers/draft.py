"""What reading gives: a record, and what its reader has to tell."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct

from minutesapp.editing.change import Fix
from minutesapp.model.minutes import Minutes


class PlaceKind(StrEnum):
    """What a source is counted in: lines of a text, paragraphs of a Word file, milliseconds of a recording."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    TIME = "time"


class Place(NamedTuple):
    """Where in a source something stands: lines and paragraphs are counted from 1."""

    kind: PlaceKind
    number: int

    @property
    def words(self) -> str:
        """The place as one says it: 12行目, 段落12, 1:02:03."""
        if self.kind is PlaceKind.TIME:
            minutes, seconds = divmod(self.number // 1000, 60)
            return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
        return f"{self.number}行目" if self.kind is PlaceKind.LINE else f"段落{self.number}"


class Note(Struct, frozen=True):
    """One thing to look at: what happened (`code`), and the words that it is about.

    `line` is that of the text that was read, whatever it was made of (from 1; 0 for all of it), `place` where that
    stands in the source. What came of it, or where it would have come, is the `block` with this id or the header
    `field` with this key; `span` are its words in the block, in code points, and None where it holds none of them.
    A line that did not go into the record as it stands is always named by a note.
    """

    line: int
    code: str
    text: str
    place: Place | None = None
    block: str = ""
    field: str = ""
    span: tuple[int, int] | None = None
    fix: Fix | None = None

    @property
    def is_left_out(self) -> bool:
        """Whether its words did not go into the record."""
        return self.code in LEFT_OUT


LEFT_OUT = frozenset(
    (
        "serial-number", "turn-time", "page-number", "page-header", "ruled-line", "transcript-head", "transcript-aside",
        "transcript-cut", "transcript-pauses", "transcript-silent", "transcript-time-unreadable",
        "transcript-unreadable", "transcript-column", "transcript-cell", "transcript-row-silent", "transcript-sheet",
        "transcript-times-unreadable",
    )
)  # fmt: skip
"""What notes are about whose words did not go into the record."""


class Original(Struct, frozen=True):
    """What a record was read from, as it came: the name of its file, and the bytes."""

    name: str
    data: bytes


class Draft(Struct, frozen=True):
    """A record read from something else, and the notes on it by line.

    `heard` says that it was made of a transcript: it has a body and no header, and its speakers are called as the
    program that listened calls them. Then it has its `original`.
    """

    minutes: Minutes
    notes: tuple[Note, ...] = ()
    heard: bool = False
    original: Original | None = None

"""What a Word file holds, in plain values: pieces of text as they look, and what lies beside the text."""

from __future__ import annotations

from msgspec import Struct

AUTOMATIC = ""
"""The colour of letters that are black, or white where what is under them is dark."""


class WordPiece(Struct, frozen=True):
    """Words in one look. `place` is in words; colours are RRGGBB, an automatic ink is empty, `size` is in points.

    `marked`: what is under them is a marker pen's. `change` is ``inserted`` or ``deleted`` by somebody (`who`) while
    changes were tracked, else empty.
    """

    place: str
    words: str
    ink: str = AUTOMATIC
    ground: str = "FFFFFF"
    size: float = 10.5
    marked: bool = False
    hidden: bool = False
    change: str = ""
    who: str = ""


class WordShape(Struct, frozen=True):
    """A shape without words, filled with a colour: where it hangs, and the words of that paragraph."""

    place: str
    fill: str
    words: str


class Note(Struct, frozen=True):
    """What somebody wrote beside the text."""

    place: str
    who: str
    words: str


class WordInside(Struct, frozen=True):
    """All that is in a file. `told` are its properties as pairs of a name and words, `attached` names of files in it.

    `beside` is text that no page shows, by the name of its part: codes of fields, data for forms. `restyled` are the
    authors of tracked changes of the look, one for each.
    """

    pieces: tuple[WordPiece, ...]
    shapes: tuple[WordShape, ...] = ()
    comments: tuple[Note, ...] = ()
    restyled: tuple[str, ...] = ()
    told: tuple[tuple[str, str], ...] = ()
    attached: tuple[str, ...] = ()
    beside: tuple[tuple[str, str], ...] = ()

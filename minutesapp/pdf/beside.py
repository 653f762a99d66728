"""All that a PDF says anywhere but on its pages: every string of every object, and what lies in it as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from minutesapp.pdf.document import Document, Stream
from minutesapp.pdf.filters import PackedPictureError
from minutesapp.pdf.letters import text_in
from minutesapp.pdf.tokens import Name

DATA = ("Metadata", "EmbeddedFile", "XML")
"""What streams are called that hold no painting, no font and no picture."""
SCRIPTS = ("JS", "XFA", "RC")
"""Under which keys a stream has words."""
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp932")
MOST = 2_000_000
"""Strings of one file; what comes after them is left."""


def said_in(document: Document) -> Iterator[str]:
    """Each string and name of the objects; then the streams of data, as they may be read."""
    left = MOST
    for value in document.every_object():
        waiting = [value]
        while waiting and left:
            left -= 1
            one = waiting.pop()
            if isinstance(one, bytes):
                yield text_in(one)
            elif isinstance(one, Name):
                yield str(one)
            elif isinstance(one, Stream | dict):
                table = one.table if isinstance(one, Stream) else one
                yield from _data_in(document, one, table)
                waiting += [*table.keys(), *table.values()]
            elif isinstance(one, list):
                waiting += one


def _data_in(document: Document, value: Any, table: dict[str, Any]) -> Iterator[str]:
    told = [table[key] for key in SCRIPTS if key in table]
    told += [value] if isinstance(value, Stream) and {table.get("Type"), table.get("Subtype")} & {*DATA} else []
    for one in (part for row in told for part in document.row(row)):
        try:
            content = document.content(one)
        except PackedPictureError:  # a picture, which has no words
            continue
        yield from (content.decode(encoding, "ignore") for encoding in ENCODINGS)

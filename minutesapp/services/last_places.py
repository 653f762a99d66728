"""Where the clerk was in the records opened last, as one text among the settings."""

from __future__ import annotations

from pathlib import Path

from minutesapp.model.blocks import BlockKind, Body

MOST = 20


def note_place(known: str, path: Path, block: str) -> str:
    """The places with one more: in the record `path` the clerk was in the block with this id."""
    line = f"{block}\t{path.absolute()}"
    others = (other for other in known.splitlines() if not other.endswith(f"\t{path.absolute()}"))
    return "\n".join([line, *others][:MOST])


def noted_place(known: str, path: Path) -> str:
    """The id of the block in which the clerk was in this record; empty where nobody knows."""
    lines = (line.partition("\t") for line in known.splitlines())
    return next((block for block, _, name in lines if name == str(path.absolute())), "")


def place_to_begin(body: Body, block: str) -> int | None:
    """Where to go on: in the block with this id, or in the first paragraph.

    Never in a heading, which would be changed by whatever is typed; None where there is nothing else.
    """
    paragraphs = [index for index, found in enumerate(body) if found.kind is not BlockKind.HEADING]
    last = next((index for index, found in enumerate(body) if found.id == block), 0)
    return next((index for index in paragraphs if index >= last), paragraphs[-1] if paragraphs else None)

"""Where in a record something is."""

from __future__ import annotations

import unicodedata

from minutesapp.model.blocks import Body

FEWEST = 4


def block_of_note(body: Body, words: str) -> int | None:
    """The block that holds a line of the source, widths and spaces aside; None where no block does."""
    sought = _plain(words)
    if not sought:
        return None
    for index, block in enumerate(body):
        text = _plain(block.text)
        if text and (sought in text or (len(text) >= FEWEST and text in sought)):
            return index
    return None


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())

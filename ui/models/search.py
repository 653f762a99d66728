"""Where words stand in a body."""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutesapp.model.blocks import Body


@dataclass(frozen=True, slots=True)
class Hit:
    """A place: block, and code points from `start` up to `end`."""

    block: int
    start: int
    end: int


def find_hits(body: Body, words: str) -> list[Hit]:
    """Every place that reads `words`, upper and lower case alike. O(length of the body)."""
    if not words:
        return []
    pattern = _pattern(words)
    return [
        Hit(index, match.start(), match.end())
        for index, block in enumerate(body)
        for match in pattern.finditer(block.text)
    ]


def replaced_texts(body: Body, words: str, others: str) -> dict[int, str]:
    """The blocks that change, and their new texts."""
    pattern = _pattern(words)
    texts = {index: pattern.sub(lambda _: others, block.text) for index, block in enumerate(body)}
    return {index: text for index, text in texts.items() if text != body[index].text}


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(re.escape(words), re.IGNORECASE)

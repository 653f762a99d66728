"""Quotation marks that a form prints around what is said: in a record of that form they are no part of the words."""

from __future__ import annotations

import re
from itertools import accumulate

from msgspec.structs import replace

from minutesapp.model.blocks import Body
from minutesapp.model.outline import turns
from minutesapp.templates.parts.turn import TurnForm


def unquoted(body: Body, turn: TurnForm) -> Body:
    """The body with every turn that stands between the marks of the form as a whole without them."""
    if not (turn.quote_open and turn.quote_close):
        return body
    blocks = list(body)
    for spoken in turns(body):
        said = "".join(blocks[at].text for at in spoken.paragraphs)
        if not _is_quoted(said, turn.quote_open, turn.quote_close):
            continue
        first, last = spoken.paragraphs[0], spoken.paragraphs[-1]
        blocks[first] = replace(blocks[first], text=blocks[first].text.removeprefix(turn.quote_open))
        blocks[last] = replace(blocks[last], text=blocks[last].text.removesuffix(turn.quote_close))
    return tuple(blocks)


def _is_quoted(words: str, open: str, close: str) -> bool:
    """Whether the mark that opens at the head of the words closes at their end, and not before (「案1」と「案2」)."""
    if not (words.startswith(open) and words.endswith(close)):
        return False
    inner = words.removeprefix(open).removesuffix(close)
    depths = accumulate((part == open) - (part == close) for part in _marks(inner, open, close))
    return all(depth >= 0 for depth in depths)


def _marks(words: str, open: str, close: str) -> list[str]:
    return re.findall(f"{re.escape(open)}|{re.escape(close)}", words)

"""Whether a line in one of the styles of a body starts a turn, or is a name, a number, a signature."""

from __future__ import annotations

from collections.abc import Sequence

from minutesapp.importers.body.turns.speech import ENDS_IN_ACTION, speech_like
from minutesapp.importers.body.turns.turn_styles import Shape
from minutesapp.importers.signs import BRACKETS
from minutesapp.language.pattern import pattern

SAID = pattern(r"[ぁ-ん]")
REPLY = pattern(r"[ぁ-ん]$|なし$|了承$|説明$|同意$|賛成$|予定$|[」』]$")
LEAST_SAID = 16
"""Signs behind a label without brackets that are no name any more, but something said."""


def is_signature(shape: Shape, below: Sequence[Shape] | None) -> bool:
    """Whether a label alone on its line is a name under the record: nothing that was said follows."""
    if not shape.style.own_line or shape.style.sign.says_label:
        return False
    return below is None or any(other.style == shape.style for other in below)


def is_turn(shape: Shape) -> bool:
    """Whether somebody speaks here, and words behind a label without brackets are something said."""
    return not shape.style.sign.weak or not shape.text or _is_said(shape)


def _is_said(shape: Shape) -> bool:
    """Whether words behind a label without brackets are said, and not a name or a number (会長　奈良泰哉)."""
    text = shape.text
    framed = len(text) > 2 and BRACKETS.get(text[0]) == text[-1]
    if framed and (text[0] in "(（" or ENDS_IN_ACTION.search(text[1:-1].strip())):
        return True
    signed = shape.style.sign.says_label and bool(SAID.search(text))
    short = REPLY.search(text) or ENDS_IN_ACTION.search(text)
    return signed or speech_like(text) or len(text) >= LEAST_SAID or bool(short)

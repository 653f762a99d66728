"""Signs that a form prints before what is said: in a record of that form they are no part of the words."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.model.blocks import Block, BlockKind, Body, Speaker
from minutesapp.templates.parts.turn import LabelPlace, TurnForm


def without_bullets(body: Body, turn: TurnForm) -> Body:
    """The body without the bullets of the form.

    Where the form prints no labels, what begins with the sign that it has instead was said, nobody knows by whom.
    """
    return tuple(_without_sign(block, turn) for block in body)


def _without_sign(block: Block, turn: TurnForm) -> Block:
    if block.kind is BlockKind.SPEECH and turn.bullet:
        return replace(block, text=_without(turn.bullet, block.text))
    bare = _without(turn.open, block.text) if turn.open and turn.place is LabelPlace.NOWHERE else block.text
    if block.kind is BlockKind.NARRATIVE and bare != block.text:
        return replace(block, kind=BlockKind.SPEECH, text=bare, speaker=Speaker())
    return block


def _without(sign: str, text: str) -> str:
    """The text without the sign at its head; a sign alone stays."""
    return text.removeprefix(sign).lstrip() or text if text.startswith(sign) else text

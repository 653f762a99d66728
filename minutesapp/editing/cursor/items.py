"""Agenda items rearranged as wholes: an item takes along all that lies under it, and the levels go with it."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.editing.change import Change
from minutesapp.editing.commands import body_change, rearrange
from minutesapp.editing.deeds import Deed
from minutesapp.editing.splice import splice_between
from minutesapp.model.blocks import HEADING, Block, Body
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import AgendaItem, agenda_items


def place_item(minutes: Minutes, heading: int, to: int, level: int, deepest: int) -> Change | None:
    """The item moves, with all under it, before the block that is at `to` now, and is of `level` from then on.

    None where that is within itself, where nothing would change, or where something under it would lie too deep. What
    was closed stays closed wherever it goes.
    """
    body, item = minutes.body, _item(minutes.body, heading)
    if item is None or item.start < to < item.end:
        return None
    moved = _shifted(body[item.start : item.end], level - item.level, deepest)
    if moved is None:
        return None
    before, behind = body[: item.start], body[item.end :]
    after = (*body[:to], *moved, *body[to : item.start], *behind) if to <= item.start else (
        *before, *body[item.end : to], *moved, *body[to:]
    )  # fmt: skip
    change = rearrange(minutes, Deed.MOVE_ITEM, after)
    return None if change.changes_nothing else change


def shift_item(minutes: Minutes, heading: int, step: int, deepest: int) -> Change | None:
    """The item goes `step` levels in (or out), with all under it; None where it cannot.

    It goes in no deeper than right under the item before it.
    """
    body, item = minutes.body, _item(minutes.body, heading)
    if item is None or item.level + step < 1:
        return None
    above = next((block.level for block in reversed(body[: item.start]) if block.kind is HEADING), 0)
    moved = _shifted(body[item.start : item.end], step, deepest)
    if moved is None or (step > 0 and item.level + step > above + 1):
        return None
    after = (*body[: item.start], *moved, *body[item.end :])
    return body_change(minutes, Deed.SET_LEVEL, splice_between(body, after))


def _item(body: Body, heading: int) -> AgendaItem | None:
    return next((item for item in agenda_items(body) if item.start == heading), None)


def _shifted(blocks: Body, step: int, deepest: int) -> tuple[Block, ...] | None:
    """The blocks with every heading so many levels further in; None where one would be none any more, or too deep."""
    levels = [block.level + step for block in blocks if block.kind is HEADING]
    if min(levels) < 1 or (step > 0 and max(levels) > deepest):
        return None
    return tuple(replace(block, level=block.level + step) if block.kind is HEADING else block for block in blocks)

"""The body of a record as items, in the manner of its form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress

from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.original import original_words
from minutesapp.language.plain import one_line
from minutesapp.model.blocks import DIRECTION, HEADING, SPEECH
from minutesapp.templates.form import LabelPlace, TurnForm
from minutesapp.templates.rendering import Rendering

OWN_LINE, COLUMN, TURN = LabelPlace.OWN_LINE, LabelPlace.COLUMN, ItemKind.TURN
"""Looked up once: every turn comes by here (`model.blocks`)."""
UNKNOWN_SPEAKER = "発言者？"
"""Printed where nobody has said yet who speaks, so that it is seen."""


def body_items(rendering: Rendering, shown: Iterable[bool] | None = None) -> Iterator[Item]:
    """Every block, or those alone that are `shown`, numbered as in the whole."""
    form = rendering.form
    known = {id: one_line(label) for id, label in rendering.labels.items()}
    column = form.turn.place is COLUMN
    speaking = False
    reason = ""
    rows = enumerate(rendering.minutes.body)
    for index, block in rows if shown is None else compress(rows, shown):
        text = one_line(original_words(block, form.body) if block.spans else block.text)
        if block.reason != reason:
            reason = block.reason
            if reason and block.kind is not HEADING:
                yield from _reason(rendering, reason)
        if block.kind is SPEECH:
            if block.speaker is None:
                yield Item(ItemKind.CONTINUATION, text, framed=speaking and column)
                continue
            speaking = True
            own = block.speaker.label
            label = (own and one_line(own)) or known.get(block.speaker.attendee) or UNKNOWN_SPEAKER
            yield from _turn(text, label, form.turn)
        elif block.kind is DIRECTION:
            marks = form.direction
            yield Item(ItemKind.DIRECTION, text, marks.open, tail=marks.close, framed=speaking and column)
        else:
            speaking = False
            yield _heading(rendering, index, text) if block.kind is HEADING else Item(ItemKind.NARRATIVE, text)


def _reason(rendering: Rendering, reason: str) -> Iterator[Item]:
    """The line that says why the passage below is closed, where the form has one in the copy for the office."""
    if words := _reason_words(rendering, reason):
        yield Item(ItemKind.NARRATIVE, words)


def _reason_words(rendering: Rendering, reason: str) -> str:
    told = reason and rendering.edition == "internal"
    return rendering.form.body.closed_reason.format(reason=one_line(reason)) if told else ""


def _heading(rendering: Rendering, index: int, text: str) -> Item:
    block, number, levels = rendering.minutes.body[index], rendering.numbers[index], rendering.form.agenda.levels
    level = levels[min(block.level, len(levels)) - 1]
    return Item(
        ItemKind.HEADING,
        text,
        label=one_line(number),
        gap=level.gap if number else "",
        tail=rendering.mark(index) + _reason_words(rendering, block.reason),
        level=block.level,
    )


def _turn(text: str, label: str, turn: TurnForm) -> tuple[Item, ...]:
    if turn.place is not OWN_LINE:
        framed = turn.place is COLUMN
        return (Item(TURN, text, turn.open, label, turn.close, turn.gap, framed=framed),)
    return (
        Item(ItemKind.SPEAKER, before=turn.open, label=label, after=turn.close),
        Item(ItemKind.CONTINUATION, text),
    )

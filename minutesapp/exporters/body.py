"""The body of a record as items, in the manner of its form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress

from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.spoken.leads import behind_headings, counted
from minutesapp.exporters.spoken.original import original_words
from minutesapp.exporters.spoken.quotes import bulleted, quoted
from minutesapp.language.plain import one_line
from minutesapp.model.blocks import DIRECTION, HEADING, SPEECH
from minutesapp.templates.directions.recognition import marks_for
from minutesapp.templates.parts.direction import DirectionForm
from minutesapp.templates.parts.turn import LabelPlace, TurnForm
from minutesapp.templates.rendering import Rendering

COLUMN, TURN, CONTINUATION = LabelPlace.COLUMN, ItemKind.TURN, ItemKind.CONTINUATION
"""Looked up once: every turn comes by here (`model.blocks`)."""
UNKNOWN_SPEAKER = "発言者？"
"""Printed where nobody has said yet who speaks, so that it is seen."""


def body_items(rendering: Rendering, shown: Iterable[bool] | None = None, *, anchored: bool = False) -> Iterator[Item]:
    """Every block, or those alone that are `shown`, numbered as in the whole; `anchored` at what says their text."""
    items = _items(rendering, shown, anchored)
    turn = rendering.form.turn
    if turn.bullet:
        items = bulleted(items, turn.bullet)
    if turn.quote_open or turn.quote_close:
        items = quoted(items, turn.quote_open, turn.quote_close)
    if turn.number:
        items = counted(items, turn.number)
    return behind_headings(items) if turn.place is LabelPlace.HEADING else items


def _items(rendering: Rendering, shown: Iterable[bool] | None, anchored: bool) -> Iterator[Item]:
    form = rendering.form
    known = {id: one_line(label) for id, label in rendering.labels.items()}
    signs = rendering.signs
    column = form.turn.place is COLUMN
    speaking = False
    reason = ""
    rows = enumerate(rendering.minutes.body)
    for index, block in rows if shown is None else compress(rows, shown):
        text = one_line(original_words(block, form.body) if block.spans else block.text)
        anchor = block.id if anchored else ""
        if block.reason != reason:
            reason = block.reason
            if reason and block.kind is not HEADING:
                yield from _reason(rendering, reason)
        if block.kind is SPEECH:
            if block.speaker is None:
                yield Item(CONTINUATION, text, framed=speaking and column, anchor=anchor)
                continue
            speaking = True
            own, id = block.speaker.label, block.speaker.attendee
            label = (own and one_line(own)) or known.get(id) or UNKNOWN_SPEAKER
            yield from _turn(text, label, form.turn, signs.get(id) or form.turn.open, anchor)
        elif block.kind is DIRECTION:
            yield _direction(text, form.direction, speaking and column)._replace(anchor=anchor)
        else:
            speaking = False
            item = _heading(rendering, index, text) if block.kind is HEADING else _narrative(text, form.turn)
            yield item._replace(anchor=anchor)


def _narrative(text: str, turn: TurnForm) -> Item:
    """Words of nobody, as they stand; among turns without labels they are one by their sign."""
    return Item(TURN if turn.begins_unnamed(text) else ItemKind.NARRATIVE, text)


def _direction(text: str, form: DirectionForm, framed: bool) -> Item:
    """A direction between its marks; one that tells of a time, or of a decision, as the form has such."""
    meaning, own = marks_for(text, form)
    if own is None:
        return Item(ItemKind.DIRECTION, text, form.open, tail=form.close, framed=framed)
    kind = ItemKind.TIME if meaning.tells_time else ItemKind.DECISION
    return Item(kind, text, own.open, tail=own.close, framed=framed, aside=own.aside and framed)


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


def _turn(text: str, label: str, turn: TurnForm, sign: str, anchor: str) -> tuple[Item, ...]:
    match turn.place:
        case LabelPlace.OWN_LINE | LabelPlace.HEADING:
            speaker = Item(ItemKind.SPEAKER, before=sign, label=label, after=turn.close)
            return (speaker, Item(CONTINUATION, text, anchor=anchor))
        case LabelPlace.NOWHERE:
            return (Item(TURN, text, sign, anchor=anchor),)
    return (Item(TURN, text, sign, label, turn.close, turn.gap, framed=turn.place is COLUMN, anchor=anchor),)

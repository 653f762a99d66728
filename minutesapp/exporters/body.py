"""The body of a record as items, in the manner of its form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from minutesapp.exporters.item import Item, ItemKind, printable
from minutesapp.model.blocks import Block, BlockKind, Body
from minutesapp.model.outline import closed_flags
from minutesapp.templates.form import AgendaForm, Form, Place, TurnForm
from minutesapp.templates.labels import speaker_label
from minutesapp.templates.numbering import number_body

UNKNOWN_SPEAKER = "発言者？"
"""Printed where nobody has said yet who speaks, so that it is seen."""


def body_items(body: Body, form: Form, labels: Mapping[str, str]) -> Iterator[Item]:
    """Every block; `labels` are those of the attendees by id."""
    speaking = False
    for block, number, closed in zip(body, number_body(body, form.agenda), closed_flags(body), strict=True):
        match block.kind:
            case BlockKind.HEADING:
                speaking = False
                yield _heading(block, number, closed, form.agenda)
            case BlockKind.NARRATIVE:
                speaking = False
                yield Item(ItemKind.NARRATIVE, printable(block.text))
            case BlockKind.DIRECTION:
                yield _direction(block, form, framed=speaking and form.turn.place is Place.COLUMN)
            case BlockKind.SPEECH if block.speaker is None:
                framed = speaking and form.turn.place is Place.COLUMN
                yield Item(ItemKind.CONTINUATION, printable(block.text), framed=framed)
            case _:
                speaking = True
                yield from _turn(block, form.turn, labels)


def _heading(block: Block, number: str, closed: bool, agenda: AgendaForm) -> Item:
    level = agenda.levels[min(block.level, len(agenda.levels)) - 1]
    mark = agenda.closed_mark if block.closed else "" if closed else agenda.open_mark
    return Item(
        ItemKind.HEADING,
        printable(block.text),
        label=printable(number),
        gap=level.gap if number else "",
        tail=mark,
        level=block.level,
    )


def _direction(block: Block, form: Form, *, framed: bool) -> Item:
    marks = form.direction
    return Item(ItemKind.DIRECTION, printable(block.text), before=marks.open, tail=marks.close, framed=framed)


def _turn(block: Block, turn: TurnForm, labels: Mapping[str, str]) -> Iterator[Item]:
    label = printable(speaker_label(block.speaker, labels) if block.speaker else "") or UNKNOWN_SPEAKER
    text = printable(block.text)
    if turn.place is Place.OWN_LINE:
        yield Item(ItemKind.SPEAKER, before=turn.open, label=label, after=turn.close)
        yield Item(ItemKind.CONTINUATION, text)
    else:
        framed = turn.place is Place.COLUMN
        yield Item(ItemKind.TURN, text, turn.open, label, turn.close, turn.gap, framed=framed)

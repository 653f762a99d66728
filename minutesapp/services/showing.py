"""A record as data for other programs (`show --json`), and as text for reading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from minutesapp.attendance.lists import seated
from minutesapp.model.blocks import Block, BlockKind
from minutesapp.model.header import (
    HeaderField,
)
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import Turn, closed_flags, turns
from minutesapp.templates.catalog import load_form
from minutesapp.templates.fields import field_text
from minutesapp.templates.form import Form
from minutesapp.templates.labels import labels_of, speaker_label
from minutesapp.templates.numbering import number_body
from minutesapp.templates.values.registry import kind_of

FORMAT = "minutes/1"


def record_json(minutes: Minutes) -> dict[str, Any]:
    """The record with everything computed: texts of the header, labels, numbers, turns, what is closed."""
    form = load_form(minutes.template)
    minutes = seated(minutes, form)
    labels = labels_of(minutes.attendees, form)
    return {
        "format": FORMAT,
        "template": minutes.template,
        "header": {field.key: _field_json(form, minutes, field) for field in minutes.header},
        "attendees": [
            {
                "id": person.id,
                "name": person.name,
                "family": person.family,
                "given": person.given,
                "kana": person.kana,
                "post": person.post,
                "label": labels[person.id],
                "group": person.group,
                "side": str(person.side),
                "status": str(person.status),
            }
            for person in minutes.attendees
        ],
        "body": list(_BodyView(minutes, form, labels).items()),
    }


def record_text(minutes: Minutes) -> str:
    """The record for reading in a terminal: what a text file of the internal edition holds."""
    from minutesapp.editions.edition import make_edition
    from minutesapp.exporters.plain import text_file
    from minutesapp.exporters.plan import plan_of

    form = load_form(minutes.template)
    return text_file(plan_of(make_edition(minutes, form, "internal"), form)).decode("utf-8-sig").replace("\r\n", "\n")


def _field_json(form: Form, minutes: Minutes, field: HeaderField) -> dict[str, Any]:
    shown = kind_of(field.value).shown(field.value)
    return {"label": field.label, "text": field_text(form, minutes, field), **shown}


class _BodyView(Struct, frozen=True):
    """The body as a reader sees it: headings with numbers, turns with labels and all their paragraphs."""

    minutes: Minutes
    form: Form
    labels: dict[str, str]

    def items(self) -> Iterator[dict[str, Any]]:
        body = self.minutes.body
        closed, numbers = closed_flags(body), number_body(body, self.form.agenda)
        begun = {turn.paragraphs[0]: turn for turn in turns(body)}
        for index, block in enumerate(body):
            if index in begun:
                yield self._turn(begun[index], closed)
            elif block.kind is BlockKind.HEADING:
                yield _heading(block, numbers[index], closed[index])
            elif block.kind is not BlockKind.SPEECH:
                yield {"kind": str(block.kind), "text": block.text, "closed": closed[index]}

    def _turn(self, turn: Turn, closed: tuple[bool, ...]) -> dict[str, Any]:
        """One turn; it counts as closed where any of its paragraphs is, and then tells which are."""
        flags = [closed[index] for index in turn.paragraphs]
        item: dict[str, Any] = {
            "kind": "turn",
            "label": speaker_label(turn.speaker, self.labels),
            "attendee": turn.speaker.attendee or None,
            "paragraphs": [self.minutes.body[index].text for index in turn.paragraphs],
            "closed": any(flags),
        }
        if any(flags) and not all(flags):
            item["closed_paragraphs"] = [place for place, flag in enumerate(flags) if flag]
        return item


def _heading(block: Block, number: str, closed: bool) -> dict[str, Any]:
    return {"kind": "heading", "level": block.level, "number": number, "text": block.text, "closed": closed}

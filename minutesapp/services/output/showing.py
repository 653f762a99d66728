"""A record as data for other programs (`show --json`), and as text for reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from minutesapp.attendance.lists import seated
from minutesapp.model.attendance import Attendee, Proxy
from minutesapp.model.blocks import Block, BlockKind
from minutesapp.model.header import (
    HeaderField,
)
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import Turn, turns
from minutesapp.services.output.release import release_json
from minutesapp.templates.fields import field_text
from minutesapp.templates.folder.catalog import form_of
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import Rendering
from minutesapp.templates.values.registry import kind_of

FORMAT = "minutes/1"


def record_json(minutes: Minutes) -> dict[str, Any]:
    """The record with everything computed: texts of the header, labels, numbers, turns, what is closed."""
    form = form_of(minutes)
    minutes = seated(minutes, form)
    rendering = Rendering(minutes, form)
    return {
        "format": FORMAT,
        "template": minutes.template,
        "release": release_json(minutes.release),
        "header": {field.key: _field_json(form, minutes, field) for field in minutes.header},
        "attendees": [attendee_json(person, rendering.labels[person.id]) for person in minutes.attendees],
        "body": list(_body_json(rendering)),
    }


def record_text(minutes: Minutes) -> str:
    """The record for reading in a terminal: what a text file of the internal edition holds."""
    from minutesapp.editions.edition import make_edition
    from minutesapp.exporters.plain import text_file
    from minutesapp.exporters.plan import plan_of

    form = form_of(minutes)
    return text_file(plan_of(make_edition(minutes, form, "internal"), form)).decode("utf-8-sig").replace("\r\n", "\n")


def attendee_json(person: Attendee, label: str) -> dict[str, Any]:
    """A person; times of coming and going, proxy, seat, mark, organisation and note are there only where known."""
    times = {"arrived": person.arrived, "left": person.left}
    more = {"organisation": person.organisation, "seat": person.seat, "mark": person.mark, "note": person.note}
    return (
        {
            "id": person.id,
            "name": person.name,
            "family": person.family,
            "given": person.given,
            "kana": person.kana,
            "post": person.post,
            "label": label,
            "group": person.group,
            "side": str(person.side),
            "status": str(person.status),
        }
        | {key: at.isoformat(timespec="minutes") for key, at in times.items() if at is not None}
        | {key: words for key, words in more.items() if words}
        | ({"proxy": _proxy_json(person.proxy)} if person.proxy is not None else {})
    )


def _proxy_json(proxy: Proxy) -> dict[str, str]:
    return {"name": proxy.name} | ({"post": proxy.post} if proxy.post else {})


def _field_json(form: Form, minutes: Minutes, field: HeaderField) -> dict[str, Any]:
    shown = kind_of(field.value).shown(field.value)
    return {"label": field.label, "text": field_text(form, minutes, field), **shown}


def _body_json(rendering: Rendering) -> Iterator[dict[str, Any]]:
    """The body as a reader sees it: headings with numbers, turns with labels and all their paragraphs."""
    body = rendering.minutes.body
    begun = {turn.paragraphs[0]: turn for turn in turns(body)}
    for index, block in enumerate(body):
        if index in begun:
            yield _turn_json(begun[index], rendering)
        elif block.kind is BlockKind.HEADING:
            yield _heading_json(index, rendering)
        elif block.kind is not BlockKind.SPEECH:
            shown = {"kind": str(block.kind), "text": block.text, "closed": rendering.is_closed(index)}
            yield shown | _attributes_json((block,))


def _turn_json(turn: Turn, rendering: Rendering) -> dict[str, Any]:
    """One turn; it counts as closed where any of its paragraphs is, and then tells which are."""
    flags = [rendering.is_closed(index) for index in turn.paragraphs]
    item: dict[str, Any] = {
        "kind": "turn",
        "label": rendering.label(turn.speaker),
        "attendee": turn.speaker.attendee or None,
        "paragraphs": [rendering.minutes.body[index].text for index in turn.paragraphs],
        "closed": any(flags),
    }
    if any(flags) and not all(flags):
        item["closed_paragraphs"] = [place for place, flag in enumerate(flags) if flag]
    return item | _attributes_json([rendering.minutes.body[index] for index in turn.paragraphs])


def _heading_json(index: int, rendering: Rendering) -> dict[str, Any]:
    block = rendering.minutes.body[index]
    shown = {"level": block.level, "number": rendering.numbers[index], "text": block.text}
    absences = [{"attendee": one.attendee, "reason": str(one.reason)} for one in block.absences]
    away = {"absences": absences} if absences else {}
    return {"kind": "heading", **shown, "closed": rendering.is_closed(index)} | away | _attributes_json((block,))


def _attributes_json(blocks: Sequence[Block]) -> dict[str, Any]:
    """Marks on words and reasons for closing, each with the place of its paragraph, and where the first one begins.

    Only what there is.
    """
    spans = [
        {"paragraph": place, "start": span.start, "end": span.end, "mark": str(span.mark), "note": span.note}
        for place, block in enumerate(blocks)
        for span in block.spans
    ]
    reasons = [{"paragraph": place, "reason": block.reason} for place, block in enumerate(blocks) if block.reason]
    told = ({"spans": spans} if spans else {}) | ({"reasons": reasons} if reasons else {})
    return told | ({"time": blocks[0].time} if blocks[0].time is not None else {})

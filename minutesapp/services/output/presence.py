"""Who was there, as data for other programs (`attendance --json`) and as lines for reading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from minutesapp.attendance.lists import seated
from minutesapp.attendance.presence.at_place import Presence
from minutesapp.attendance.quorum import Headcount, count_heads, headcount_words
from minutesapp.attendance.sides import person_words, side_groups
from minutesapp.model.blocks import BlockKind
from minutesapp.model.committee import NO_QUORUM, Quorum
from minutesapp.model.minutes import Minutes
from minutesapp.services.output.showing import attendee_json
from minutesapp.templates.folder.catalog import form_of
from minutesapp.templates.rendering import Rendering


def presence_json(minutes: Minutes) -> dict[str, Any]:
    """Everybody, the members against the quorum, and the same for each agenda item with who was away for it."""
    form = form_of(minutes)
    placed = seated(minutes, form)
    labels = Rendering(placed, form).labels
    return {
        "attendees": [attendee_json(person, labels[person.id]) for person in placed.attendees],
        "quorum": _heads_json(count_heads(minutes.attendees, _quorum(minutes))) | {"rule": str(_quorum(minutes).rule)},
        "items": list(_items_json(Rendering(minutes, form))),
    }


def presence_lines(minutes: Minutes) -> Iterator[str]:
    """The sides of the table with everybody and how they took part, and the members against the quorum."""
    for group in side_groups(minutes.attendees):
        yield group.words
        yield from (f"　{person_words(person)}" for person in group.people)
    if words := headcount_words(count_heads(minutes.attendees, _quorum(minutes)), _quorum(minutes)):
        yield f"{words}。"


def _items_json(read: Rendering) -> Iterator[dict[str, Any]]:
    minutes, presence = read.minutes, Presence(read.minutes, read.form)
    for index, block in enumerate(minutes.body):
        if block.kind is BlockKind.HEADING:
            missing = presence.missing_at(index)
            heads = count_heads(minutes.attendees, _quorum(minutes), missing)
            away = [{"attendee": id, "why": str(why)} for id, why in missing.items()]
            yield {"number": read.numbers[index], "text": block.text, **_heads_json(heads), "missing": away}


def _heads_json(heads: Headcount) -> dict[str, Any]:
    return {**heads._asdict(), "reached": heads.suffices}


def _quorum(minutes: Minutes) -> Quorum:
    return minutes.committee.quorum if minutes.committee is not None else NO_QUORUM

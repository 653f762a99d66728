"""Versions of the document: older ones are brought up to date step by step, newer ones are refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from minutesapp.model.attendance import Status
from minutesapp.model.blocks import Block
from minutesapp.model.header import PeopleValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark
from minutesapp.storage.json_parts import MalformedError, clock

CURRENT = 6

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]
ADDED_TO_BLOCKS = ("spans", "time")
"""What paragraphs have since the second version."""
ADDED = {"body": ("absences",), "attendees": ("proxy",), "header": ("instead_of",), "committee": ("labels",)}
"""What these parts, or rows of them, have since the third."""
ADDED_TO_CLOSED = ("reason",)
"""What paragraphs have since the fourth."""
ADDED_TO_SUMMED_UP = ("summary",)
"""What paragraphs have since the sixth."""
ADDED_PARTS = ("release",)
"""What documents have since the fifth."""
LATER_MARKS = (Mark.WITHDRAWN, Mark.CORRECTED)
"""Marks that there are since the fourth."""
Foreign = Callable[[dict[str, Any]], tuple[str, ...]]
"""Gives the names under which a row has what is another program's."""
FOREIGN = "x-{}"
"""What a part is called from then on that another program had stored under a name that now means something."""


class NewerError(Exception):
    """The document was written by a later version of the program; `version` is its number."""

    def __init__(self, version: int) -> None:
        super().__init__(version)
        self.version = version


def format_name(version: int) -> str:
    """What stands under ``format`` in a document of this version."""
    return f"minutes/{version}"


def upgrade(table: dict[str, Any]) -> dict[str, Any]:
    """The same document in the current version; MalformedError where it is no document of ours, NewerError."""
    version = _version(table.get("format"))
    if version > CURRENT:
        raise NewerError(version)
    while version < CURRENT:
        table = UPGRADES[version](table)
        version += 1
    return table


def lowest_version(minutes: Minutes) -> int:
    """The version that a document of this record names: the lowest one that can say all it holds.

    So programs of that version read it, and older ones do not who would leave marks out that withhold words, or say
    that somebody was there who was not. None of them reads a record that has come to a stage: they would change one
    that is finished. Nor do they read one that is summed up: what they divide or join would be in its summary twice.
    """
    if any(block.summary is not None for block in minutes.body):
        return 6
    if minutes.facts.release is not None:
        return 5
    of_body = max(map(_lowest_of_block, minutes.body), default=1)
    return max(of_body, 3) if _has_later_facts(minutes) else of_body


def _has_later_facts(minutes: Minutes) -> bool:
    """Whether the facts hold what only the third version can say."""
    if minutes.committee is not None and minutes.committee.labels is not None:
        return True
    if any(person.proxy or person.status is Status.AWAY for person in minutes.attendees):
        return True
    return any(isinstance(field.value, PeopleValue) and field.value.stands for field in minutes.header)


def _lowest_of_block(block: Block) -> int:
    if block.reason or (block.spans and any(span.mark in LATER_MARKS for span in block.spans)):
        return 4
    if block.absences:
        return 3
    return 2 if block.spans or block.time is not None else 1


def has_foreign_facts(facts: Mapping[str, Any], version: int) -> bool:
    """Whether facts of a document of this version hold another program's parts under names that came later."""
    if version < 5 and not facts.keys().isdisjoint(ADDED_PARTS):
        return True
    parts = [(_rows(facts.get(part)), keys) for part, keys in ADDED.items() if version < 3]
    return any(isinstance(row, dict) and not row.keys().isdisjoint(keys) for rows, keys in parts for row in rows)


def _to_second(table: dict[str, Any]) -> dict[str, Any]:
    """It knew no marks and times; what paragraphs have under these names is another program's.

    The committee and the times of people came while it was in use. What does not look like ours is another program's.
    """
    if not isinstance(table.get("committee", {}), dict):
        table = _renamed(table, ("committee",))
    return _without_foreign(table, {"body": _always(ADDED_TO_BLOCKS), "attendees": _odd_times})


def _to_third(table: dict[str, Any]) -> dict[str, Any]:
    """It knew no proxies by name, no absences, no words of lists but those of a source, and no labels of committees."""
    return _without_foreign(table, {part: _always(keys) for part, keys in ADDED.items()})


def _to_fourth(table: dict[str, Any]) -> dict[str, Any]:
    """It knew no reasons for closing a paragraph."""
    return _without_foreign(table, {"body": _always(ADDED_TO_CLOSED)})


def _to_fifth(table: dict[str, Any]) -> dict[str, Any]:
    """It knew no stages of a record."""
    return table if table.keys().isdisjoint(ADDED_PARTS) else _renamed(table, ADDED_PARTS)


def _to_sixth(table: dict[str, Any]) -> dict[str, Any]:
    """It knew no summaries."""
    return _without_foreign(table, {"body": _always(ADDED_TO_SUMMED_UP)})


def _without_foreign(table: dict[str, Any], names: Mapping[str, Foreign]) -> dict[str, Any]:
    """The table with what is another program's set aside, in each row of these parts."""
    for part, foreign in names.items():
        if rows := _rows(table.get(part)):
            renamed = [_renamed(row, foreign(row)) if isinstance(row, dict) else row for row in rows]
            table = table | {part: renamed if isinstance(table[part], list) else renamed[0]}
    return table


def _rows(part: object) -> list[Any]:
    """The rows of a part; what is one object is one row."""
    return part if isinstance(part, list) else [part] if isinstance(part, dict) else []


def _always(keys: tuple[str, ...]) -> Foreign:
    return lambda _: keys


def _odd_times(attendee: dict[str, Any]) -> tuple[str, ...]:
    return tuple(key for key in ("arrived", "left") if key in attendee and not _is_time(attendee[key]))


def _is_time(part: Any) -> bool:
    try:
        return isinstance(part, str) and clock(part, "") is not None
    except MalformedError:
        return False


def _renamed(table: dict[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    """The table with other names for these keys, which it does not have yet."""
    names = {}
    for key in keys:
        free = FOREIGN.format(key)
        while free in table:
            free = FOREIGN.format(free)
        names[key] = free
    return {names.get(key, key): part for key, part in table.items()}


UPGRADES: dict[int, Upgrade] = {1: _to_second, 2: _to_third, 3: _to_fourth, 4: _to_fifth, 5: _to_sixth}
"""For each older version what makes a document of the next one of it; a new `CURRENT` comes with its step here."""


def _version(name: object) -> int:
    found = re.fullmatch(r"minutes/([1-9]\d{0,5})", name) if isinstance(name, str) else None
    if found is None:
        raise MalformedError("format", "このプログラムの会議録ではありません")
    return int(found[1])

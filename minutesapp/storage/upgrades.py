"""Versions of the document: older ones are brought up to date step by step, newer ones are refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from minutesapp.model.blocks import Body
from minutesapp.storage.json_parts import MalformedError, clock

CURRENT = 2

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]
ADDED_TO_BLOCKS = ("spans", "time")
"""What paragraphs have since the second version."""
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


def lowest_version(body: Body) -> int:
    """The version that a document with this body names: the lowest one that can say all it holds.

    So programs of that version read it, and older ones do not who would leave marks out that withhold words.
    """
    return 2 if any(block.spans or block.time is not None for block in body) else 1


def _set_foreign_parts_aside(table: dict[str, Any]) -> dict[str, Any]:
    """From version 1 to 2: it knew no marks and times; what paragraphs have under these names is another program's.

    The committee and the times of people came while it was in use. What does not look like ours is another program's.
    """
    if not isinstance(table.get("committee", {}), dict):
        table = _renamed(table, ("committee",))
    for part, foreign in (("body", _names_of_block), ("attendees", _names_of_attendee)):
        if isinstance(rows := table.get(part), list):
            table = table | {part: [_renamed(row, foreign(row)) if isinstance(row, dict) else row for row in rows]}
    return table


def _names_of_block(block: dict[str, Any]) -> tuple[str, ...]:
    return ADDED_TO_BLOCKS


def _names_of_attendee(attendee: dict[str, Any]) -> tuple[str, ...]:
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


UPGRADES: dict[int, Upgrade] = {1: _set_foreign_parts_aside}
"""For each older version what makes a document of the next one of it; a new `CURRENT` comes with its step here."""


def _version(name: object) -> int:
    found = re.fullmatch(r"minutes/([1-9]\d{0,5})", name) if isinstance(name, str) else None
    if found is None:
        raise MalformedError("format", "このプログラムの会議録ではありません")
    return int(found[1])

"""Versions of the document: older ones are brought up to date step by step, newer ones are refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from minutesapp.model.blocks import Body
from minutesapp.storage.json_parts import MalformedError

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
    """From version 1 to 2: it knew no marks and times; what paragraphs have under these names is another program's."""
    body = table.get("body")
    if not isinstance(body, list):
        return table
    return table | {"body": [_with_foreign_names(block) if isinstance(block, dict) else block for block in body]}


def _with_foreign_names(block: dict[str, Any]) -> dict[str, Any]:
    names = {}
    for name in ADDED_TO_BLOCKS:
        free = FOREIGN.format(name)
        while free in block:
            free = FOREIGN.format(free)
        names[name] = free
    return {names.get(key, key): part for key, part in block.items()}


UPGRADES: dict[int, Upgrade] = {1: _set_foreign_parts_aside}
"""For each older version what makes a document of the next one of it; a new `CURRENT` comes with its step here."""


def _version(name: object) -> int:
    found = re.fullmatch(r"minutes/([1-9]\d{0,5})", name) if isinstance(name, str) else None
    if found is None:
        raise MalformedError("format", "このプログラムの会議録ではありません")
    return int(found[1])

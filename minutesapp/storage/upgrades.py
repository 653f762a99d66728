"""Versions of the document: older ones are brought up to date step by step, newer ones are refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from minutesapp.storage.json_parts import MalformedError

CURRENT = 1

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]
UPGRADES: dict[int, Upgrade] = {}
"""For each older version what makes a document of the next one of it; a new `CURRENT` comes with its step here."""


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


def _version(name: object) -> int:
    found = re.fullmatch(r"minutes/([1-9]\d{0,5})", name) if isinstance(name, str) else None
    if found is None:
        raise MalformedError("format", "このプログラムの会議録ではありません")
    return int(found[1])

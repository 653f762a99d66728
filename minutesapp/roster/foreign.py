"""What files of others say beyond what a roster has a place for, kept as they say it."""

from __future__ import annotations

from msgspec import Struct


class ForeignObject(Struct, frozen=True):
    """An object of a Popolo file: its `kind` (``persons``, ``memberships`` …), the `key` by which it is known again.

    `own` is what it became in the roster: the id of a person or of a committee, the number of a posting; nothing where
    the roster has no place for it. `json` is the object as the file has it. `number` is its place among all that are
    kept (0: not stored yet).
    """

    kind: str
    key: str
    json: str
    own: str = ""
    number: int = 0

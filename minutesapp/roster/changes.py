"""Changes of a roster as they are kept, so that they can be undone: each has a code, never words."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct


class ChangeCode(StrEnum):
    """What somebody did to a roster; its word is in `step_names.ROSTER_CHANGES`."""

    ADD_PERSON = "add-person"
    EDIT_PERSON = "edit-person"
    DELETE_PERSON = "delete-person"
    MERGE = "merge"
    CONFIRM_READING = "confirm-reading"
    ADD_POSTING = "add-posting"
    EDIT_POSTING = "edit-posting"
    END_POSTING = "end-posting"
    DELETE_POSTING = "delete-posting"
    EDIT_COMMITTEE = "edit-committee"
    DELETE_COMMITTEE = "delete-committee"
    IMPORT = "import"
    TRANSFER = "transfer"


OF_COMMITTEES = (ChangeCode.EDIT_COMMITTEE, ChangeCode.DELETE_COMMITTEE)
"""Changes of a committee, whomever else they are about."""


class RosterChange(Struct, frozen=True):
    """One change: its number, which no other ever has; when it was made, and whether it is undone.

    `people` is how many it is about, `name` the first of them, or the committee.
    """

    number: int
    code: str
    time: datetime
    undone: bool
    people: int
    name: str

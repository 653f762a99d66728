"""How others than those of the meeting become speakers."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from minutesapp.attendance.speaking.speaker_offers import Complete, Guest, Newcomer, RosterPerson
from minutesapp.model.blocks import Speaker

Welcome = Callable[[RosterPerson], str]
"""Brings somebody of the roster into the attendance; the id of the new attendee."""

Invite = Callable[[str], str]
"""Asks about somebody whom no list has, by name; the id of the new attendee, empty where it was thought better of."""


class Admission(NamedTuple):
    """What finds people of the roster, and what brings them or others in; None where nobody can be."""

    complete: Complete | None = None
    welcome: Welcome | None = None
    invite: Invite | None = None

    def speaker_for(self, value: object) -> Speaker | None:
        """The speaker that a choice stands for, now at the meeting; None where nobody came of it."""
        id = ""
        if isinstance(value, Speaker):
            return value
        if isinstance(value, Newcomer) and self.welcome is not None:
            id = self.welcome(value.person)
        elif isinstance(value, Guest) and self.invite is not None:
            id = self.invite(value.name)
        return Speaker(id) if id else None

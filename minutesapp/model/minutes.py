"""A whole record."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.model.attendance import Attendance, Attendee
from minutesapp.model.blocks import Body, Extra
from minutesapp.model.committee import Committee
from minutesapp.model.facts import NO_FACTS, Facts
from minutesapp.model.header import Header, HeaderField
from minutesapp.model.release import NO_RELEASE, Release, Stage


class Minutes(Struct, frozen=True, dict=True):  # without slots, for what is worked out once
    """The minutes of one meeting: the id of the form they follow, what is known of the meeting, and the body."""

    template: str
    facts: Facts = NO_FACTS
    body: Body = ()
    extra: Extra = ()

    @property
    def header(self) -> Header:
        """The header fields, in order."""
        return self.facts.header

    @property
    def attendees(self) -> Attendance:
        """Everybody of the meeting, in order."""
        return self.facts.attendees

    @property
    def committee(self) -> Committee | None:
        """The committee that met, as of then; None where nobody said which."""
        return self.facts.committee

    @property
    def release(self) -> Release:
        """How far the record has come, and how."""
        return self.facts.release or NO_RELEASE

    @property
    def is_finished(self) -> bool:
        """Whether the record is 完成: it is only read until it is opened again."""
        return self.release.now.stage is Stage.FINAL

    def with_facts(self, **parts: Any) -> Minutes:
        """The same minutes with other `parts` of the facts, by their names."""
        return replace(self, facts=replace(self.facts, **parts))

    def field(self, key: str) -> HeaderField | None:
        """The header field with this key, or None."""
        return next((field for field in self.header if field.key == key), None)

    def listed(self, key: str) -> tuple[Attendee, ...]:
        """The attendees whom the header field with this key lists, in their order."""
        return self._lists.get(key, ())

    @cached_property
    def _lists(self) -> dict[str, tuple[Attendee, ...]]:
        lists: dict[str, list[Attendee]] = {}
        for person in self.attendees:
            lists.setdefault(person.field, []).append(person)
        return {key: tuple(people) for key, people in lists.items()}

    def attendee(self, id: str) -> Attendee | None:
        """The attendee with this id, or None."""
        return next((person for person in self.attendees if person.id == id), None)

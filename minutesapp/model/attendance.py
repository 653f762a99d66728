"""The people of one meeting: a snapshot that later transfers never change."""

from __future__ import annotations

from datetime import time
from enum import StrEnum

from msgspec import Struct

from minutesapp.model.blocks import Extra


class Side(StrEnum):
    """On which side of the table somebody sits: 委員, 職員, その他."""

    MEMBER = "member"
    STAFF = "staff"
    GUEST = "guest"


class Status(StrEnum):
    """How somebody took part: 出席, 欠席, 遅参, 早退, 代理出席, オンライン出席, 途中退席 (out for a while)."""

    PRESENT = "present"
    ABSENT = "absent"
    LATE = "late"
    LEFT_EARLY = "left_early"
    PROXY = "proxy"
    REMOTE = "remote"
    AWAY = "away"

    @property
    def attends(self) -> bool:
        """Whether the person was there for any part of the meeting."""
        return self is not Status.ABSENT


class Proxy(Struct, frozen=True):
    """Who came in somebody's place: the name as written, its family part if that is known, 所属・職 in free words."""

    name: str
    family: str = ""
    post: str = ""

    @property
    def family_or_name(self) -> str:
        """The family name, or the whole name where it could not be divided."""
        return self.family or self.name


class Attendee(Struct, frozen=True):
    """Somebody of the meeting, as of its day.

    `name` is the name as the record writes it (`family` and `given` are its parts, either may be empty), `post` the
    職 or the role on the committee, `group` the 部署 or 団体 under which the record lists the person. `field` is the
    key of the header field that the person belongs to (empty: to no list). `label` replaces the label that the form
    would compute. `seat` is a 議席番号, `mark` a sign before the name (◎), `note` what stands behind it in brackets.
    `arrived` and `left` are the times of whoever came late or left early; None where they are not known. Whoever was
    out for a while went at `left` and was back at `arrived`. `proxy` came in the person's place.
    `person` is the roster's id.
    """

    id: str
    name: str
    family: str = ""
    given: str = ""
    kana: str = ""
    post: str = ""
    group: str = ""
    side: Side = Side.MEMBER
    status: Status = Status.PRESENT
    field: str = ""
    label: str = ""
    organisation: str = ""
    seat: str = ""
    mark: str = ""
    note: str = ""
    person: str = ""
    arrived: time | None = None
    left: time | None = None
    proxy: Proxy | None = None
    extra: Extra = ()

    @property
    def family_or_name(self) -> str:
        """The family name, or the whole name where it could not be divided."""
        return self.family or self.name


Attendance = tuple[Attendee, ...]
"""Everybody of the meeting, in the order of the record."""

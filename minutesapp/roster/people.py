"""People of the roster, the posts they hold from day to day, which of them counts on a day; committees' settings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct

from minutesapp.language.collation import kana_order
from minutesapp.model.attendance import Side
from minutesapp.model.committee import Committee


class TermPhase(StrEnum):
    """How a posting stands to a day: in force, over, or not yet begun."""

    CURRENT = "current"
    PAST = "past"
    FUTURE = "future"


class Person(Struct, frozen=True, gc=False):
    """Somebody, under the name as written. `kana` is hiragana, 姓 and 名 apart; a guess until it is confirmed."""

    id: str
    name: str
    family: str = ""
    given: str = ""
    kana: str = ""
    kana_confirmed: bool = False

    @property
    def order(self) -> tuple[str, str]:
        """By what people are sorted in 五十音順; by their names where no reading is known."""
        return kana_order(self.kana or self.name), self.name


class Posting(Struct, frozen=True, gc=False):
    """A post held from `start` to `end`, both days included; None where a day is not known or there is no end yet.

    `group` is the 部署 or 団体, `committee` the name of the 審議会 or 委員会 it is a seat on, `seat` the 議席番号 and
    `category` the 選出区分 there, `person` the holder's id, `id` its own (0: not stored yet).
    """

    person: str
    post: str = ""
    group: str = ""
    committee: str = ""
    side: Side = Side.GUEST
    start: date | None = None
    end: date | None = None
    id: int = 0
    seat: str = ""
    category: str = ""

    def phase(self, day: date) -> TermPhase:
        """How the posting stands to this day."""
        if self.end and day > self.end:
            return TermPhase.PAST
        return TermPhase.FUTURE if self.start and day < self.start else TermPhase.CURRENT

    def seat_on(self, committee: str) -> bool:
        """Whether this is a seat on the committee, which lists name in either column."""
        return bool(committee) and committee in (self.committee, self.group)


class CommitteeSettings(Struct, frozen=True):
    """A committee, and how its meetings are prepared: the id of its form, and the 部署 that usually attend, in order.

    A record keeps the `committee` alone, as of its day.
    """

    committee: Committee
    form: str = ""
    staff: tuple[str, ...] = ()


class RosterEntry(Struct, frozen=True):
    """A person with a posting that counts on a day, and how it stands to that day."""

    person: Person
    posting: Posting
    phase: TermPhase

    @property
    def current(self) -> bool:
        """Whether the posting is in force on that day."""
        return self.phase is TermPhase.CURRENT


def entry_on(person: Person, postings: Sequence[Posting], day: date, committee: str = "") -> RosterEntry:
    """The person as of a day: the posting begun last of those in force, else the one over last, else the next to come.

    A seat on `committee` goes before other posts that stand the same way. Without any posting nobody is current.
    """
    if not postings:
        return RosterEntry(person, Posting(person.id), TermPhase.PAST)
    best = postings[0] if len(postings) == 1 else max(postings, key=lambda posting: _weight(posting, day, committee))
    return RosterEntry(person, best, best.phase(day))


def entries_on(person: Person, postings: Sequence[Posting], day: date, committee: str = "") -> list[RosterEntry]:
    """The person in every post in force on a day, that of `entry_on` first; without any, in that one alone."""
    held = [posting for posting in postings if posting.phase(day) is TermPhase.CURRENT]
    if len(held) < 2:
        return [entry_on(person, postings, day, committee)]
    found: dict[tuple[str, str, str, Side], Posting] = {}
    for posting in sorted(held, key=lambda posting: _weight(posting, day, committee), reverse=True):
        found.setdefault((posting.post, posting.group, posting.committee, posting.side), posting)
    return [RosterEntry(person, posting, TermPhase.CURRENT) for posting in found.values()]


def once_each(entries: Iterable[RosterEntry]) -> list[RosterEntry]:
    """Everybody among these once, with the first of their posts."""
    found: dict[str, RosterEntry] = {}
    for entry in entries:
        found.setdefault(entry.person.id, entry)
    return list(found.values())


def _weight(posting: Posting, day: date, committee: str) -> tuple[int, bool, int, int]:
    seat, start = posting.seat_on(committee), posting.start or date.min
    match posting.phase(day):
        case TermPhase.CURRENT:
            return 2, seat, start.toordinal(), posting.id
        case TermPhase.PAST:
            return 1, seat, (posting.end or date.min).toordinal(), start.toordinal()
    return 0, seat, -start.toordinal(), posting.id

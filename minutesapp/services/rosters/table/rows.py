"""A post of somebody as one row of the roster: its words, what it is sorted by, whether it is wished for."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any, Protocol

from msgspec import Struct

from minutesapp.attendance.sides import SIDE_WORDS
from minutesapp.language.dates.eras import era_year
from minutesapp.language.posts import order_in_committee, order_in_office
from minutesapp.model.attendance import Side
from minutesapp.roster.members import seat_order
from minutesapp.roster.people import Person as Person
from minutesapp.roster.people import Posting as Posting
from minutesapp.roster.people import RosterEntry as RosterEntry
from minutesapp.roster.people import TermPhase

UNCONFIRMED = "（未確認）"
NO_READING = "（読みなし）"
NO_POST = "（職なし）"
PHASE_WORDS = {TermPhase.CURRENT: "", TermPhase.PAST: "（任期外）", TermPhase.FUTURE: "（これから）"}
SHORT_ERAS = {"明治": "明", "大正": "大", "昭和": "昭", "平成": "平", "令和": "令"}

Key = tuple[Any, ...]


class Term(Protocol):
    """What begins and ends: a posting, a line of a list."""

    @property
    def start(self) -> date | None:
        """The first day."""

    @property
    def end(self) -> date | None:
        """The last day."""


class Column(StrEnum):
    """What a row tells, in the order of the columns."""

    NAME = "name"
    KANA = "kana"
    POST = "post"
    GROUP = "group"
    COMMITTEE = "committee"
    SEAT = "seat"
    CATEGORY = "category"
    SIDE = "side"
    TERM = "term"


HEADS = {
    Column.NAME: "氏名",
    Column.KANA: "読み",
    Column.POST: "職",
    Column.GROUP: "所属",
    Column.COMMITTEE: "会議体",
    Column.SEAT: "議席",
    Column.CATEGORY: "選出区分",
    Column.SIDE: "区分",
    Column.TERM: "任期",
}


class Wish(Struct, frozen=True):
    """Which rows are to be shown, and in which order.

    `words` are those to be found, `committee` and `side` those of the post; no `column`: who is in office first, each
    in the order of readings.
    """

    words: str = ""
    committee: str = ""
    side: Side | None = None
    unconfirmed: bool = False
    current: bool = False
    column: Column | None = None
    descending: bool = False

    @property
    def everybody(self) -> bool:
        """Whether nobody is left out."""
        return not (self.words.strip() or self.committee or self.side or self.unconfirmed or self.current)

    def lets_pass(self, entry: RosterEntry) -> bool:
        """Whether a row is wished for, its words aside."""
        return (
            (not self.committee or entry.posting.seat_on(self.committee))
            and self.side in (None, entry.posting.side)
            and not (self.unconfirmed and entry.person.kana_confirmed)
            and (not self.current or entry.current)
        )


def cell_words(entry: RosterEntry, column: Column) -> str:
    """What a cell shows."""
    posting = entry.posting
    match column:
        case Column.NAME:
            return entry.person.name
        case Column.KANA:
            return reading_words(entry.person)
        case Column.SIDE | Column.TERM if not posting.id:
            return NO_POST if column is Column.TERM else ""
        case Column.SIDE:
            return SIDE_WORDS[posting.side]
        case Column.TERM:
            return term_words(posting) + PHASE_WORDS[entry.phase]
    return str(getattr(posting, column))


def edited_words(entry: RosterEntry, column: Column) -> str:
    """What a cell has to be edited."""
    return entry.person.kana if column is Column.KANA else cell_words(entry, column)


def reading_words(person: Person) -> str:
    """A reading, and in words that nobody has confirmed it."""
    if not person.kana:
        return NO_READING
    return person.kana if person.kana_confirmed else f"{person.kana}{UNCONFIRMED}"


def term_words(held: Term) -> str:
    """From when until when somebody holds a post; nothing where neither day is known."""
    if not (held.start or held.end):
        return ""
    return "～".join(day_words(day) if day else "" for day in (held.start, held.end))


def day_words(day: date) -> str:
    """A day, short: 令6.4.1; before the eras in Western years."""
    era = era_year(day)
    year = f"{SHORT_ERAS.get(era[0], era[0])}{'元' if era[1] == 1 else era[1]}" if era else str(day.year)
    return f"{year}.{day.month}.{day.day}"


def post_words(posting: Posting) -> str:
    """A post in one line, as people of the same name are told apart; what it says twice is written once."""
    group = "" if posting.group == posting.committee or posting.post.startswith(posting.group) else posting.group
    return "　".join(filter(None, (posting.committee, group, posting.post))) or "（職の記載なし）"


def sort_key(entry: RosterEntry, column: Column | None) -> Key:
    """By what rows are sorted in the order of a column; those that say nothing there come last.

    Those that say the same, and all without a column: who is in office first, each in 五十音順.
    """
    usual = not entry.current, entry.person.order
    return usual if column is None else (*_column_key(entry, column), *usual)


def _column_key(entry: RosterEntry, column: Column) -> Key:
    person, posting = entry.person, entry.posting
    match column:
        case Column.NAME | Column.KANA:
            return person.order
        case Column.POST:
            return not posting.post, posting.side is not Side.MEMBER, _rank(posting.post, posting.side), posting.post
        case Column.SEAT:
            return seat_order(posting.seat)
        case Column.SIDE:
            return (list(Side).index(posting.side),)
        case Column.TERM:
            return posting.start is None, posting.start or date.min, posting.end or date.max
    words = str(getattr(posting, column))
    return not words, words


@lru_cache(maxsize=8192)
def _rank(post: str, side: Side) -> int:
    return order_in_committee(post) if side is Side.MEMBER else order_in_office(post)

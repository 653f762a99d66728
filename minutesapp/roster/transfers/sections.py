"""The heads in a list of transfers: 【部長級】, ◇退職（3月31日付）, 総務部; what they say of the lines below them."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

from minutesapp.language.dates.days import find_days
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.roster.lists.words.terms import read_day
from minutesapp.roster.transfers.free.free_lines import Context
from minutesapp.roster.transfers.free.pieces import Piece, Sort, pieces_of
from minutesapp.roster.transfers.lines import Kind
from minutesapp.roster.transfers.words import DAY_OF_ORDER, kind_within

MARKED = pattern("^[\\s　]*([【［\\[〔<＜≪〈《◆■◇□◎○●▽▼△▲※＊*])")
FRAMES = pattern("[【】［］\\[\\]〔〕<>＜＞≪≫〈〉《》]")
PEOPLE_COUNTED = pattern(r"[(（]?(?:計|合計)?\s*\d+\s*[人名][)）]?$")
BEHIND_DAY = pattern("(?:付け?|発令)\\s*$")
MONTH_AND_DAY = pattern("(\\d{1,2})(?:月|[./])(\\d{1,2})日?(?:付け?)?")
LONGEST_HEAD = 24
"""Signs."""
SAYING = {Sort.KIND, Sort.GRADE, Sort.DAY, Sort.OFFICE}


class Sections:
    """Where in a list somebody is who reads it from above."""

    def __init__(self, on: date) -> None:
        self.context = Context()
        self._on = self._day = self._usual_day = on
        self._mark = ""

    def take(self, text: str) -> bool:
        """Whether a line is a head; what it says holds from now on."""
        mark = MARKED.match(text)
        words = PEOPLE_COUNTED.sub("", FRAMES.sub(" ", text).strip()).strip()
        plain = squeeze(words)
        pieces = pieces_of(words) if len(plain) <= LONGEST_HEAD else []
        if not pieces or not all(map(_says, pieces)):
            return False
        self._enter(pieces, plain, mark[1] if mark else "")
        return True

    def is_other_day(self, text: str, kind: Kind = Kind.MOVE, stated: date | None = None) -> bool:
        """Whether a line, or what stands above it, is about another day than that of the transfers.

        Who leaves is told of by their last day, too. `stated` is what a column of its own says.
        """
        day = stated or day_of_order(text, self._on) or self._day
        leaves = Kind.LEAVE in (kind, self.context.kind) or any(
            piece.sort is Sort.KIND and _is_leaving(piece.text) for piece in pieces_of(text)
        )
        return day != self._on and not (leaves and day == self._on - timedelta(days=1))

    def _enter(self, pieces: list[Piece], plain: str, mark: str) -> None:
        """A grade is below what happens where it is marked otherwise (■退職, 【部長級】), else after it."""
        day = day_of_order(plain, self._on)
        kind = kind_within(plain)
        if day and (kind is None or kind[0] is Kind.MOVE):  # the title, or all of one day
            self._usual_day = day
        self._day = day or (self._usual_day if kind else self._day)
        if kind:
            self.context = Context(*kind)
            self._mark = mark
        elif any(piece.sort is Sort.OFFICE for piece in pieces):
            office = "".join(piece.text for piece in pieces if piece.sort is Sort.OFFICE)
            self.context = Context(self.context.kind, self.context.post, office)
        elif mark == self._mark:
            self.context, self._day = Context(), self._usual_day


def day_of_order(text: str, near: date) -> date | None:
    """The day of which a text says that an order is of it (3月31日付), in the year that is next to `near`."""
    found = DAY_OF_ORDER.search(squeeze(text))
    if found is None:
        return None
    stated = find_days(squeeze(text))
    month, day = filter(None, found.groups())
    return stated[0].day if stated else _nearest(int(month), int(day), near)


def day_of_cell(text: str, near: date) -> date | None:
    """The day that a cell says, one without a year the nearest; None where it says none. UnreadableDayError."""
    found = MONTH_AND_DAY.fullmatch(squeeze(text))
    day = _nearest(int(found[1]), int(found[2]), near) if found else None
    return day or read_day(BEHIND_DAY.sub("", text))


def _nearest(month: int, day: int, near: date) -> date | None:
    days = []
    for year in (near.year - 1, near.year, near.year + 1):
        with suppress(ValueError):
            days.append(date(year, month, day))
    return min(days, key=lambda one: abs(one - near), default=None)


def _says(piece: Piece) -> bool:
    """Whether a piece says what a section is of, and names nobody."""
    return piece.sort in SAYING or (piece.sort is not Sort.POST and kind_within(piece.text) is not None)


def _is_leaving(word: str) -> bool:
    kind = kind_within(word)
    return kind is not None and kind[0] is Kind.LEAVE

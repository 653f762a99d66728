"""Levels of agenda items, by the order in which kinds of numbers appear."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from minutesapp.importers.body.agenda_items import REST, AgendaEntry
from minutesapp.language.wordlists import wordlist

RANKS = {
    "第": -1,
    "日程": 0,
    "Ⅰ": 0,
    "一": 0,
    "1": 1,
    "議": 2,
    "1-1": 2,
    "(1)": 3,
    "①": 4,
    "ア": 4,
    "(ア)": 5,
    "a": 6,
    "(a)": 7,
    "■": 8,
}


BILLS = tuple(f"議{kind}" for kind in wordlist("decisions")["bills"])
"""Kinds of what a meeting decides on; they stand beside each other."""
MOST_LEFT_OUT = 3
"""By how much a number may be more than the one before it."""
LISTED, CLOSED_LINE = "listed", "closed"
"""The families of items without a number: those that the header lists, and those with the mark of a closed item."""


class OpenItem(NamedTuple):
    """An item that goes on: its kind of number, the number, and whether it is closed to the public."""

    family: str
    number: int
    closed: bool = False


class Levels:
    """Gives levels to agenda items in the order of a document: a new kind of number goes one level deeper."""

    def __init__(self) -> None:
        self._open: list[OpenItem] = []
        self._listed: dict[int, int] = {}

    @property
    def is_closed(self) -> bool:
        """Whether something is open here that the public may not read."""
        return self._first_closed < len(self._open)

    @property
    def _first_closed(self) -> int:
        """At which depth the first item stands that is closed; behind all for none."""
        return next((at for at, one in enumerate(self._open) if one.closed), len(self._open))

    @property
    def below_closed(self) -> int:
        """The level of a heading that stands over nothing but the meeting itself: below all where that is closed."""
        return len(self._open) + 1 if self.is_closed else 1

    def has(self, family: str) -> bool:
        """Whether an item of this kind is open."""
        return any(one.family == family for one in self._open)

    def expects(self, item: AgendaEntry) -> bool:
        """Whether this item goes straight on from the one before of its kind."""
        return item.count is not None and any(
            (one.family, one.number) == (item.family, item.count - 1) for one in self._open
        )

    def hides(self, item: AgendaEntry | None) -> bool:
        """Whether an item lies within what is closed: it goes on with nothing that stands beside or above that."""
        family = item.family if item else LISTED
        return self.is_closed and all(one.family != family for one in self._open[: self._first_closed + 1])

    def place(self, item: AgendaEntry) -> int:
        """The level of the next item; 0 where its number does not go on from what stands before."""
        if item.count is None and item.title == REST and not self.is_closed:
            self._open = [_opened(item)]
            return 1
        alike = [depth for depth, one in enumerate(self._open) if one.family == item.family]
        if not alike:
            return self._enter(item)
        depth = self._next_of(item, alike)
        if depth >= 0:
            self._open[depth:] = [_opened(item)]
        elif self.is_closed and (item.named or item.count == 1):
            self._open.append(_opened(item))
            return len(self._open)
        return depth + 1

    def _next_of(self, item: AgendaEntry, alike: Sequence[int]) -> int:
        """With which of the open items of its kind an item goes on; -1 for none.

        What is closed ends only where a number goes on behind it: one that begins anew may count what lies within.
        """
        straight = [depth for depth in alike if item.count and self._open[depth].number == item.count - 1]
        for depth in alike if item.named else (*reversed(straight), *reversed(alike)):
            anew = not self.is_closed or depth > self._first_closed
            if _goes_on(self._open[depth].number, item, anew=anew):
                return depth
        return -1

    def place_closed_line(self) -> int:
        """The level of a line that only its mark makes an item: beside the last of these, else below all."""
        at = next((at for at, one in enumerate(self._open) if one.family == CLOSED_LINE), len(self._open))
        self._open[at:] = [OpenItem(CLOSED_LINE, 0, closed=True)]
        return at + 1

    def close(self) -> None:
        """The last item is closed to the public, as a line below it says."""
        self._open[-1:] = [one._replace(closed=True) for one in self._open[-1:]]

    def place_listed(self, item: AgendaEntry | None, depth: int, *, closed: bool) -> int:
        """The level of an item that stands so deep (from 1) in the agenda of the header: that of its like before it."""
        level = self._listed.get(depth, 0)
        above = max((other for less, other in self._listed.items() if less < depth), default=0)
        before = list(self._open)
        counted = item is not None and not item.named and (item.count is not None or level == 0)
        counted = counted and not (level and self.is_closed)
        if item is not None and (level == 0 or counted):
            placed = self.place(item)
            counted, level = counted and placed > 0, placed or level
        if level <= above:
            counted, level, self._open = False, self._beside_others(depth), before
        if not counted:
            self._open[level - 1 :] = [_opened(item) if item else OpenItem(LISTED, 0)]
        self._open[-1] = self._open[-1]._replace(closed=closed)
        self._listed.setdefault(depth, level)
        return level

    def _beside_others(self, depth: int) -> int:
        """The level of the first item so deep in the list: by those less deep or deeper, else below all."""
        above = [level for less, level in self._listed.items() if less < depth]
        below = [level for more, level in self._listed.items() if more > depth]
        return max(above) + 1 if above else max(min(below) - 1, 1) if below else len(self._open) + 1

    def _enter(self, item: AgendaEntry) -> int:
        rank, count = _rank(item.family), item.count or 0
        keep = list(self._open)
        beside = item.family.startswith(BILLS) and any(one.family.startswith(BILLS) for one in keep)
        begins = count <= 1 and not beside
        if not begins or (rank <= 0 and not self.is_closed):
            keep = [one for one in keep if _rank(one.family) < rank]
            if count > 1 and self._open and keep == self._open and not item.named:
                return 0
        self._open = [*keep, _opened(item)]
        return len(self._open)


def _goes_on(last: int, item: AgendaEntry, *, anew: bool) -> bool:
    """Whether an item goes on behind one of its kind; `anew` says that it may have the same number, or the first."""
    if item.count is None:
        return True
    if item.named:
        return anew or item.count > last
    return (anew and item.count in (1, last)) or last < item.count <= last + MOST_LEFT_OUT


def _opened(item: AgendaEntry) -> OpenItem:
    return OpenItem(item.family, item.count or 0, item.closed)


def _rank(family: str) -> int:
    return RANKS["議"] if family.startswith("議") else RANKS.get(family, RANKS["■"])

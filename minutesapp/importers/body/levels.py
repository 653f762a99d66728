"""Levels of agenda items, by the order in which kinds of numbers appear."""

from __future__ import annotations

from minutesapp.importers.body.agenda_items import AgendaEntry
from minutesapp.language.wordlists import wordlist

RANKS = {
    "日程": 0,
    "第": 0,
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
LISTED = "listed"
"""The family of items without a number that the header lists."""


class Levels:
    """Gives levels to agenda items in the order of a document: a new kind of number goes one level deeper."""

    def __init__(self) -> None:
        self._open: list[tuple[str, int]] = []
        self._listed: dict[int, int] = {}

    @property
    def depth(self) -> int:
        """How many levels are open."""
        return len(self._open)

    def has(self, family: str) -> bool:
        """Whether an item of this kind is open."""
        return any(kind == family for kind, _ in self._open)

    def expects(self, item: AgendaEntry) -> bool:
        """Whether this item goes straight on from the one before of its kind."""
        return item.count is not None and (item.family, item.count - 1) in self._open

    def place(self, item: AgendaEntry) -> int:
        """The level of the next item; 0 where its number does not go on from what stands before."""
        count = item.count or 0
        for depth, (family, last) in enumerate(self._open):
            if family == item.family:
                if item.count is not None and not item.named and not (count == 1 or last <= count <= last + 3):
                    return 0
                self._open[depth:] = [(family, count)]
                return depth + 1
        return self._enter(item, count)

    def place_listed(self, item: AgendaEntry | None, depth: int) -> int:
        """The level of an item that stands so deep (from 1) in the agenda of the header: that of its like before it."""
        level = self._listed.get(depth, 0)
        above = max((other for less, other in self._listed.items() if less < depth), default=0)
        before = list(self._open)
        if item is not None and (level == 0 or not item.named):
            level = self.place(item) or level
        counted = item is not None and not item.named
        if level <= above:
            counted, level, self._open = False, self._beside_others(depth), before
        if not counted:
            self._open[level - 1 :] = [(item.family, item.count or 0) if item else (LISTED, 0)]
        self._listed.setdefault(depth, level)
        return level

    def _beside_others(self, depth: int) -> int:
        """The level of the first item so deep in the list: by those less deep or deeper, else below all."""
        above = [level for less, level in self._listed.items() if less < depth]
        below = [level for more, level in self._listed.items() if more > depth]
        return max(above) + 1 if above else max(min(below) - 1, 1) if below else len(self._open) + 1

    def _enter(self, item: AgendaEntry, count: int) -> int:
        rank = _rank(item.family)
        keep = list(self._open)
        beside = item.family.startswith(BILLS) and any(family.startswith(BILLS) for family, _ in keep)
        if count > 1 or rank == 0 or beside:
            keep = [(family, last) for family, last in keep if _rank(family) < rank]
            if count > 1 and self._open and keep == self._open and not item.named:
                return 0
        self._open = [*keep, (item.family, count)]
        return len(self._open)


def _rank(family: str) -> int:
    return RANKS["議"] if family.startswith("議") else RANKS.get(family, RANKS["■"])

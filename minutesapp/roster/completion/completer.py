"""Who may be meant by what is typed so far."""

from __future__ import annotations

from minutesapp.roster.completion.index import MatchKind, RosterIndex
from minutesapp.roster.people import RosterEntry


class Completer:
    """Everybody of a roster as of a day, ready to be found."""

    def __init__(self, index: RosterIndex) -> None:
        self.index = index
        self._seated: dict[str, RosterIndex] = {}

    def complete(self, text: str, limit: int = 10, committee: str = "") -> list[RosterEntry]:
        """Up to `limit` people whom this typing may mean, best first; everybody for an empty text.

        Who holds several posts is there once for each of those that fit; of members of `committee` that is their seat.
        Whole family names come first, then names that begin so, given names, posts and offices; among each, postings
        in force go first, then seats on `committee`, then the order of readings. Nothing matches in the middle: 池
        finds 池田 and 池上, not 小池. The text may be kanji, kana, romaji in any spelling, or what an input method
        shows while composing (いけd).
        """
        indexes = (self._index_of(committee), self.index) if committee else (self.index,)
        ranked = [
            (kind, number >= index.current, other, number)
            for other, index in enumerate(indexes)
            for number, kind in index.find(text, limit).items()
        ]
        found: dict[str, list[RosterEntry]] = {}
        for kind, _, other, number in sorted(ranked):
            entries = self._entries(indexes[other], number, text if kind is MatchKind.PLACE else "")
            found.setdefault(entries[0].person.id, entries)
            if sum(map(len, found.values())) >= limit:
                break
        return [entry for entries in found.values() for entry in entries][:limit]

    def _entries(self, index: RosterIndex, number: int, place: str) -> list[RosterEntry]:
        return index.entries(number, place) if index is self.index else [index.entry(number)]

    def _index_of(self, committee: str) -> RosterIndex:
        """The members of a committee, with their seat on it as the posting of the day."""
        if committee not in self._seated:
            self._seated[committee] = self.index.seated(committee)
        return self._seated[committee]

"""Who may be meant by what is typed so far."""

from __future__ import annotations

from minutesapp.roster.completion.index import RosterIndex
from minutesapp.roster.people import RosterEntry


class Completer:
    """Everybody of a roster as of a day, ready to be found."""

    def __init__(self, index: RosterIndex) -> None:
        self.index = index
        self._seated: dict[str, RosterIndex] = {}

    def complete(self, text: str, limit: int = 10, committee: str = "") -> list[RosterEntry]:
        """Up to `limit` people whom this typing may mean, best first; everybody for an empty text.

        Whole family names come first, then names that begin so, given names, posts and offices; among each, postings
        in force go first, then seats on `committee`, then the order of readings. Nothing matches in the middle: 池
        finds 池田 and 池上, not 小池. The text may be kanji, kana, romaji in any spelling, or what an input method
        shows while composing (いけd).
        """
        indexes = self._index_of(committee), self.index
        ranked = [
            (kind, number >= index.current, other, number)
            for other, index in enumerate(indexes)
            for number, kind in index.find(text, limit).items()
        ]
        found: dict[str, RosterEntry] = {}
        for _, _, other, number in sorted(ranked):
            entry = indexes[other].entry(number)
            found.setdefault(entry.person.id, entry)
            if len(found) == limit:
                break
        return list(found.values())

    def _index_of(self, committee: str) -> RosterIndex:
        """The members of a committee, with their seat on it as the posting of the day."""
        if committee not in self._seated:
            self._seated[committee] = self.index.seated(committee)
        return self._seated[committee]

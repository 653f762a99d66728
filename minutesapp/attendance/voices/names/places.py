"""Who comes from where: the staff of an office, the members of a board and those who sent them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache

from minutesapp.attendance.voices.names.belonging import NOTHING, WELL, belongs, is_of_field
from minutesapp.attendance.voices.names.fitting import rank_or_role
from minutesapp.attendance.voices.names.index import NOBODY, Ids, Index
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.posts import presides, rank_of
from minutesapp.model.attendance import Attendee, Side

MANY = 64
"""People of one office. Where it has more, nobody is meant by it."""


class Offices:
    """The staff by their offices."""

    def __init__(self, people: Mapping[str, Attendee]) -> None:
        self._people = people

    def __getitem__(self, words: str) -> Ids:
        """Who is of an office, its name folded."""
        return self._index[words]

    @cached_property
    def _index(self) -> Index:
        index = Index()
        for id, person in self._people.items():
            if person.side is Side.STAFF and person.group:
                index.add((fold_for_matching(person.group),), id)
        return index


class Places:
    """Where the people of a meeting come from. `board` are the ids of the members of the board that meets."""

    def __init__(
        self, people: Mapping[str, Attendee], offices: Offices, board: Ids, nearest: Callable[[Ids], Ids]
    ) -> None:
        """`nearest` leaves those of several who are likeliest to be meant."""
        self._people, self._offices, self._nearest = people, offices, nearest
        self.board = board
        self._sent = frozenset(id for id in board if people[id].group != people[id].organisation)
        self.of: Callable[[str], tuple[Ids, bool]] = lru_cache(maxsize=8192)(self._of)

    def _of(self, words: str) -> tuple[Ids, bool]:
        """The staff of the office at the end of these words, or those of the board who come from there.

        And whether the words name the whole place. `words` are folded.
        """
        for start in range(len(words) - 1):
            if ids := self._offices[words[start:]]:
                return (self._nearest(ids), True) if len(ids) <= MANY else (NOBODY, False)
        found = {id: belongs(self._people[id].group, words) for id in self._sent}
        best = max(found.values(), default=NOTHING)
        return frozenset(id for id, fit in found.items() if fit == best > NOTHING), best[0] == WELL

    def of_field(self, words: str) -> Ids:
        """Those of the board who represent a field of which these words are."""
        return frozenset(id for id in self._sent if is_of_field(self._people[id].group, words))

    def senders(self, ids: Iterable[str]) -> dict[str, Ids]:
        """These people and those who were sent to the board, by who sent them."""
        return self.by_group((*ids, *self._sent))

    def by_group(self, ids: Iterable[str]) -> dict[str, Ids]:
        """People by the office or body under which the list has them."""
        found: dict[str, set[str]] = {}
        for id in ids:
            found.setdefault(self._people[id].group, set()).add(id)
        return {group: frozenset(sent) for group, sent in found.items()}

    def sent_as(self, post: str) -> Ids:
        """Members of the board who are sent by those of a post: the 校長 of the 小学校長会. `post` is folded."""
        sent = frozenset(id for id in self.board if post and post in self._people[id].group)
        return sent if sent and rank_or_role(post) == post else NOBODY

    @property
    def chairs(self) -> Ids:
        """Those of the board who lead it."""
        return frozenset(id for id in self.board if presides(self._people[id].post))

    def heads(self, ids: Ids) -> Ids:
        """Those of these people who have the highest rank, if they are not all."""
        ranks = {id: rank for id in ids if (rank := rank_of(self._people[id].post)) is not None}
        highest = min((rank.order for rank in ranks.values()), default=0)
        found = frozenset(id for id, rank in ranks.items() if rank.order == highest)
        return found if len(found) < len(ids) else NOBODY

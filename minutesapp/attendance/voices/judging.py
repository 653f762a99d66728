"""Whose a voice is, as all that speaks for somebody adds up; nobody's where two people fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping

from minutesapp.attendance.voices.words.evidence import BY_NAME, WEIGHTS, Evidence

ENOUGH = 4
"""A name that was told, or a call; or that somebody was spoken to twice."""
CLEAR = 3
"""How many times as much must speak for somebody as names another one."""
APART = 2
"""By how much more must speak for somebody than for another."""
DENIED, MOST_DENIED = 3, 2
"""What it weighs that a voice speaks of somebody by name, and how often that counts."""


class Case:
    """All that is said of one voice."""

    def __init__(self, evidence: Iterable[Evidence], denied: Mapping[str, int]) -> None:
        """`denied` tells how often the voice itself speaks of somebody as of another one."""
        self.evidence = tuple(evidence)
        self._denied = denied
        self._for: dict[str, list[int]] = {}
        for place, one in enumerate(self.evidence):
            for person in one.people:
                self._for.setdefault(person, []).append(place)

    @property
    def people(self) -> Iterable[str]:
        """Everybody for whom anything speaks."""
        return self._for

    def about(self, person: str) -> list[Evidence]:
        """What speaks for somebody, strongest first, and of equal weight what can mean this person alone."""
        mine = (self.evidence[place] for place in self._for[person])
        return sorted(mine, key=lambda one: (-WEIGHTS[one.kind][0], len(one.people) > 1))

    def weight(self, person: str) -> int:
        """What speaks for somebody altogether."""
        return self._sum(self._for[person]) - self._against(person)

    def certain(self, gone: Container[str]) -> str:
        """The one who alone fits of all who are not `gone`; empty where that is nobody, or more than one."""
        among = [person for person in self._for if person not in gone]
        best = max(among, key=self.weight, default="")
        if not best or self.weight(best) < ENOUGH:
            return ""
        return best if all(self._is_clear(best, other) for other in among if other != best) else ""

    def _is_clear(self, person: str, other: str) -> bool:
        mine, others = frozenset(self._for[person]), frozenset(self._for[other])
        over, under = self._sum(mine - others) + self._against(other), others - mine
        named = self._sum(place for place in under if self.evidence[place].kind in BY_NAME)
        return over >= CLEAR * named and over - self._sum(under) - self._against(person) >= APART

    def _against(self, person: str) -> int:
        return DENIED * min(self._denied.get(person, 0), MOST_DENIED)

    def _sum(self, places: Iterable[int]) -> int:
        counts = Counter(self.evidence[place].kind for place in places)
        return sum(WEIGHTS[kind][0] * min(count, WEIGHTS[kind][1]) for kind, count in counts.items())

"""The completers at hand: a roster is read once for every state in which it is, and for as many days as it serves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from minutesapp.roster.completion.completer import Completer
from minutesapp.roster.completion.index import RosterIndex
from minutesapp.roster.completion.kept import DamagedIndexError, forget_index, keep_index, kept_index
from minutesapp.roster.source import Revision, RosterSource

MOST = 4
KEPT_FROM = 2_000
"""People. Fewer are read anew as fast."""

Report = Callable[[Exception], object]


class Completers:
    """To be asked from any thread."""

    def __init__(self) -> None:
        self._at_hand: tuple[tuple[Revision, Completer], ...] = ()

    def at_hand(self, revision: Revision, day: date) -> Completer | None:
        """The completer of a roster as it is now, for a day, if it is read already."""
        fitting = (one for of, one in self._at_hand if of == revision and one.index.span.holds(day))
        return next(fitting, None)

    def get(self, roster: RosterSource, revision: Revision, day: date, kept: Path | None, report: Report) -> Completer:
        """The same, read now if need be. The index of a large roster is `kept` in a file, where there is one for it.

        A kept index that is damaged is reported and made again.
        """
        completer = self.at_hand(revision, day)
        if completer is None:
            completer = Completer(_index(roster, revision, day, kept, report))
            self._at_hand = ((revision, completer), *self._at_hand)[:MOST]
        return completer


def _index(roster: RosterSource, revision: Revision, day: date, kept: Path | None, report: Report) -> RosterIndex:
    found = _kept(kept, revision, day, report) if kept else None
    if found is not None:
        return found
    with roster.reading() as opened:
        index = RosterIndex.of(opened.everybody(), day)
    if kept and revision.number and len(index.people) >= KEPT_FROM:
        keep_index(kept, revision, index)
    elif kept:
        forget_index(kept)
    return index


def _kept(file: Path, revision: Revision, day: date, report: Report) -> RosterIndex | None:
    try:
        return kept_index(file, revision, day)
    except DamagedIndexError as error:
        report(error)
        return None

"""What a clerk says of a reading in the page that shows it, step by step, before it becomes one step of the record."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from minutesapp.services.reading.review import Review, review
from minutesapp.services.reading.rows import ReviewRow
from minutesapp.services.reading.source import ReadSource, read_again
from minutesapp.services.reading.telling import Corrections, Told, told
from minutesapp.services.reading.ways import Ways, ways_of

Key = tuple[str, str, tuple[str, ...]]
"""What a row with doubts is known by when the source is read once more: its place, its words, the doubts."""


class Reviewed(NamedTuple):
    """A reading, line by line."""

    read: ReadSource
    review: Review


class Stage(NamedTuple):
    """How it stands after a step: the reading, and the rows that the clerk has looked at and found right."""

    reviewed: Reviewed
    settled: frozenset[Key] = frozenset()


class ReadingChoices:
    """The stages of one page, the present one, and what is left to look at in it."""

    def __init__(self, reviewed: Reviewed) -> None:
        self._stages = [Stage(reviewed)]
        self._at = 0
        self._first = {_line_of(row): row for row in reviewed.review.rows}
        self._look()

    @property
    def read(self) -> ReadSource:
        """The reading as it is now."""
        return self._stages[self._at].reviewed.read

    @property
    def review(self) -> Review:
        """The same, line by line."""
        return self._stages[self._at].reviewed.review

    @property
    def told(self) -> tuple[Told, ...]:
        """All that was said so far, here and in readings before this one."""
        return told(self.read.corrected)

    @property
    def is_touched(self) -> bool:
        """Whether something was said here that is not taken back."""
        return self.read.corrected != self._stages[0].reviewed.read.corrected

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is one to do again."""
        return self._at < len(self._stages) - 1

    def is_doubtful(self, place: int) -> bool:
        """Whether a row has doubts that the clerk has not settled."""
        row = self.review.rows[place]
        return bool(row.doubts) and _key(row) not in self._stages[self._at].settled

    def is_settled(self, place: int) -> bool:
        """Whether the clerk has found a row with doubts right."""
        return _key(self.review.rows[place]) in self._stages[self._at].settled

    def is_changed(self, place: int) -> bool:
        """Whether a row is read otherwise than when the page was opened."""
        row = self.review.rows[place]
        first = self._first.get(_line_of(row))
        return first is None or _result(first) != _result(row)

    def is_remembered(self, one: Told) -> bool:
        """Whether it was said in a reading before this one."""
        return not one.said.without(self.read.remembered)

    def ways(self, place: int) -> Ways:
        """What can be said of a row."""
        return ways_of(self.review, self.review.rows[place])

    def with_more(self, more: Corrections) -> Callable[[], Reviewed]:
        """Reads the source with this as well; takes a while, and touches nothing here."""
        return _reader(self.read, self.read.corrected.with_more(more))

    def without(self, fewer: Corrections) -> Callable[[], Reviewed]:
        """Reads the source as if this had never been said."""
        return _reader(self.read, self.read.corrected.without(fewer))

    def differing(self, reviewed: Reviewed) -> int:
        """How many lines are read otherwise than now."""
        now = {_line_of(row): _result(row) for row in self.review.rows}
        return sum(now.get(_line_of(row)) != _result(row) for row in reviewed.review.rows)

    def take(self, reviewed: Reviewed) -> None:
        """From now on this is the reading."""
        self._add(Stage(reviewed, self._stages[self._at].settled))

    def settle(self, place: int) -> None:
        """The clerk has looked at a row, and finds it right; or not yet after all."""
        stage = self._stages[self._at]
        self._add(stage._replace(settled=stage.settled ^ {_key(self.review.rows[place])}))

    def undo(self) -> None:
        """Take the last step back."""
        self._at = max(self._at - 1, 0)
        self._look()

    def redo(self) -> None:
        """Do it again."""
        self._at = min(self._at + 1, len(self._stages) - 1)
        self._look()

    def _add(self, stage: Stage) -> None:
        self._stages[self._at + 1 :] = [stage]
        self._at += 1
        self._look()

    def _look(self) -> None:
        places = self.review.doubtful
        self.doubtful: tuple[int, ...] = tuple(place for place in places if self.is_doubtful(place))
        """The places of the rows to look at."""


def reviewed(read: ReadSource) -> Reviewed:
    """A reading, line by line."""
    return Reviewed(read, review(read))


def _reader(read: ReadSource, corrections: Corrections) -> Callable[[], Reviewed]:
    return lambda: reviewed(read_again(read, corrections))


def _key(row: ReviewRow) -> Key:
    return row.place, row.words, row.doubts


def _line_of(row: ReviewRow) -> tuple[str, str]:
    return row.place, row.words


def _result(row: ReviewRow) -> tuple[str, str, object]:
    return row.became, row.said, row.block.speaker if row.block else None

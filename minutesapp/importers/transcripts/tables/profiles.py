"""What stands in a column: times, words, names that come again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from minutesapp.importers.transcripts.labels import COUNTED as UNNAMED
from minutesapp.importers.transcripts.tables.times import CellTime, read_span
from minutesapp.language.pattern import pattern
from minutesapp.tables.sheet import SheetRow

WORD = pattern(r"[^\W\d_]")
MOSTLY = 0.8
"""Share of the filled cells of a column that decides what it holds."""
IN_ORDER = 0.9
"""Share of the times that do not go back."""
AGAIN = 2 / 3
"""Different names among all that are written, at most."""
MOST_SPEAKERS = 100
LONGEST_NAME = 40
SHORT = 16
"""Signs that the names of a column have on average at most, with whatever stands beside them."""


class Profile(NamedTuple):
    """One column of the lines that were looked at: how many cells are filled, and with what.

    `times` are times or numbers as read, `bare` how many of them are numbers, `wordy` cells with letters, `signs` all
    signs of these, `kinds` how many different cells there are, `unnamed` those that call a speaker by a number.
    """

    filled: int
    times: tuple[CellTime, ...]
    bare: int
    wordy: int
    signs: int
    kinds: int
    unnamed: int
    longest: int

    @property
    def is_time(self) -> bool:
        """Whether it holds times that go on, as written with colons or in words."""
        return self._goes_on and self.bare < len(self.times) / 2

    @property
    def is_number(self) -> bool:
        """Whether it holds numbers that go on."""
        return self._goes_on and self.bare >= len(self.times) / 2

    @property
    def is_count(self) -> bool:
        """Whether its numbers only count the lines."""
        return self.is_number and all(after.number - before.number == 1 for before, after in pairwise(self.times))

    @property
    def is_wordy(self) -> bool:
        """Whether it holds words."""
        return self.filled > 0 and self.wordy >= MOSTLY * self.filled

    @property
    def may_count_speakers(self) -> bool:
        """Whether it holds small numbers that come again, as of speakers that have no names."""
        small = [time for time in self.times if time.bare and time.number.is_integer() and time.number < MOST_SPEAKERS]
        return 1 < self.kinds <= AGAIN * self.filled and len(small) == self.filled

    @property
    def length(self) -> float:
        """Signs of a cell on average."""
        return self.signs / self.wordy if self.wordy else 0.0

    @property
    def is_names(self) -> bool:
        """Whether it holds short words that come again, as names of speakers do."""
        again = 1 < self.kinds <= AGAIN * self.filled  # one alone may be the name of a file
        return self.is_short and (self.unnamed >= MOSTLY * self.filled or again)

    @property
    def is_short(self) -> bool:
        """Whether it holds words that may be names."""
        return self.is_wordy and self.longest <= LONGEST_NAME and self.length <= SHORT

    @property
    def _goes_on(self) -> bool:
        if not self.times or len(self.times) < MOSTLY * self.filled:
            return False
        back = sum(after.number < before.number for before, after in pairwise(self.times))
        return back <= (1 - IN_ORDER) * len(self.times)


def profile(rows: Sequence[SheetRow], place: int) -> Profile:
    """What stands in the column at this place (from 0) of these lines."""
    cells = [row.cells[place] for row in rows if place < len(row.cells) and row.cells[place]]
    times = tuple(span[0] for cell in cells if (span := read_span(cell)) is not None)
    wordy = [cell for cell in cells if WORD.search(cell) and read_span(cell) is None]
    return Profile(
        len(cells),
        times,
        sum(time.bare for time in times),
        len(wordy),
        sum(map(len, wordy)),
        len(set(cells)),
        sum(UNNAMED.fullmatch(cell) is not None for cell in cells),
        max(map(len, cells), default=0),
    )

"""Which columns of a table are a transcript, and whether that is beyond doubt.

A heading decides where it says what its column holds; otherwise times that go on, short words that come again, and the
longest words of all tell times, speakers and what is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from minutesapp.importers.transcripts.head_shapes import SOON
from minutesapp.importers.transcripts.tables.columns import ColumnKind, Columns
from minutesapp.importers.transcripts.tables.headings import Heading, find_headings
from minutesapp.importers.transcripts.tables.profiles import Profile, profile
from minutesapp.importers.transcripts.tables.times import read_span
from minutesapp.tables.sheet import Sheet, SheetRow

SAMPLE = 400
"""Lines by which the columns are told."""
TITLE_LINES = 20
SHORT_HEADING = 12
LONGER = 2.0
"""What is said is so many times as long as the words of any other column."""
UNKNOWN = Heading(None, known=False)


class Guess(NamedTuple):
    """The columns as they seem to be (None where nothing can be speech), and whether that is beyond doubt.

    `heard`: nobody but a program that listens writes such a table.
    """

    columns: Columns | None = None
    certain: bool = False
    heard: bool = False


class Choice(NamedTuple):
    """A column by its place, None for none; `doubtful`: another may be meant."""

    place: int | None = None
    doubtful: bool = False


def guess_sheets(sheets: Sequence[Sheet]) -> Guess:
    """The best of all tables of a file: the first that is certain, else the first that may be a transcript."""
    return max(map(guess, sheets, range(len(sheets))), key=_worth, default=Guess())


def _worth(one: Guess) -> tuple[bool, bool, bool]:
    return one.certain and one.heard, one.certain, one.columns is not None


def guess(sheet: Sheet, place: int = 0) -> Guess:
    """The columns of one table, which stands at this place among those of its file."""
    found = find_headings(sheet.rows)
    told = _guess(sheet, place, found[1] if found else None, found[0] + 1 if found else _lines_above(sheet.rows))
    if found is not None or told.columns is None or not _is_below_heading(sheet, told.columns, told.certain):
        return told
    below = _guess(sheet, place, None, told.columns.above + 1)
    return below if told.columns.start is not None else below._replace(certain=False)


def _guess(sheet: Sheet, place: int, found: Sequence[Heading] | None, above: int) -> Guess:
    heads = [*(found or ()), *[UNKNOWN] * sheet.width][: sheet.width]
    rows = sheet.rows[above : above + SAMPLE]
    table = _Table([profile(rows, column) for column in range(sheet.width)], heads, found is not None)
    words = table.words()
    if words.place is None:
        return Guess()
    start, end = table.times()
    speaker = table.speaker({words.place, start.place, end})
    columns = Columns(words.place, start.place, end, speaker.place, above, place)
    doubtful = words.doubtful or start.doubtful or speaker.doubtful
    certain = not doubtful and table.is_enough(columns)
    return Guess(columns, certain, table.is_heard(columns))


def _lines_above(rows: Sequence[SheetRow]) -> int:
    """The lines over a table without headings: those before the first that has as many cells as most have."""
    widths = [len(row.cells) for row in rows[:SAMPLE]]
    counts = Counter(width for width in widths if width > 1)
    usual = counts.most_common(1)[0][0] if counts else 0
    return next((place for place, width in enumerate(widths[:TITLE_LINES]) if width >= usual), 0)


def _is_below_heading(sheet: Sheet, columns: Columns, certain: bool) -> bool:
    """Whether the first line is headings that no list knows: words where all others have times.

    Where somebody is asked anyway, also words that are short, and none of which comes again in its column.
    """
    first, *others = sheet.rows[columns.above : columns.above + SAMPLE]
    if columns.start is not None:
        cells = [row.cells[columns.start] if columns.start < len(row.cells) else "" for row in (first, *others[:1])]
        return bool(cells[0]) and read_span(cells[0]) is None and len(cells) > 1 and read_span(cells[1]) is not None
    if certain or not others or len(first.cells) < sheet.width or "" in first.cells:
        return False
    return all(
        len(cell) <= SHORT_HEADING and cell not in (row.cells[place] for row in others if place < len(row.cells))
        for place, cell in enumerate(first.cells)
    )


class _Table(NamedTuple):
    """What stands in the columns, and over them."""

    columns: Sequence[Profile]
    heads: Sequence[Heading]
    headed: bool

    def words(self) -> Choice:
        """The column of what is said."""
        named = self._under(ColumnKind.WORDS, lambda column: True)
        others = self._without_heading(lambda column: column.is_wordy)
        pool = named or others
        best = max(pool, key=self._length, default=None)
        if best is None:
            return Choice()
        rivals = [place for place in (*named, *others) if place != best]
        longest = max(map(self._length, rivals), default=0)
        if named:
            return Choice(best, len(named) > 1 or longest > LONGER * self._length(best))
        names_alone = self.columns[best].is_names and not any(self.columns[place].is_names for place in rivals)
        return Choice(best, longest * LONGER > self._length(best) or names_alone)

    def times(self) -> tuple[Choice, int | None]:
        """The columns of when something begins and ends."""
        starts = self._under(ColumnKind.START, _is_readable)
        ends = self._under(ColumnKind.END, _is_readable)
        if starts or ends:
            going = [place for place in starts if self.columns[place].is_time or self.columns[place].is_number]
            return Choice(next(iter(going or starts), None)), next(iter(ends), None)
        clocks = self._without_heading(lambda column: column.is_time)
        if clocks:
            return Choice(clocks[0]), self._end_of(clocks[0], clocks[1:])
        numbers = self._without_heading(lambda column: column.is_number and not column.is_count)
        end = self._end_of(numbers[0], numbers[1:]) if numbers else None
        if not numbers or (self.headed and end is None):
            return Choice(), None
        return Choice(numbers[0], end is None), end

    def speaker(self, taken: set[int | None]) -> Choice:
        """The column of who speaks."""
        named = [place for place in self._under(ColumnKind.SPEAKER, lambda column: True) if place not in taken]
        if named:
            return Choice(
                min(named, key=lambda place: (not self.columns[place].is_wordy, self.columns[place].unnamed > 0))
            )
        short = [place for place in self._without_heading(lambda column: column.is_short) if place not in taken]
        unnamed = [place for place in short if self.columns[place].unnamed]
        if len(unnamed) == 1:
            return Choice(unnamed[0])
        if not short:
            counted = [
                place for place in self._without_heading(lambda one: one.may_count_speakers) if place not in taken
            ]
            return Choice(next(iter(counted), None), bool(counted))
        names = [place for place in short if self.columns[place].is_names]
        return Choice((names or short)[0], self.headed or len(short) > 1 or not names)

    def is_enough(self, columns: Columns) -> bool:
        """Whether headings or times say that it is a transcript: two columns of words alone are anything."""
        by_heading = self.heads[columns.words].kind is ColumnKind.WORDS and columns.speaker is not None
        return by_heading or columns.start is not None or self._is_unnamed(columns)

    def is_heard(self, columns: Columns) -> bool:
        """Whether it has times and speakers, or begins with the recording, or numbers its speakers."""
        if self._is_unnamed(columns) or columns.start is None:
            return self._is_unnamed(columns)
        times = self.columns[columns.start].times
        return columns.speaker is not None or (bool(times) and times[0].number <= SOON)

    def _is_unnamed(self, columns: Columns) -> bool:
        return columns.speaker is not None and self.columns[columns.speaker].unnamed > 0

    def _under(self, kind: ColumnKind, fits: Callable[[Profile], bool]) -> list[int]:
        """The columns under headings of a kind that hold something, and what fits."""
        pairs = enumerate(zip(self.heads, self.columns, strict=True))
        return [place for place, (head, column) in pairs if head.kind is kind and column.filled and fits(column)]

    def _without_heading(self, fits: Callable[[Profile], bool]) -> list[int]:
        """The columns of which no heading says what they hold, that fit."""
        pairs = enumerate(zip(self.heads, self.columns, strict=True))
        return [place for place, (head, column) in pairs if not head.known and fits(column)]

    def _end_of(self, start: int, others: Sequence[int]) -> int | None:
        """The column whose times never come before those of the start."""
        first = self.columns[start].times
        for place in others:
            times = self.columns[place].times
            if len(times) == len(first) and all(b.number >= a.number for a, b in zip(first, times, strict=True)):
                return place
        return None

    def _length(self, place: int) -> float:
        return self.columns[place].length


def _is_readable(column: Profile) -> bool:
    return 2 * len(column.times) >= column.filled

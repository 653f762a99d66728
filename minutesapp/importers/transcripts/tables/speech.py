"""From the rows of a table to what was heard. Every cell is in a turn, or in a note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import pairwise

from minutesapp.importers.draft import Note
from minutesapp.importers.transcripts.clock import read_moment
from minutesapp.importers.transcripts.cue import Cue, Transcript, join_words
from minutesapp.importers.transcripts.labels import name_speakers
from minutesapp.importers.transcripts.tables.columns import ColumnKind, Columns
from minutesapp.importers.transcripts.tables.headings import read_heading
from minutesapp.importers.transcripts.tables.times import (
    CellTime,
    Scale,
    moment_of,
    read_span,
    scale_of,
    to_milliseconds,
)
from minutesapp.language.plain import one_line
from minutesapp.tables.sheet import Sheet, SheetRow, joined_cells

DITTO = frozenset(("〃", "々", "同上", "同", '"', "″", "''", "↑"))
"""As above, in every way of writing it."""
SELDOM = 20
"""Cells of a column that is not used that are told each, if they are few among the lines; else the column is told."""
QUOTED = 200
"""Signs that are told of such a column."""
BLANK = 0.2
"""Share of the lines without a speaker from which one is written only where it changes."""
SAMPLE = 400
"""Lines by which the times are measured."""
WORDS_OF_KINDS = {
    ColumnKind.START: "時刻（開始）",
    ColumnKind.END: "時刻（終了）",
    ColumnKind.SPEAKER: "話者",
    ColumnKind.WORDS: "発言",
}
"""What the clerk reads for each kind."""


def read_table(sheet: Sheet, columns: Columns) -> Transcript:
    """What was heard, by these columns of a table; what else stands in it is told."""
    return _Reader(sheet, columns).read()


class _Reader:
    def __init__(self, sheet: Sheet, columns: Columns) -> None:
        self._sheet = sheet
        self._columns = columns
        self._above = sheet.rows[: columns.above]
        self._rows = sheet.rows[columns.above :]
        self._heading = heading_of(sheet, columns)
        self._continued = joined_cells(sheet)
        self._scale = self._measure()
        self._notes: list[Note] = []
        self._unread: list[Note] = []

    def read(self) -> Transcript:
        """The cues of all lines, and the notes on what is none."""
        self._tell_above()
        speakers = self._speakers()
        cues = [cue for row, speaker in zip(self._rows, speakers, strict=True) for cue in self._cues(row, speaker)]
        self._tell_others()
        self._tell_times()
        spoken = name_speakers(cues) if self._columns.speaker is None else cues
        return Transcript(tuple(spoken), tuple(self._notes), self._held())

    def _measure(self) -> Scale:
        place = self._columns.start if self._columns.start is not None else self._columns.end
        if place is None:
            return Scale()
        pairs = [
            (span[0], len(_cell(row, self._columns.words)))
            for row in self._rows[:SAMPLE]
            if (span := read_span(_cell(row, place))) is not None
        ]
        if (last := self._end()) is not None:
            pairs.append((last, 0))
        unit = read_heading(self._heading[place]).unit if place < len(self._heading) else 0
        return scale_of(pairs, unit)

    def _end(self) -> CellTime | None:
        """When the last of the lines by which times are measured is over, where a column says so."""
        place = self._columns.end
        cells = [_cell(row, place) for row in self._rows[:SAMPLE]] if place is not None else []
        span = read_span(cells[-1]) if cells else None
        return None if span is None else span[0]

    def _held(self) -> datetime | None:
        """When the recording began: the first time that has its date, else what stands over the table."""
        place = self._columns.start
        spans = (read_span(_cell(row, place)) for row in self._rows[:SAMPLE]) if place is not None else ()
        dated = next((span[0] for span in spans if span is not None and span[0].day), None)
        if dated is not None:
            return moment_of(dated)
        return read_moment([_joined(row.cells) for row in self._above])

    def _tell_above(self) -> None:
        titles = self._above[:-1] if self._heading else self._above
        self._notes += [Note(row.number, "transcript-head", _joined(row.cells)) for row in titles]
        self._notes.append(Note(self._above[-1].number if self._heading else 0, "transcript-columns", self._told()))
        broken = frozenset(self._sheet.broken)
        damaged = (row for row in self._rows if broken and row.number in broken)
        self._notes += [Note(row.number, "transcript-row-broken", _joined(row.cells)) for row in damaged]

    def _told(self) -> str:
        kinds = ((kind, self._columns.place_of(kind)) for kind in ColumnKind)
        used = [f"{self._name(place)}→{WORDS_OF_KINDS[kind]}" for kind, place in kinds if place is not None]
        headed = (place for place, head in enumerate(self._heading) if head and self._columns.kind_of(place) is None)
        return "、".join((*used, *(f"{self._name(place)}→使わない" for place in headed)))

    def _name(self, place: int) -> str:
        head = one_line(self._heading[place]) if place < len(self._heading) else ""
        return f"「{head}」" if head else f"{place + 1}列目"

    def _speakers(self) -> list[str]:
        """Who speaks in each line; as above where a sign says so, or where the cell is one with that above."""
        place = self._columns.speaker
        if place is None:
            return [""] * len(self._rows)
        cells = [_cell(row, place).rstrip(":： ") for row in self._rows]
        said = [cell for cell, row in zip(cells, self._rows, strict=True) if _cell(row, self._columns.words)]
        is_plain = DITTO.isdisjoint(cells) and all(column != place for _, column in self._continued)
        carries = is_plain and _only_changes(said)
        if carries:
            self._notes.append(Note(0, "transcript-speakers-carried", ""))
        last, names = "", []
        for index, cell in enumerate(cells):
            goes_on = cell in DITTO or (not cell and (carries or self._is_joined(index, place)))
            last = last if goes_on else cell
            names.append(last)
        return names

    def _is_joined(self, index: int, column: int) -> bool:
        return (index + self._columns.above, column) in self._continued

    def _cues(self, row: SheetRow, speaker: str) -> Iterator[Cue]:
        words = _cell(row, self._columns.words)
        if not words:
            self._notes.append(Note(row.number, "transcript-row-silent", _joined(row.cells)))
        elif row.cells == self._heading:
            self._notes.append(Note(row.number, "transcript-head", _joined(row.cells)))
        else:
            start, end = self._times(row)
            text = join_words(map(str.strip, words.split("\n"))) if "\n" in words else words
            yield Cue(text, speaker, start, end, row.number)

    def _times(self, row: SheetRow) -> tuple[int | None, int | None]:
        start, after = self._time(row, self._columns.start)
        end, _ = self._time(row, self._columns.end)
        return start, after if end is None else end

    def _time(self, row: SheetRow, place: int | None) -> tuple[int | None, int | None]:
        """The milliseconds in a cell: one, or two."""
        cell = "" if place is None else _cell(row, place)
        if not cell:
            return None, None
        span = read_span(cell)
        start = None if span is None else to_milliseconds(span[0], self._scale)
        if span is None or start is None:
            self._unread.append(Note(row.number, "transcript-time-unreadable", cell))
            return None, None
        return start, None if span[1] is None else to_milliseconds(span[1], self._scale)

    def _tell_others(self) -> None:
        """What stands in columns that are not used: each cell where most have none, else the column with the first."""
        for place in range(self._sheet.width):
            if self._columns.kind_of(place) is not None:
                continue
            cells = [(row.number, one_line(row.cells[place])) for row in self._rows if _cell(row, place)]
            name = self._name(place)
            if len(cells) <= SELDOM and 2 * len(cells) <= len(self._rows):
                self._notes += [Note(line, "transcript-cell", f"{name}：{cell}") for line, cell in cells]
            else:
                self._notes.append(Note(0, "transcript-column", f"{name}{_first(cell for _, cell in cells)}"))

    def _tell_times(self) -> None:
        """The times that cannot be read, each where they are few."""
        if len(self._unread) <= SELDOM:
            self._notes += self._unread
        else:
            self._notes.append(Note(0, "transcript-times-unreadable", _first(note.text for note in self._unread)))


def heading_of(sheet: Sheet, columns: Columns) -> tuple[str, ...]:
    """The cells of the line right over the turns, where that is headings and no title; empty for none."""
    row = sheet.rows[columns.above - 1] if 0 < columns.above <= len(sheet.rows) else None
    return row.cells if row is not None and len(row.cells) > 1 and _cell(row, columns.words) else ()


def _cell(row: SheetRow, place: int) -> str:
    return row.cells[place] if place < len(row.cells) else ""


def _joined(cells: Sequence[str]) -> str:
    return " ".join(one_line(cell) for cell in cells if cell)


def _first(cells: Iterable[str]) -> str:
    """How many cells there are, and so many of them as can be told."""
    every = list(cells)
    text = "、".join(every[:QUOTED])
    return f"（{len(every)}件）：{text if len(text) <= QUOTED else f'{text[:QUOTED]}…'}"


def _only_changes(names: Sequence[str]) -> bool:
    """Whether a speaker is written only where another begins: many have none, and none is written twice on end."""
    written = [name for name in names if name]
    if not written or not names[0] or len(names) - len(written) < max(2, BLANK * len(names)):
        return False
    return all(before != after for before, after in pairwise(written))

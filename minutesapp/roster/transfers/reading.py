"""A list of transfers as it is pasted or as a file holds it: tables with headings, and lines without any."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from minutesapp.language.kana import to_hiragana
from minutesapp.language.matching.folding import nfkc
from minutesapp.language.pattern import pattern
from minutesapp.language.plain import is_formula, one_line
from minutesapp.roster.lists.cells import DITTO
from minutesapp.roster.lists.notes import ListNote, quote
from minutesapp.roster.lists.rows import LONGEST_NAME
from minutesapp.roster.transfers.columns import find_columns
from minutesapp.roster.transfers.free_lines import complete, read_free_line
from minutesapp.roster.transfers.lines import Kind, Transfer, TransferLine
from minutesapp.roster.transfers.sections import Sections
from minutesapp.roster.transfers.words import is_nobody, kind_of, office_of, split_office, without_joint
from minutesapp.tables.delimited import DELIMITERS, BrokenTableError, read_delimited
from minutesapp.tables.sheet import SheetRow, rows_of
from minutesapp.tables.worksheet import MOST_CELLS

WIDE_SPACE = pattern("\t|[ \u3000]{2,}|\u3000")
ANY_SPACE = pattern(r"\s+")
UNREAD, OTHER_DAY = "transfer-line-unread", "transfer-other-day"


def lines_of_text(text: str) -> list[SheetRow]:
    """A pasted list as rows: cut where its own headings tell how, else a cell a line."""
    for cut in (*(_delimited(delimiter) for delimiter in DELIMITERS), _spaced(WIDE_SPACE), _spaced(ANY_SPACE)):
        rows = cut(text)
        if find_columns(rows) is not None:
            return rows
    return list(rows_of(((number, [line]) for number, line in enumerate(text.splitlines(), 1)), MOST_CELLS))


def read_transfer(rows: Sequence[SheetRow], on: date) -> Transfer:
    """Who goes where from this day on, and the lines of which it cannot be told."""
    found = find_columns(rows)
    reader = _Reader(on)
    if found is None:
        for row in rows:
            reader.take_free(row)
    else:
        first, columns = found
        for row in rows[:first]:
            reader.sections.take(_text(row))
        for row in rows[first:]:
            reader.take_row(row, columns)
    return Transfer(on, tuple(reader.lines), tuple(reader.notes))


class _Reader:
    """Takes the rows in their order."""

    def __init__(self, on: date) -> None:
        self.sections = Sections(on)
        self.lines: list[TransferLine] = []
        self.notes: list[ListNote] = []
        self._above: Mapping[str, str] = {}

    def take_free(self, row: SheetRow) -> None:
        """A line without headings."""
        text = _text(row)
        line = read_free_line(row.number, text, self.sections.context)
        if line is not None or not self.sections.take(text):
            self._keep(row, line or self._going_on(row))

    def take_row(self, row: SheetRow, columns: Mapping[str, int]) -> None:
        """A row below headings; one with a single cell may be a head."""
        if sum(map(bool, row.cells)) == 1 and self.sections.take(_text(row)):
            return
        cells = {key: one_line(row.cells[at]) if at < len(row.cells) else "" for key, at in columns.items()}
        self._above = {key: self._above.get(key, "") if cell in DITTO else cell for key, cell in cells.items()}
        self._keep(row, _read_cells(row, self._above, self.sections))

    def _keep(self, row: SheetRow, line: TransferLine | None) -> None:
        text = _text(row)
        if line is None or is_formula(line.name) or len(line.name) > LONGEST_NAME:
            self.notes.append(ListNote(UNREAD, quote(text), row=row.number))
        elif self.sections.is_other_day(text):
            self.notes.append(ListNote(OTHER_DAY, quote(text), row=row.number))
        else:
            self.lines.append(line)

    def _going_on(self, row: SheetRow) -> TransferLine | None:
        """One more post of the person above: （兼）危機管理監."""
        text = _text(row)
        post = without_joint(text)
        if not (post and self.lines) or len(post.split()) > 1:
            return None
        before = self.lines[-1]
        more = TransferLine(row.number, text, before.name, Kind.ADD, before.kana, maiden=before.maiden)
        old = (before.old_group, before.old_post)
        return replace(more, group=office_of(post), post=post, old_group=old[0], old_post=old[1])


def _read_cells(row: SheetRow, cells: Mapping[str, str], sections: Sections) -> TransferLine | None:
    name = _words(cells, "name") or _words(cells, "family", "given")
    if not name or is_nobody(name) or any(sign.isdecimal() for sign in name):  # a total is nobody
        return None
    new, old = _place(cells, "group", "post", "new"), _place(cells, "old_group", "old_post", "old")
    context = sections.context
    said = [found for cell in (cells.get("kind", ""), *new, *old) if (found := kind_of(cell))]
    kind, meant = said[0] if said else (context.kind, context.post)
    kana = to_hiragana(" ".join(nfkc(_words(cells, "kana")).split()))
    places = ("" if kind_of(words) else words for words in (*new, *old))
    line = TransferLine(row.number, _text(row), name, kind, kana, *places)
    return complete(line, meant, context.office)


def _place(cells: Mapping[str, str], group: str, post: str, both: str) -> tuple[str, str]:
    """The office and the post, from columns of their own or from one for both."""
    if both in cells and not (cells.get(group) or cells.get(post)):
        return split_office(_words(cells, both))
    return _words(cells, group), _words(cells, post)


def _words(cells: Mapping[str, str], *keys: str) -> str:
    return " ".join(" ".join(cells.get(key, "") for key in keys).split())


def _text(row: SheetRow) -> str:
    return one_line("　".join(filter(None, row.cells)))


def _delimited(delimiter: str) -> Callable[[str], list[SheetRow]]:
    def cut(text: str) -> list[SheetRow]:
        try:
            return list(rows_of(read_delimited(text, delimiter), MOST_CELLS))
        except BrokenTableError:  # no table of this kind
            return []

    return cut


def _spaced(space: re.Pattern[str]) -> Callable[[str], list[SheetRow]]:
    """Cuts at spaces; where a row has a cell too many, its name was cut in two."""

    def cut(text: str) -> list[SheetRow]:
        lines = [(number, space.split(line.strip())) for number, line in enumerate(text.splitlines(), 1)]
        rows = list(rows_of(lines, MOST_CELLS))
        found = find_columns(rows)
        return [_whole(row, found[1]) for row in rows] if found else rows

    return cut


def _whole(row: SheetRow, columns: Mapping[str, int]) -> SheetRow:
    at, more = columns.get("name", 0), len(row.cells) - 1 - max(columns.values())
    if more <= 0:
        return row
    return SheetRow(row.number, (*row.cells[:at], " ".join(row.cells[at : at + more + 1]), *row.cells[at + more + 1 :]))

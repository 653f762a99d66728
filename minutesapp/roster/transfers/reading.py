"""A list of transfers as it is pasted or as a file holds it: tables with headings, and lines without any."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import count

from msgspec.structs import replace

from minutesapp.language.plain import is_formula, one_line
from minutesapp.roster.lists.cells import DITTO
from minutesapp.roster.lists.notes import ListNote, column_name, quote
from minutesapp.roster.lists.rows import LONGEST_NAME
from minutesapp.roster.lists.words.terms import UnreadableDayError
from minutesapp.roster.transfers.free.free_lines import Context, read_free_lines
from minutesapp.roster.transfers.free.parts import parts_of
from minutesapp.roster.transfers.lines import Kind, Transfer, TransferLine
from minutesapp.roster.transfers.sections import Sections, day_of_cell
from minutesapp.roster.transfers.tables.columns import Block, Table, tables_in
from minutesapp.roster.transfers.tables.rows import RowReading, read_cells
from minutesapp.roster.transfers.words import kind_of, kind_within, office_of, without_joint
from minutesapp.tables.sheet import Sheet, SheetRow, filled_down

SAME_DAY = "同日"
UNREAD, OTHER_DAY, SHEET_UNREAD = "transfer-line-unread", "transfer-other-day", "transfer-sheet-unread"


def read_transfer(rows: Sequence[SheetRow], on: date) -> Transfer:
    """Who goes where from this day on, and the lines of which it cannot be told."""
    return read_sheets([Sheet(tuple(rows))], on)


def read_sheets(sheets: Iterable[Sheet], on: date) -> Transfer:
    """The same of all sheets that have headings of transfers; of lines without any where no sheet has them."""
    filled = [filled_down(sheet) for sheet in sheets if sheet.rows]
    tables = [tables_in(sheet.rows) for sheet in filled]
    lines: list[TransferLine] = []
    notes: list[ListNote] = []
    own = [_tells_of_transfers(sheet, found) for sheet, found in zip(filled, tables, strict=True)]
    for sheet, found, is_own in zip(filled, tables, own if any(own) else map(bool, tables), strict=True):
        if any(tables) and not is_own:
            notes.append(ListNote(SHEET_UNREAD, sheet=sheet.name))
            continue
        readers = _read_sheet(sheet, found, on, sheet.name if len(filled) > 1 else "")
        lines += sorted((line for reader in readers for line in reader.lines), key=lambda line: line.row)
        notes += sorted((note for reader in readers for note in reader.notes), key=lambda note: note.row)
    last = max((sheet.rows[-1].number for sheet in filled), default=0)
    return Transfer(on, tuple(_numbered(lines, last)), tuple(notes))


def _tells_of_transfers(sheet: Sheet, tables: Sequence[Table]) -> bool:
    """Whether the headings of a sheet are no mere list of people's, or a head says what happens to them."""
    heads = (_text(row) for row in sheet.rows if sum(map(bool, row.cells)) == 1)
    return any(table.is_own for table in tables) or (bool(tables) and any(map(kind_within, (sheet.name, *heads))))


def _numbered(lines: Sequence[TransferLine], last: int) -> Iterator[TransferLine]:
    """The lines with numbers of their own: the row, as long as nobody else has it, else one behind the last row."""
    further = count(last + 1)
    taken = set[int]()
    for line in lines:
        number = next(further) if line.row in taken else line.row
        taken.add(number)
        yield replace(line, number=number)


def _read_sheet(sheet: Sheet, tables: Sequence[Table], on: date, name: str) -> Sequence[_Reader]:
    """What each of the lists that stand side by side says."""
    widest = max((len(table.blocks) for table in tables), default=1)
    readers = [_Reader(on, name) for _ in range(widest)]
    if not tables:
        for row in sheet.rows:
            readers[0].take_free(row)
    for place, table in enumerate(tables):
        for row in table.above:
            for reader in readers:
                reader.sections.take(_text(row))
        readers[0].tell_untaken(table)
        titles = _titles(table.rows) if place + 1 < len(tables) else ()
        for reader, block in zip(readers, table.blocks, strict=False):
            for row in map(block.part, table.rows):
                reader.take_row(row, block)
        for row in titles:  # they hold for all lists below
            for reader in readers:
                reader.sections.take(_text(row))
    return readers


def _titles(rows: Sequence[SheetRow]) -> Sequence[SheetRow]:
    """The rows of one cell at the end, which stand over the next headings."""
    first = len(rows)
    while first and sum(map(bool, rows[first - 1].cells)) == 1:
        first -= 1
    return rows[first:]


class _Reader:
    """Takes the rows of one list in their order; `sheet` is its name where there are several."""

    def __init__(self, on: date, sheet: str) -> None:
        self.sections = Sections(on)
        self.lines: list[TransferLine] = []
        self.notes: list[ListNote] = []
        self._on = on
        self._sheet = sheet
        self._above: Mapping[str, str] = {}
        if kind := kind_of(sheet):
            self.sections.context = Context(*kind)

    def take_free(self, row: SheetRow) -> None:
        """A line without headings."""
        text = _text(row)
        parts = parts_of(text, lambda part: bool(self._read_free(row, part)))
        found = [(part, self._read_free(row, part)) for part in parts]
        if not any(lines for _, lines in found) and self.sections.take(text):
            return
        for part, lines in found:
            self._keep(row, RowReading(lines or self._going_on(row)), part)

    def _read_free(self, row: SheetRow, part: str) -> tuple[TransferLine, ...]:
        return read_free_lines(row.number, part, self.sections.context)

    def take_row(self, row: SheetRow, block: Block) -> None:
        """A row below headings; one with a single cell may be a head."""
        said = sum(map(bool, row.cells))
        if not said or (said == 1 and self.sections.take(_text(row))):
            return
        cells = {key: row.cell(at) for key, at in block.columns.items()}
        self._above = {key: self._above.get(key, "") if _is_as_above(cell) else cell for key, cell in cells.items()}
        reading = read_cells(row.number, _text(row), self._above, self.sections.context)
        try:
            day = day_of_cell(one_line(self._above.get("day", "")), self._on)
        except UnreadableDayError:
            day, reading = None, RowReading()
        self._keep(row, reading, _text(row), day)

    def tell_untaken(self, table: Table) -> None:
        """Tell of the columns whose headings nobody knows, and of those without any."""
        places = {place: words for block in table.blocks for place, words in block.untaken.items()}
        filled = {place: words for place, words in places.items() if any(row.cell(place) for row in table.rows)}
        names = [words or column_name(place) for place, words in filled.items()]
        if names:
            text = "」「".join(map(quote, names))
            self.notes.append(ListNote("roster-columns-untaken", text, self._sheet, table.row))

    def _keep(self, row: SheetRow, reading: RowReading, text: str, day: date | None = None) -> None:
        """Keep what was read of a row, or of the part of it that says this `text`."""
        line = next(iter(reading.lines), None)
        if line is None or is_formula(line.name) or len(line.name) > LONGEST_NAME:
            self._tell(UNREAD, text, row)
        elif self.sections.is_other_day(_text(row), line.kind, day):
            self._tell(OTHER_DAY, text, row)
        else:
            self.lines += (replace(one, sheet=self._sheet, row=row.number) for one in reading.lines)
            for code, words in reading.told:
                self._tell(code, words, row)

    def _tell(self, code: str, words: str, row: SheetRow) -> None:
        self.notes.append(ListNote(code, quote(words), self._sheet, row.number))

    def _going_on(self, row: SheetRow) -> tuple[TransferLine, ...]:
        """One more post of the person above: （兼）危機管理監."""
        text = _text(row)
        post = without_joint(text)
        if not (post and self.lines) or len(post.split()) > 1:
            return ()
        more = replace(self.lines[-1], number=row.number, text=text, kind=Kind.ADD)
        return (replace(more, group=office_of(post), post=post),)


def _is_as_above(cell: str) -> bool:
    return cell in DITTO or cell == SAME_DAY


def _text(row: SheetRow) -> str:
    return one_line("　".join(filter(None, row.cells)))

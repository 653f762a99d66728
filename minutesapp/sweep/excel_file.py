"""What an Excel file tells beside what is read in its sheets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import groupby, islice, takewhile

from minutesapp.sweep.contrast import BLACK, WHITE, is_dark, is_seen
from minutesapp.sweep.finding import Finding, Kind, Unlooked, cut, joined
from minutesapp.sweep.names import Names
from minutesapp.sweep.properties import PLACE, by_whom, property_findings
from minutesapp.tables.inspection.cells import BookCell
from minutesapp.tables.inspection.extras import BookShape
from minutesapp.tables.inspection.looks import CellLook
from minutesapp.tables.inspection.reading import BookSheet, DefinedName, OpenedBook
from minutesapp.tables.writing import column_letters
from minutesapp.word.inspection.beside import properties_in

TINIEST = 2.5
"""Points; nobody reads smaller letters."""
BETWEEN = "　"
OF_EXCEL = ("_xlnm.", "_xlfn.", "_xlpm.")


def find_in_book(data: bytes, names: Names) -> Iterator[Finding | Unlooked]:
    """All findings in an Excel file, sheet by sheet; BrokenPackageError, PackageTooLargeError."""
    book = OpenedBook(data)
    conditional = 0
    for sheet in book.sheets():
        yield from _in_sheet(book, sheet)
        yield from _named(sheet, names)
        conditional += sheet.is_conditional
    yield from _defined(book.defined)
    told = [row for part in book.properties if part for row in properties_in(part)]
    told += [("author", person) for person in book.people] + [("elsewhere", path) for path in book.elsewhere]
    yield from property_findings(told)
    yield from (Finding(Kind.NAME, PLACE, name) for _, words in told for name in names.found_in(words))
    yield from (Finding(Kind.ATTACHED, "ブック全体", name) for name in book.attached)
    yield from [Unlooked("conditional", {"count": conditional})] if conditional else []


def _defined(names: Iterable[DefinedName]) -> Iterator[Finding]:
    """Names that nobody sees or that hold words of their own; those of Excel (print ranges, filters) are none."""
    for one in names:
        if (one.hidden or '"' in one.words) and not one.name.startswith(OF_EXCEL):
            yield Finding(Kind.HIDDEN, "名前の定義", cut(f"{one.name}＝{one.words}"))


def _in_sheet(book: OpenedBook, sheet: BookSheet) -> Iterator[Finding]:
    place = _place(sheet)
    if sheet.hidden:
        whole = BETWEEN.join(map(_words, sheet.cells))
        yield from joined([Finding(Kind.HIDDEN, f"{place}（非表示のシート）", whole)])
    else:
        yield from _hidden_lines(sheet)
    for cell in sheet.cells:
        yield from joined(_look_at(book.look_of(cell), cell, f"{place}の{cell.place}"))
    for shape in sheet.shapes:
        yield from joined(_under(shape, sheet))
    yield from (Finding(Kind.COMMENT, f"{place}の{n.cell}", by_whom(n.words, n.who)) for n in sheet.notes)


def _hidden_lines(sheet: BookSheet) -> Iterator[Finding]:
    """What stands in each hidden row, and in each hidden column."""
    in_rows = (cell for cell in sheet.cells if cell.hidden_row)
    for row, cells in groupby(in_rows, key=lambda cell: cell.row):
        yield from joined([Finding(Kind.HIDDEN, f"{_place(sheet)}の{row}行目（非表示の行）", _row_words(cells))])
    in_columns = sorted((cell for cell in sheet.cells if cell.hidden_column), key=lambda cell: cell.column)
    for column, cells in groupby(in_columns, key=lambda cell: cell.column):
        place = f"{_place(sheet)}の{column_letters(column)}列（非表示の列）"
        yield from joined([Finding(Kind.HIDDEN, place, _row_words(cells))])


def _look_at(look: CellLook, cell: BookCell, place: str) -> Iterator[Finding]:
    """Letters that are not seen, in a cell that is."""
    if look.masked:
        yield Finding(Kind.HIDDEN, place, _words(cell))
        return
    ground = look.ground or WHITE
    for words, own in cell.runs:
        if words.strip() and not (is_seen(own or look.ink or BLACK, ground) and look.size > TINIEST):
            yield Finding(Kind.COVERED if is_dark(ground) else Kind.UNSEEN, place, words)


def _under(shape: BookShape, sheet: BookSheet) -> Iterator[Finding]:
    """The cells under a shape that is dark, or as white as paper with no word on it."""
    if not (is_dark(shape.fill) or (shape.fill == WHITE and not shape.words.strip())):
        return
    first = bisect_left(sheet.cells, shape.rows.start, key=lambda cell: cell.row)
    for cell in takewhile(lambda cell: cell.row < shape.rows.stop, islice(sheet.cells, first, None)):
        if cell.column in shape.columns:
            yield Finding(Kind.COVERED, f"{_place(sheet)}の{cell.place}", _words(cell))


def _named(sheet: BookSheet, names: Names) -> Iterator[Finding]:
    place = _place(sheet)
    for row, cells in groupby(sheet.cells if len(names) else (), key=lambda cell: cell.row):
        line = list(cells)  # a name may stand in two cells
        for name in names.found_in("".join(map(_words, line))):
            own = next((cell.place for cell in line if name in names.found_in(_words(cell))), f"{row}行目")
            yield Finding(Kind.NAME, f"{place}の{own}", name)
    beside = [(f"{place}の{note.cell}（コメント）", f"{note.words}\0{note.who}") for note in sheet.notes]
    beside += [(f"{place}の図形", shape.words) for shape in sheet.shapes]
    beside += [(f"{place}のヘッダーとフッター", sheet.heads), ("シートの名前", sheet.name)]
    yield from (Finding(Kind.NAME, where, name) for where, words in beside for name in names.found_in(words))


def _place(sheet: BookSheet) -> str:
    return f"シート「{cut(sheet.name)}」"


def _words(cell: BookCell) -> str:
    return "".join(words for words, _ in cell.runs)


def _row_words(cells: Iterator[BookCell]) -> str:
    return BETWEEN.join(map(_words, cells))

"""What reading made of a list of people, to lay beside it: ``python -m tests.golden.lists_view`` writes all of them.

Look at every difference before committing it. Excel files are written down as text (`.book`): a sheet begins with its
name in brackets; ``=A1:B2`` are cells that are one, ``~3`` a row that is hidden, ``@`` a day, ``!`` a formula without
its value.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from minutesapp.errors import UserFacingError
from minutesapp.language.encoding import decode_text
from minutesapp.roster.importing import RosterList, read_list
from minutesapp.roster.lists.notes import describe_notes
from minutesapp.wording import describe

LISTS = Path(__file__).parents[1] / "corpus" / "lists"
GOLDEN = Path(__file__).parent / "lists"


def sources() -> list[Path]:
    """Every list of the corpus."""
    return sorted(file for file in LISTS.iterdir() if file.is_file())


def golden_of(source: Path) -> Path:
    """Where the view of a list is kept."""
    return GOLDEN / f"{source.name}.txt"


def view(source: Path) -> str:
    """The people and what is told in lines of text; the sentence where the list is of no use."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, source.name if source.suffix == ".csv" else f"{source.stem}.xlsx")
        file.write_bytes(source.read_bytes() if source.suffix == ".csv" else book_of(source.read_text("utf-8")))
        try:
            read = read_list(file, decode_text)
        except UserFacingError as error:
            return f"! {error.code} | {describe(error)}\n"
    return "".join(f"{line}\n" for line in _lines(read))


def book_of(text: str) -> bytes:
    """The Excel file that is written down so."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    sheet: Any = None
    row = 0
    for line in text.splitlines():
        if line.startswith("["):
            name, _, state = line.strip("[]").partition(" ")
            sheet, row = book.create_sheet(name), 0
            sheet.sheet_state = state or "visible"
        elif line.startswith("="):
            sheet.merge_cells(line[1:])
        elif line.startswith("~"):
            sheet.row_dimensions[int(line[1:])].hidden = True
        else:
            row += 1
            _write(sheet, row, line.split("|"))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _write(sheet: Any, row: int, cells: list[str]) -> None:
    """A line of cells; those that are one with another have no words of their own."""
    for column, cell in enumerate(cells, 1):
        if cell:
            sheet.cell(row, column).value = _value(cell)


def _value(cell: str) -> Any:
    if cell.startswith("@"):
        return date.fromisoformat(cell[1:])
    return int(cell) if cell.isdecimal() else cell.removeprefix("!")


def _lines(read: RosterList) -> Iterator[str]:
    for row in read.rows:
        place = f"{row.sheet} {row.number}".strip()
        term = f"{row.start or ''}～{row.end or ''}".strip("～")
        seat = " ".join(filter(None, (row.seat, row.category)))
        words = (place, row.name, row.kana, row.post, row.group, row.committee, str(row.side), term, seat)
        yield " | ".join(words)
    yield from (f"- {sentence}" for sentence in describe_notes(read.notes))


def write_all() -> None:
    """Writes what reading makes of every list now."""
    for source in sources():
        golden_of(source).write_text(view(source), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_all()

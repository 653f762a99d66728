"""Tables as files: CSV as Excel opens it, and an Excel book of one sheet; the same rows always give the same bytes.

Every cell is text and stays text while somebody works on it. What a spreadsheet might reckon with is for the caller to
guard: see `language.plain.guard_cell`.
"""

from __future__ import annotations

import codecs
import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

from minutesapp.language.pattern import pattern
from minutesapp.tables.texts import LONGEST_CELL
from minutesapp.tables.worksheet import LAST_ROW

Rows = Sequence[Sequence[str]]
"""The rows of a table; the first has the headings."""

NARROWEST, WIDEST = 6, 40
"""Columns are as wide as their longest cell, within these; in letters of half width."""
MEASURED = 200
"""Rows by which the width of the columns is found."""
WIDE = pattern("[\u2e80-\u303e\u3041-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\U00020000-\U0003fffd]")
NO_XML = pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no part of a book may hold."""
ESCAPED = pattern("_(?=x[0-9A-Fa-f]{4}_)")
"""What Excel would take for a sign written by its number."""
MOMENT = (1980, 1, 1, 0, 0, 0)
"""When the parts of a book were written, as the package says: nothing of ours tells when it was made."""

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEADING, PLAIN = 1, 2
"""Styles of cells by their numbers in `STYLES`; both are text, whatever stands in the cell."""

CONTENT_TYPES = f"""{HEAD}<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{KIND}.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="{KIND}.styles+xml"/>
</Types>"""
ROOT = f"""{HEAD}<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>
</Relationships>"""
LINKS = f"""{HEAD}<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="{OFFICE}/styles" Target="styles.xml"/>
</Relationships>"""
STYLES = f"""{HEAD}<styleSheet xmlns="{SPREADSHEET}">
<fonts count="2"><font><sz val="11"/><name val="游ゴシック"/><family val="3"/><charset val="128"/></font>
<font><b/><sz val="11"/><name val="游ゴシック"/><family val="3"/><charset val="128"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>"""


class TableTooLargeError(Exception):
    """More rows, or a longer cell, than a sheet can have."""


def csv_file(rows: Rows) -> bytes:
    """UTF-8 with the mark by which Excel knows it, lines ended by CR and LF."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return codecs.BOM_UTF8 + text.getvalue().encode("utf-8", "replace")


def excel_file(rows: Rows, name: str) -> bytes:
    """A book whose only sheet, called `name`, has these rows; the headings stay in view. TableTooLargeError."""
    if len(rows) > LAST_ROW or any(len(cell) > LONGEST_CELL for row in rows for cell in row):
        raise TableTooLargeError
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": ROOT,
        "xl/workbook.xml": _book(name),
        "xl/_rels/workbook.xml.rels": LINKS,
        "xl/styles.xml": STYLES,
        "xl/worksheets/sheet1.xml": "".join(_sheet(rows)),
    }
    return _packed(parts)


def _packed(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, text in parts.items():
            part = zipfile.ZipInfo(name, MOMENT)
            part.create_system = 0  # the same on every system
            part.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(part, text.encode("utf-8"))
    return file.getvalue()


def _book(name: str) -> str:
    sheets = f'<sheets><sheet name="{_words(name)}" sheetId="1" r:id="rId1"/></sheets>'
    return f'{HEAD}<workbook xmlns="{SPREADSHEET}" xmlns:r="{OFFICE}">{sheets}</workbook>'


def _sheet(rows: Rows) -> Iterator[str]:
    yield f'{HEAD}<worksheet xmlns="{SPREADSHEET}">'
    yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft"'
    yield ' state="frozen"/></sheetView></sheetViews>'
    yield from _columns(rows)
    yield "<sheetData>"
    for number, row in enumerate(rows, 1):
        style = HEADING if number == 1 else PLAIN
        cells = (_cell(f"{column_letters(place)}{number}", cell, style) for place, cell in enumerate(row, 1) if cell)
        yield f'<row r="{number}">{"".join(cells)}</row>'
    yield "</sheetData></worksheet>"


def _columns(rows: Rows) -> Iterator[str]:
    if not (rows and rows[0]):
        return
    yield "<cols>"
    for place in range(len(rows[0])):
        width = max(map(_width, _column(rows[:MEASURED], place)), default=0)
        fitting = min(max(width + 2, NARROWEST), WIDEST)
        yield f'<col min="{place + 1}" max="{place + 1}" width="{fitting}" style="{PLAIN}" customWidth="1"/>'
    yield "</cols>"


def _column(rows: Rows, place: int) -> Iterable[str]:
    return (row[place] for row in rows if place < len(row))


def _width(text: str) -> int:
    return len(text) + len(WIDE.findall(text))


def _cell(place: str, text: str, style: int) -> str:
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{_words(text)}</t></is></c>'


def _words(text: str) -> str:
    """A text inside a part; a carriage return, which XML would take for a line end, by its number."""
    plain = NO_XML.sub("", ESCAPED.sub("_x005F_", text)).replace("\r", "_x000D_")
    return escape(plain, {'"': "&quot;"})


def column_letters(column: int) -> str:
    """What Excel calls a column by its number: A for 1, AA for 27."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters

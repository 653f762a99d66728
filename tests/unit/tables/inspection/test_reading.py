"""All that an Excel file holds."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from minutesapp.tables.inspection.reading import OpenedBook
from tests.books import RELATIONS, row, write_book


def test_what_lies_in_a_book_beside_its_sheets_is_told(tmp_path: Path) -> None:
    path = write_book(tmp_path / "a.xlsx", row("", "字"))
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/embeddings/a.docx", "x")
        package.writestr("xl/pivotCache/pivotCacheRecords1.xml", "<x/>")
        package.writestr("xl/persons/person.xml", '<x><person displayName="髙橋"/></x>')
        row_of_list = '<Relationship Id="a" Type="t" Target="Z:/名簿.xlsx"/>'
        target = f'<Relationships xmlns="{RELATIONS}">{row_of_list}</Relationships>'
        package.writestr("xl/externalLinks/_rels/externalLink1.xml.rels", target)
    book = OpenedBook(path.read_bytes())
    assert book.attached == ["a.docx", "pivotcacherecords1.xml"]
    assert (book.people, book.elsewhere, book.properties) == (["髙橋"], ["Z:/名簿.xlsx"], [])


def test_the_sheets_are_read_one_after_another(tmp_path: Path) -> None:
    data = io.BytesIO(write_book(tmp_path / "a.xlsx", row("", "字")).read_bytes()).getvalue()
    (sheet,) = OpenedBook(data).sheets()
    assert (sheet.name, sheet.hidden, [cell.runs for cell in sheet.cells]) == ("a", False, [(("字", ""),)])

from __future__ import annotations

import pytest

from minutesapp.editions.edition import make_edition
from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.plan import plan_of
from minutesapp.exporters.word import word_file
from minutesapp.templates.folder.catalog import load_form
from minutesapp.word.pages.page import PAGE_NUMBER, Cell, Letters, Paragraph, Sheets, Table
from minutesapp.word.pages.sheets import read_sheets
from tests.golden.export.records import cases
from tests.word_files import DOCUMENT, lines_of, rewrite

UEDA, TABLE = load_form("ueda-gaiyo"), load_form("kaigiroku")
MINCHO = Letters("ＭＳ 明朝", 10.5, False, 0.8)


def sheets(*items: Item, draft: str = "") -> Sheets:
    return read_sheets(word_file(items, "題", UEDA, draft))


def test_the_paper_is_that_of_the_layout() -> None:
    paper = sheets().paper
    assert (round(paper.width), round(paper.height), paper.pitch) == (595, 842, 19.4)
    assert (paper.top, paper.bottom, paper.left, paper.right) == (70.85, 70.85, 85.05, 56.7)
    assert [line.words for line in paper.footer] == [f"- {PAGE_NUMBER} -"]
    assert (paper.header, paper.numbered, paper.letters) == ((), False, MINCHO)


def test_a_draft_shows_its_mark_and_its_numbers() -> None:
    paper = sheets(draft="委員確認用（案）").paper
    assert [(line.words, line.align) for line in paper.header] == [("委員確認用（案）", "right")]
    assert paper.numbered


def test_a_table_has_rows_of_cells_with_widths() -> None:
    table, blank = sheets(
        Item(ItemKind.CELL_HEADS, cells=("番号", "名称")), Item(ItemKind.CELLS, cells=("1", "位置図"))
    ).blocks
    assert isinstance(table, Table) and isinstance(blank, Paragraph)
    assert table.heads == 1
    assert [[[p.words for p in cell.paragraphs] for cell in row] for row in table.rows] == [
        [["番号"], ["名称"]],
        [["1"], ["位置図"]],
    ]
    assert {cell.width for row in table.rows for cell in row} == {226.75}


def words_of(block: Paragraph | Table) -> list[str]:
    if isinstance(block, Paragraph):
        return [block.words]
    cells: list[Cell] = [cell for row in block.rows for cell in row]
    return [paragraph.words for cell in cells for paragraph in cell.paragraphs]


@pytest.mark.parametrize(("form", "record"), [pytest.param(form, record, id=name) for name, form, record in cases()])
def test_every_word_of_the_file_is_on_the_sheets(form: object, record: object) -> None:
    data = word_file(plan_of(make_edition(record, form, "internal"), form), "題", form)  # type: ignore[call-overload,arg-type]
    shown = [words for block in read_sheets(data).blocks for words in words_of(block) if words]
    assert shown == lines_of(data)


@pytest.mark.parametrize("value", ["", "abc", "-", "9" * 20, "１２"])
def test_numbers_that_are_none_stop_nothing(value: str) -> None:
    data = word_file((Item(ItemKind.CELLS, cells=("1",)),), "題", TABLE)
    spoiled = rewrite(data, lambda xml: xml.replace('w:w="9071"', f'w:w="{value}"').replace('"16838"', f'"{value}"'))
    assert read_sheets(spoiled).paper.height == 841.9


def test_without_a_section_the_paper_is_the_usual_one() -> None:
    data = rewrite(word_file((), "題", UEDA), lambda xml: xml[: xml.index("<w:sectPr>")] + "</w:body></w:document>")
    paper = read_sheets(data).paper
    assert (paper.width, paper.height, paper.footer) == (595.3, 841.9, ())
    assert DOCUMENT

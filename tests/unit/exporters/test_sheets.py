from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp.editions.edition import make_edition
from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.plan import plan_of
from minutesapp.exporters.sheets import PAGE_NUMBER, Cell, Letters, Paragraph, Sheets, Table, read_sheets
from minutesapp.exporters.word import word_file
from minutesapp.templates.catalog import layout_of, load_form
from tests.golden.export.records import cases
from tests.word_files import DOCUMENT, lines_of, rewrite

UEDA, TABLE = load_form("ueda-gaiyo"), load_form("kaigiroku")
MINCHO = Letters("ＭＳ 明朝", 10.5, False, 0.8)


def sheets(*items: Item, draft: str = "") -> Sheets:
    return read_sheets(word_file(items, "題", UEDA, draft))


def only(*items: Item) -> Paragraph:
    (block,) = sheets(*items).blocks
    assert isinstance(block, Paragraph)
    return block


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


def test_a_paragraph_stands_where_its_style_says() -> None:
    turn = only(Item(ItemKind.TURN, "はい。", "(", "委員", ")", " "))
    assert (turn.words, turn.left, turn.first, turn.align) == ("(委員) はい。", 11.35, -11.35, "both")
    assert {run.letters for run in turn.runs} == {MINCHO}
    heading = only(Item(ItemKind.HEADING, "開会", label="1", level=1))
    assert (heading.before, heading.together) == (9.7, True)
    assert not turn.together


def test_what_the_paragraph_says_itself_goes_before_its_style() -> None:
    loose, _ = sheets(Item(ItemKind.HEADING, "甲", level=1), Item(ItemKind.HEADING, "乙", level=1)).blocks
    assert isinstance(loose, Paragraph)
    assert (loose.together, loose.left, loose.before) == (False, 11.35, 9.7)


def test_tabs_and_spread_labels() -> None:
    field = only(Item(ItemKind.FIELD, "市役所", "1 ", "会場", gap="\t", spread=3))
    assert (field.words, field.tabs) == ("1 会場\t市役所", (124.75,))
    assert [run.letters.space for run in field.runs] == [0.8, 12.1, 0.8, 0.8]


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


def test_a_layout_of_an_office_is_shown_as_it_is(tmp_path: Path) -> None:
    form = replace(UEDA, folder=str(tmp_path))
    look = '<w:pPr><w:pStyle w:val="Turn"/><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="24"/></w:rPr>'
    layout = rewrite(
        layout_of(UEDA).read_bytes(), lambda xml: xml.replace('<w:pPr><w:pStyle w:val="Turn"/></w:pPr><w:r>', look)
    )
    layout_of(form).write_bytes(layout)
    (turn,) = read_sheets(word_file((Item(ItemKind.TURN, "はい。", label="委員"),), "題", form)).blocks
    assert isinstance(turn, Paragraph)
    assert (turn.align, turn.left) == ("right", 11.35)
    assert {(run.letters.bold, run.letters.points) for run in turn.runs} == {(True, 12.0)}


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


def test_styles_that_lead_in_a_circle_come_to_an_end() -> None:
    data = rewrite(
        word_file((Item(ItemKind.NARRATIVE, "休憩"),), "題", UEDA),
        lambda xml: xml.replace('<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:basedOn w:val="Narrative"/>'),
        "word/styles.xml",
    )
    assert [block.words for block in read_sheets(data).blocks if isinstance(block, Paragraph)] == ["休憩"]

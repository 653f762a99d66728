from __future__ import annotations

import re
from pathlib import Path

from msgspec.structs import replace

from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.word import set_in, word_file
from minutesapp.templates.folder.catalog import layout_of, load_form
from minutesapp.templates.page.look import FieldLook, Leader, NumberStyle, PageLook, PageNumber
from minutesapp.word.layout.layout import Layout
from minutesapp.word.making.layout_file import make_layout
from minutesapp.word.package import Package
from minutesapp.word.pages.page import PAGE_COUNT, PAGE_NUMBER, Letters, Paragraph, Sheets
from minutesapp.word.pages.sheets import read_sheets
from tests.word_files import rewrite

UEDA, TABLE = load_form("ueda-gaiyo"), load_form("kaigiroku")
MINCHO = Letters("ＭＳ 明朝", 10.5, False, 0.8)


def sheets(*items: Item, draft: str = "") -> Sheets:
    return read_sheets(word_file(items, "題", UEDA, draft))


def only(*items: Item) -> Paragraph:
    (block,) = sheets(*items).blocks
    assert isinstance(block, Paragraph)
    return block


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


def test_styles_that_lead_in_a_circle_come_to_an_end() -> None:
    data = rewrite(
        word_file((Item(ItemKind.NARRATIVE, "休憩"),), "題", UEDA),
        lambda xml: xml.replace('<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:basedOn w:val="Narrative"/>'),
        "word/styles.xml",
    )
    assert [block.words for block in read_sheets(data).blocks if isinstance(block, Paragraph)] == ["休憩"]


def test_what_begins_a_page_and_what_fills_its_tabs_is_told() -> None:
    layout = make_layout(PageLook(fields=FieldLook(leader=Leader.MIDDLE_DOT), number=PageNumber(NumberStyle.OF_ALL)))
    items = (Item(ItemKind.NARRATIVE, "文", new_page=True), Item(ItemKind.FIELD, "会議室", label="場所", gap="\t"))
    made = read_sheets(set_in(Layout(Package(layout), "様式"), items, "題"))
    narrative, field = made.paragraphs
    assert (narrative.new_page, narrative.leaders, field.new_page, field.leaders) == (True, "", False, "·")
    assert [line.words for line in made.paper.footer] == [f"{PAGE_NUMBER} / {PAGE_COUNT}"]


def test_a_property_counts_where_the_paragraph_names_no_style() -> None:
    footer = '<w:pPr><w:jc w:val="right"/></w:pPr>'
    bare = rewrite(word_file((), "題", UEDA), lambda xml: re.sub("<w:pPr>.*?</w:pPr>", footer, xml), "word/footer1.xml")
    assert [line.align for line in read_sheets(bare).paper.footer] == ["right"]


def test_a_tab_that_is_cleared_is_none() -> None:
    cleared = '<w:tab w:val="clear" w:pos="907"/>'
    data = rewrite(
        word_file((Item(ItemKind.FIELD, "会議室", label="場所", gap="\t"),), "題", UEDA),
        lambda xml: xml.replace("<w:tabs>", f"<w:tabs>{cleared}"),
        "word/styles.xml",
    )
    (field,) = read_sheets(data).paragraphs
    assert field.tabs == (124.75,)

from __future__ import annotations

import re

import pytest
from hypothesis import given
from msgspec.structs import replace

from minutesapp.templates.page.look import (
    GOTHIC,
    PAPERS,
    CoverLook,
    Leader,
    Line,
    NumberPlace,
    NumberStyle,
    PageLook,
    PageNumber,
    TimeLook,
)
from minutesapp.word.making.layout_file import make_layout
from minutesapp.word.making.reading import read_page
from minutesapp.word.package import DamagedError
from tests.golden.export.layouts import PAGES
from tests.office_layout import foreign_layout, office_layout
from tests.page_looks import pages
from tests.word_files import pack, rewrite

USUAL = PageLook()
BUILT_IN = make_layout(USUAL)
STYLES = "word/styles.xml"


@given(page=pages())
def test_a_page_comes_back_from_its_layout(page: PageLook) -> None:
    assert read_page(make_layout(page)) == page


@pytest.mark.parametrize("page", PAGES.values())
def test_so_do_those_of_the_built_in_forms(page: PageLook) -> None:
    assert read_page(make_layout(page)) == page


@pytest.mark.parametrize("data", [b"", b"PK", pack({"word/document.xml": b"<x/>"})])
def test_what_is_no_layout_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedError):
        read_page(data)


def test_a_page_without_room_for_text_is_damaged() -> None:
    with pytest.raises(DamagedError):
        read_page(rewrite(BUILT_IN, lambda xml: xml.replace('w:left="1701"', 'w:left="12000"')))


@pytest.mark.parametrize("parts", [office_layout(), foreign_layout()])
def test_layouts_of_other_programs_are_read(parts: dict[str, bytes]) -> None:
    page = read_page(pack(parts))
    assert page.paper in PAPERS.values() or page.paper.width == pytest.approx(215.9, abs=0.1)  # Letter
    assert page.points > 0 and page.font


def test_a_grid_of_words_own_is_told_as_word_tells_it() -> None:
    grid = '<w:docGrid w:type="linesAndChars" w:linePitch="360" w:charSpace="3194"/>'
    data = rewrite(BUILT_IN, lambda xml: re.sub("<w:docGrid[^>]*/>", grid, xml))
    bare = rewrite(data, lambda xml: xml.replace('<w:spacing w:val="16"/>', ""), STYLES)
    page = read_page(bare)
    assert (page.lines, page.characters) == (38, 40)


def test_a_layout_without_a_grid_leaves_lines_to_the_letters() -> None:
    page = read_page(rewrite(BUILT_IN, lambda xml: xml.replace('w:type="lines" ', "")))
    assert (page.lines, page.characters) == (0, 40)


def test_what_an_older_layout_has_no_style_for_is_as_usual() -> None:
    page = replace(USUAL, time=TimeLook(2, above=Line.DOUBLE), cover=CoverLook(20))
    data = rewrite(make_layout(page), lambda xml: re.sub('"(時刻|表紙)"', '"別\\1"', xml), STYLES)
    assert read_page(data) == USUAL


def test_a_sample_that_the_clerk_restyled_by_hand_is_what_counts() -> None:
    own = '<w:pPr><w:pStyle w:val="Heading1"/><w:ind w:left="454" w:firstLine="0"/></w:pPr>'
    data = rewrite(BUILT_IN, lambda xml: xml.replace('<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>', own))
    assert (read_page(data).headings[0].left, read_page(data).headings[0].first) == (2, 0)


def test_fonts_may_be_those_of_the_theme() -> None:
    by_theme = re.compile(r"<w:rFonts[^>]*w:cs=[^>]*/>")
    data = rewrite(BUILT_IN, lambda xml: by_theme.sub('<w:rFonts w:eastAsiaTheme="minorEastAsia"/>', xml), STYLES)
    themed = rewrite(data, lambda xml: xml.replace("ＭＳ 明朝", "游明朝"), "word/theme.xml")
    assert (read_page(themed).font, read_page(themed).heading_font) == ("游明朝", "游明朝")


def test_a_number_may_stand_in_words_own_ways() -> None:
    tabs = "<w:r><w:tab/></w:r>" * 2
    word = f'{tabs}<w:fldSimple w:instr=" PAGE "><w:r><w:t>3</w:t></w:r></w:fldSimple>'
    data = rewrite(BUILT_IN, lambda xml: re.sub("</w:pPr>.*</w:p>", f"</w:pPr>{word}</w:p>", xml), "word/footer1.xml")
    assert read_page(data).number == PageNumber(NumberStyle.PLAIN, NumberPlace.FOOT_RIGHT)


def test_words_at_the_head_are_told_beside_the_number() -> None:
    page = replace(USUAL, head_line="1/16 号", number=PageNumber(NumberStyle.OF_ALL, NumberPlace.HEAD_RIGHT))
    assert read_page(make_layout(page)) == page


def test_headings_of_the_fonts_of_the_text_say_so() -> None:
    page = replace(USUAL, font=GOTHIC, heading_font=GOTHIC)
    assert read_page(make_layout(page)).heading_font == GOTHIC


def test_a_tab_that_is_cleared_leads_nowhere() -> None:
    page = replace(USUAL, fields=replace(USUAL.fields, leader=Leader.DOT))
    cleared = '<w:tab w:val="clear" w:leader="none" w:pos="907"/>'
    data = rewrite(make_layout(page), lambda xml: xml.replace("<w:tabs>", f"<w:tabs>{cleared}"), STYLES)
    assert read_page(data) == page

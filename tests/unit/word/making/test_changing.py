from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from minutesapp.templates.page.look import (
    GOTHIC,
    PAPERS,
    Column,
    CoverLook,
    HeadingLook,
    Indent,
    Margins,
    NumberPlace,
    NumberStyle,
    PageLook,
    PageNumber,
    TurnTable,
)
from minutesapp.templates.tables import MisfitError
from minutesapp.word.making.changing import with_page
from minutesapp.word.making.layout_file import make_layout
from minutesapp.word.making.reading import read_page
from tests.office_layout import foreign_layout, office_layout
from tests.page_looks import pages
from tests.word_files import DOCUMENT, body_of, pack, parts, rewrite, text_of

USUAL = PageLook()
BUILT_IN = make_layout(USUAL)
STYLES = "word/styles.xml"
OTHER = replace(
    USUAL,
    paper=PAPERS["B5"],
    margins=Margins(20, 20, 25, 25),
    characters=34,
    lines=30,
    points=10,
    font=GOTHIC,
    number=PageNumber(NumberStyle.OF_ALL, NumberPlace.HEAD_RIGHT),
    head_line="桜丘市審議会",
)


@settings(max_examples=25)
@given(old=pages(), new=pages())
def test_any_page_becomes_any_other(old: PageLook, new: PageLook) -> None:
    made = make_layout(old)
    assert with_page(made, old, old) == made
    assert read_page(with_page(made, old, new)) == new


def test_a_page_that_cannot_be_is_refused() -> None:
    with pytest.raises(MisfitError):
        with_page(BUILT_IN, USUAL, replace(USUAL, points=100))


RED = '<w:rPr><w:color w:val="FF0000"/></w:rPr>'


def restyled(xml: str) -> str:
    """Styles as a clerk left them: a red heading, and a style of the office's own."""
    own = f'<w:style w:type="paragraph" w:styleId="af1"><w:name w:val="桜丘市"/>{RED}</w:style>'
    start = xml.index('w:styleId="Heading1"')
    end = xml.index("</w:style>", start)
    return f"{xml[:end]}{RED}{xml[end:]}".replace("</w:styles>", f"{own}</w:styles>")


def test_what_a_clerk_made_of_it_stays() -> None:
    seen = '<w:p><w:r><w:t>自庁の注意書き</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Turn"/><w:jc w:val="right"/>'
    data = rewrite(BUILT_IN, lambda xml: xml.replace('<w:p><w:pPr><w:pStyle w:val="Turn"/>', seen))
    data = rewrite(data, restyled, STYLES)
    files = {**parts(data), "word/comments.xml": b"<w:comments/>", "word/media/logo.png": b"png"}
    made = parts(with_page(pack(files), read_page(data), OTHER))
    assert {name: made[name] for name in ("word/comments.xml", "word/media/logo.png", "word/settings.xml")} == {
        name: files[name] for name in ("word/comments.xml", "word/media/logo.png", "word/settings.xml")
    }
    assert "自庁の注意書き" in made[DOCUMENT].decode() and '<w:jc w:val="right"/>' in made[DOCUMENT].decode()
    assert made[STYLES].decode().count('<w:color w:val="FF0000"/>') == 2


def test_lengths_are_as_many_characters_as_before() -> None:
    made = parts(with_page(BUILT_IN, USUAL, OTHER))[STYLES].decode()
    signer = made[made.index('w:styleId="Signer"') :]
    cell = 7483 / 34
    assert int(re.search(r'w:ind w:left="(\d+)"', signer)[1]) == pytest.approx(20 * cell, abs=2)  # type: ignore[index]


def test_tables_are_as_wide_as_the_new_text() -> None:
    made = body_of(with_page(BUILT_IN, USUAL, OTHER))
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    grids = [[int(column.attrib[f"{space}w"]) for column in grid] for grid in made.iter(f"{space}tblGrid")]
    width = read_page(make_layout(OTHER)).characters * 7483 / 34
    assert [sum(grid) for grid in grids] == pytest.approx([width] * 2, abs=3)


def test_a_third_column_comes_and_goes() -> None:
    three = replace(USUAL, turns=TurnTable(decision=Column("決定事項", 8)))
    made = with_page(BUILT_IN, USUAL, three)
    assert read_page(made) == three
    assert "決定事項" in text_of(body_of(made))
    assert read_page(with_page(made, three, USUAL)) == USUAL


def test_a_change_wins_over_what_a_sample_says_by_itself() -> None:
    own = '<w:pPr><w:pStyle w:val="Turn"/><w:ind w:left="907" w:hanging="907"/></w:pPr>'
    data = rewrite(BUILT_IN, lambda xml: xml.replace('<w:pPr><w:pStyle w:val="Turn"/></w:pPr>', own))
    old = read_page(data)
    assert old.turn == Indent(4, -4)
    assert read_page(with_page(data, old, replace(old, turn=Indent(2, -2)))).turn == Indent(2, -2)


def test_a_style_that_an_older_layout_has_not_is_made_for_what_is_asked() -> None:
    data = rewrite(BUILT_IN, lambda xml: xml.replace('"表紙"', '"別"').replace('"Cover"', '"Another"'), STYLES)
    old = read_page(data)
    cover = replace(old, cover=CoverLook(22))
    assert read_page(with_page(data, old, cover)) == cover
    assert (
        "表紙"
        not in parts(with_page(data, old, replace(old, headings=(HeadingLook(), *old.headings[1:]))))[STYLES].decode()
    )


@pytest.mark.parametrize("files", [office_layout(), foreign_layout()])
def test_layouts_of_other_programs_get_another_page(files: dict[str, bytes]) -> None:
    data = pack(files)
    old = read_page(data)
    new = replace(OTHER, **{name: getattr(old, name) for name in ("headings", "fields", "title", "cover", "time")})
    read = read_page(with_page(data, old, new))
    assert (read.paper, read.margins, read.characters, read.lines) == (new.paper, new.margins, 34, 30)
    assert (read.points, read.font, read.number, read.head_line) == (10, GOTHIC, new.number, new.head_line)
    assert set(files) <= set(parts(with_page(data, old, new)))

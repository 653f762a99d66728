from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.templates.page.look import NumberPlace, PageLook, PageNumber
from minutesapp.word.making.parts import font_table, footer, header, settings, styles, theme
from minutesapp.word.making.sheet import sheet_of
from minutesapp.word.package import parse_part

PAGE = PageLook()
AT_HEAD = replace(PAGE, number=PageNumber(place=NumberPlace.HEAD_RIGHT), head_line="桜丘市 <審議会>")


def test_a_number_stands_at_the_foot_or_at_the_head() -> None:
    assert ("PAGE" in footer(PAGE), header(PAGE)) == (True, "")
    assert (footer(AT_HEAD), "PAGE" in header(AT_HEAD)) == ("", True)


def test_without_a_number_nothing_stands_on_every_page() -> None:
    bare = replace(PAGE, number=None)
    assert (header(bare), footer(bare)) == ("", "")


def test_words_at_the_head_stand_before_the_number() -> None:
    texts = [element.text for element in parse_part(header(AT_HEAD).encode()).iter("{*}t")]
    assert texts == ["桜丘市 <審議会>", "- ", "1", " -"]


def test_letters_have_room_between_them_where_characters_are_counted() -> None:
    free = replace(PAGE, characters=0)
    assert '<w:spacing w:val="16"/>' in styles(PAGE, sheet_of(PAGE))
    assert '<w:spacing w:val="' not in styles(free, sheet_of(free))


@pytest.mark.parametrize("font", ["游明朝", "A&B 'x' (y)"])
def test_any_font_is_named_rightly(font: str) -> None:
    page = replace(PAGE, font=font)
    fonts = parse_part(font_table(page).encode())
    assert fonts[-1].values() == [font]
    assert font in [face.get("typeface") for face in parse_part(theme(page).encode()).iter("{*}ea")]
    assert font in parse_part(styles(page, sheet_of(page)).encode()).find(".//{*}rFonts").values()  # type: ignore[union-attr]


def test_tabs_are_four_characters_apart() -> None:
    assert '<w:defaultTabStop w:val="907"/>' in settings(sheet_of(PAGE))

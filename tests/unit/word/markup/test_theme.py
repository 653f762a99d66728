from __future__ import annotations

import pytest

from minutesapp.templates.folder.catalog import layout_of, load_form
from minutesapp.word.markup.theme import clean_theme, theme_fonts
from minutesapp.word.package import parse_part
from tests.word_files import parts

BUILT_IN = parts(layout_of(load_form("ueda-gaiyo")).read_bytes())["word/theme.xml"]


def cleaned(old: str = "", new: str = "") -> str:
    return clean_theme(parse_part(BUILT_IN.decode().replace(old, new).encode()), with_fonts=True).decode()


def test_a_theme_as_we_make_it_stays_as_it_is() -> None:
    assert cleaned() == BUILT_IN.decode()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('name="minutes"', 'name="工藤"'),
        ("</a:themeElements>", '</a:themeElements><a:extLst><a:ext uri="工藤"/></a:extLst>'),
        ("<a:ln>", '<a:ln w="工藤">'),
        ('<a:srgbClr val="595959"/>', '<a:srgbClr val="工藤"/>'),
        ("<a:cs", '<a:font script="工藤" typeface="工藤"/><a:cs'),
    ],
)
def test_nothing_but_colours_and_fonts_is_taken_over(old: str, new: str) -> None:
    assert "工藤" not in cleaned(old, new)


def test_colours_and_fonts_of_the_office_stay() -> None:
    assert '<a:accent1><a:srgbClr val="4472C4"/></a:accent1>' in cleaned(
        '<a:srgbClr val="595959"/>', '<a:srgbClr val="4472C4"/>'
    )
    window = '<a:sysClr val="windowText" lastClr="1A1A1A"/>'
    assert '<a:dk1><a:srgbClr val="1A1A1A"/></a:dk1>' in cleaned('<a:srgbClr val="000000"/>', window)
    fonts = cleaned('<a:cs typeface=""/>', '<a:cs typeface=""/><a:font script="Jpan" typeface="游明朝"/>')
    assert fonts.count('<a:font script="Jpan" typeface="游明朝"/>') == 2


def test_fonts_that_nobody_calls_stay_behind() -> None:
    root = parse_part(BUILT_IN)
    assert theme_fonts(root) == {"ＭＳ 明朝"}
    assert "明朝" not in clean_theme(root, with_fonts=False).decode()


def test_a_theme_without_anything_has_colours_all_the_same() -> None:
    assert '<a:srgbClr val="FFFFFF"/>' in clean_theme(parse_part(b"<a/>"), with_fonts=True).decode()

from __future__ import annotations

import re

import pytest
from lxml import etree
from lxml.etree import _Element

from minutesapp.word.markup.definitions import W, hide_unseen, settle_definitions, settle_fonts, uses_theme_fonts

NAMES = {"発言": "Turn"}


def part(name: str, inside: str = "") -> _Element:
    return etree.fromstring(f'<w:{name} xmlns:w="{W[1:-1]}">{inside}</w:{name}>')


def inside(root: _Element) -> str:
    text = re.sub(r' xmlns:w="[^"]*"', "", etree.tostring(root, encoding="unicode"))
    return text[text.index(">") + 1 : text.rindex("<")] if len(root) else ""


def style(id: str, name: str, more: str = "", attributes: str = "") -> str:
    return f'<w:style w:type="paragraph"{attributes} w:styleId="{id}"><w:name w:val="{name}"/>{more}</w:style>'


def paragraph(style: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr></w:p>'


def numbers(id: str, level: str = "0") -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{id}"/></w:numPr>'


def a_list(id: str, *texts: str, more: str = "") -> str:
    levels = (f'<w:lvl w:ilvl="{at}"><w:lvlText w:val="{text}"/></w:lvl>' for at, text in enumerate(texts))
    return f'<w:abstractNum w:abstractNumId="{id}">{more}{"".join(levels)}</w:abstractNum>'


def num(id: str, abstract: str) -> str:
    return f'<w:num w:numId="{id}"><w:abstractNumId w:val="{abstract}"/></w:num>'


def test_styles_that_nothing_uses_go_and_others_get_names_of_ours() -> None:
    used = style("kudo", "工藤の様式", '<w:basedOn w:val="below"/><w:next w:val="other"/>')
    styles = part(
        "styles",
        style("a", "Normal", attributes=' w:default="1"') + used + style("below", "heading 1") + style("other", "工藤")
        + style("x", "発言"),
    )  # fmt: skip
    page = part("hdr", paragraph("kudo") + paragraph("工藤"))
    settle_definitions(styles, None, [page], NAMES)
    assert inside(styles) == (
        style("s1", "Normal", attributes=' w:default="1"') + style("s2", "様式 2", '<w:basedOn w:val="s3"/>')
        + style("s3", "heading 1") + style("Turn", "発言")
    )  # fmt: skip
    assert inside(page) == paragraph("s2") + "<w:p><w:pPr/></w:p>"


def test_of_two_styles_with_one_name_each_keeps_an_id_of_its_own() -> None:
    styles = part("styles", style("a", "発言") + style("b", "発言") + style("a", "工藤"))
    settle_definitions(styles, None, [], NAMES)
    assert inside(styles) == style("Turn", "発言") + style("s2", "発言")


def test_lists_that_nothing_uses_go_and_others_are_numbered() -> None:
    numbering = part("numbering", a_list("7", "%1.") + a_list("9", "工藤") + num("4", "9") + num("6", "7"))
    page = part("hdr", paragraph("", numbers("6")) + paragraph("", numbers("0")) + paragraph("", numbers("99")))
    settle_definitions(part("styles"), numbering, [page], NAMES)
    assert inside(numbering) == a_list("0", "%1.") + num("1", "0")
    assert re.findall(r'numId w:val="(\d+)"', inside(page)) == ["1", "0"]


def test_the_list_of_a_style_is_in_use_where_the_style_is() -> None:
    styles = part("styles", style("x", "発言", f"<w:pPr>{numbers('3')}</w:pPr>"))
    linked = '<w:numStyleLink w:val="l"/>'
    numbering = part(
        "numbering",
        a_list("1", more=linked)
        + a_list("2", "第%1条", more='<w:styleLink w:val="l"/>')
        + num("3", "1")
        + num("5", "2"),
    )
    lists = style("l", "工藤", f"<w:pPr>{numbers('5')}</w:pPr>")
    settle_definitions(part("styles", lists + inside(styles)), numbering, [], NAMES)
    assert "第%1条" in inside(numbering)
    assert inside(numbering).count("<w:num ") == 2


@pytest.mark.parametrize(("level", "seen"), [("0", ("第%1条", "%2", "(%3)")), ("1", ("%1", "%2工藤", "(%3)"))])
def test_words_in_levels_that_nothing_stands_in_go(level: str, seen: tuple[str, ...]) -> None:
    numbering = part("numbering", a_list("0", "第%1条", "%2工藤", "(%3)") + num("1", "0"))
    settle_definitions(part("styles"), numbering, [part("hdr", paragraph("", numbers("1", level)))], NAMES)
    assert inside(numbering) == a_list("0", *seen) + num("1", "0")


def test_a_second_name_or_text_is_none() -> None:
    styles = part("styles", style("x", "発言", '<w:name w:val="工藤"/>'))
    numbering = part(
        "numbering", a_list("0", "第%1条").replace("</w:lvl>", '<w:lvlText w:val="工藤"/></w:lvl>') + num("1", "0")
    )
    settle_definitions(styles, numbering, [part("hdr", paragraph("", numbers("1")))], NAMES)
    assert "工藤" not in inside(styles) + inside(numbering)


def test_a_style_that_hides_its_letters_hides_them_in_the_file() -> None:
    hidden = style("h", "a", "<w:rPr><w:vanish/></w:rPr>") + style("b", "b", '<w:basedOn w:val="h"/>')
    shown = style("s", "c", '<w:basedOn w:val="h"/><w:rPr><w:vanish w:val="0"/></w:rPr>')
    runs = "".join(f'<w:r><w:rPr><w:rStyle w:val="{id}"/></w:rPr><w:t>{id}</w:t></w:r>' for id in "hbs")
    page = part("hdr", f'<w:p>{runs}</w:p><w:p><w:pPr><w:pStyle w:val="b"/></w:pPr><w:r><w:t>p</w:t></w:r></w:p>')
    hide_unseen(page, part("styles", hidden + shown))
    assert re.findall("<w:t>(.)</w:t>", inside(page)) == ["s"]


def test_fonts_that_nothing_is_set_in_go() -> None:
    fonts = part("fonts", "".join(f'<w:font w:name="{name}"/>' for name in ("游明朝", "工藤", "游ゴシック")))
    settle_fonts(fonts, [part("hdr", '<w:rFonts w:ascii="游明朝"/>')], {"游ゴシック"})
    assert inside(fonts) == '<w:font w:name="游明朝"/><w:font w:name="游ゴシック"/>'


def test_the_fonts_of_the_theme_are_called_by_their_place() -> None:
    assert uses_theme_fonts([part("hdr", '<w:rFonts w:asciiTheme="minorHAnsi"/>')])
    assert not uses_theme_fonts([part("hdr", '<w:rFonts w:ascii="游明朝"/>')])

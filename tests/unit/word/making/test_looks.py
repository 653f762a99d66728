from __future__ import annotations

from msgspec.structs import replace

from minutesapp.exporters.styles import FRAME_LABELS, FRAMED_STYLES, STYLES
from minutesapp.templates.page.look import GOTHIC, Leader, Line, NumberPlace, PageLook, PageNumber
from minutesapp.word.layout.style_names import HEADING_STYLE, IDS
from minutesapp.word.making.looks import Look, furniture_of, looks_of
from minutesapp.word.making.sheet import sheet_of

PAGE = PageLook()
SHEET = sheet_of(PAGE)


def look(name: str, page: PageLook = PAGE) -> Look:
    return next(look for look in looks_of(page) if look.name == name)


def test_there_is_a_look_for_everything() -> None:
    names = {look.name for look in looks_of(PAGE)}
    assert {*STYLES.values(), *FRAMED_STYLES.values(), *FRAME_LABELS.values()} - {HEADING_STYLE} <= names


def test_styles_are_called_in_a_layout_as_in_the_files() -> None:
    assert {look.name: look.id for look in looks_of(PAGE)} == {
        name: id for name, id in IDS.items() if name in {look.name for look in looks_of(PAGE)}
    }


def test_words_own_styles_have_words_own_names() -> None:
    assert '<w:name w:val="Title"/>' in look("表題").xml(SHEET)
    assert '<w:name w:val="heading 1"/>' in look("見出し 1").xml(SHEET)


def test_indents_are_characters_of_the_page() -> None:
    assert look("発言").paragraph(SHEET)["w:ind"] == '<w:ind w:left="227" w:hanging="227"/>'
    assert look("発言（続き）").paragraph(SHEET)["w:ind"] == '<w:ind w:left="227" w:firstLine="227"/>'


def test_lines_that_tell_a_time_are_ruled() -> None:
    ruled = replace(PAGE, time=replace(PAGE.time, above=Line.SINGLE, below=Line.DOUBLE))
    rules = look("時刻", ruled).paragraph(SHEET)["w:pBdr"]
    assert rules.count('<w:top w:val="single"') == rules.count('<w:bottom w:val="double"') == 1
    assert "w:pBdr" not in look("時刻").paragraph(SHEET)


def test_dots_lead_to_the_value_of_a_field() -> None:
    dotted = replace(PAGE, fields=replace(PAGE.fields, leader=Leader.MIDDLE_DOT))
    assert 'w:leader="middleDot"' in look("項目", dotted).paragraph(SHEET)["w:tabs"]
    assert "w:leader" not in look("項目").paragraph(SHEET)["w:tabs"]


def test_only_another_font_of_headings_is_stated() -> None:
    assert "w:rFonts" not in look("見出し 1").letters()
    assert GOTHIC in look("見出し 1", replace(PAGE, heading_font=GOTHIC)).letters()["w:rFonts"]


def test_a_number_at_the_right_moves_the_foot() -> None:
    right = replace(PAGE, number=PageNumber(place=NumberPlace.FOOT_RIGHT))
    assert [furniture_of(page)[1].align for page in (PAGE, right)] == ["center", "right"]

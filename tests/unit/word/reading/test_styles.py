from __future__ import annotations

from minutesapp.word.reading.styles import ListPlace, Styles, outline_level, place_in, whole_number
from tests.word_files import element

STYLES = element(
    '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="見出し"/>'
    '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:styleId="b"><w:name w:val="議題"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:styleId="c"><w:basedOn w:val="c"/></w:style>',
    "styles",
)


def test_a_style_is_called_by_its_name_or_else_by_its_id() -> None:
    styles = Styles(STYLES)
    assert [styles.name(id) for id in ("a", "c", "x", "")] == ["見出し", "c", "x", ""]


def test_the_nearest_style_that_says_something_counts() -> None:
    styles = Styles(STYLES)
    assert (styles.outline("a"), styles.outline("b")) == ("0", "1")
    assert styles.numbering("b") == ListPlace("7", "1", "b")


def test_a_style_that_is_based_on_itself_says_nothing() -> None:
    assert (Styles(STYLES).numbering("c"), Styles(STYLES).outline("c")) == (ListPlace(style="c"), "")
    assert Styles(None).outline("a") == ""


def test_a_paragraph_says_its_list_or_its_level_or_neither() -> None:
    own = element('<w:numPr><w:ilvl w:val="2"/></w:numPr>', "pPr")
    assert [place_in(own), place_in(None)] == [("", "2"), ("", "")]


def test_what_is_no_number_is_the_usual_one() -> None:
    assert [whole_number(text, 7) for text in ("3", "", "x", "9" * 9, "³")] == [3, 7, 7, 7, 7]


def test_text_is_in_no_level_of_the_outline() -> None:
    assert [outline_level(stated) for stated in ("0", "8", "9", "", "x", "-1")] == [1, 9, 0, 0, 0, 0]


def test_a_style_stands_in_as_far_as_it_says_or_that_which_it_is_based_on() -> None:
    styles = Styles(
        element(
            '<w:style w:styleId="a"><w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:style>'
            '<w:style w:styleId="b"><w:basedOn w:val="a"/><w:pPr><w:ind w:left="840"/></w:pPr></w:style>',
            "styles",
        )
    )
    assert styles.indents("b") == {"left": 4, "hanging": 2}
    assert styles.indents("x") == {}

"""Our styles among those of a stranger's file."""

from __future__ import annotations

from minutesapp.word.sampling.style_sheet import StyleSheet
from tests.word_files import W, element

STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="発言"/></w:style>'
)


def sheet() -> StyleSheet:
    return StyleSheet(element(STYLES, "styles"))


def names(found: StyleSheet) -> list[str]:
    return [name.get(f"{W}val", "") for name in found.root.iter(f"{W}name")]


def test_styles_are_found_by_our_names_and_by_those_of_word() -> None:
    found = sheet()
    assert (found.id_of("見出し 1"), found.id_of("発言"), found.id_of("ト書き")) == ("h", "t", "")
    assert found.is_called("t", "発言")
    assert not found.is_called("a", "発言")


def test_a_new_style_is_based_on_that_of_the_paragraph() -> None:
    found = sheet()
    id = found.add("ト書き", "", element('<w:jc w:val="right"/>', "pPr"), element("", "rPr"))
    style = next(style for style in found.root if style.get(f"{W}styleId") == id)
    assert style.find(f"{W}basedOn").get(f"{W}val") == "a"  # type: ignore[union-attr]
    assert style.find(f"{W}pPr/{W}jc") is not None
    assert found.id_of("ト書き") == id


def test_another_style_of_our_name_is_called_otherwise() -> None:
    found = sheet()
    found.add("発言", "a", element("", "pPr"), element("", "rPr"))
    assert names(found) == ["Normal", "heading 1", "発言（もとの文書）", "発言"]


def test_the_style_of_labels_is_made_once() -> None:
    found = sheet()
    found.add_label(element("<w:b/>", "rPr"))
    found.add_label(element("", "rPr"))
    assert names(found).count("発言者表示") == 1

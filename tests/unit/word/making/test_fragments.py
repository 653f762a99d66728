from __future__ import annotations

from minutesapp.word.making.fragments import child, drop, fragment, put


def names(parent: object) -> list[str]:
    return [element.tag.rsplit("}", 1)[1] for element in parent]  # type: ignore[attr-defined]


def test_a_property_comes_into_its_place() -> None:
    properties = fragment('<w:pPr><w:pStyle w:val="a"/><w:jc w:val="right"/></w:pPr>')
    put(properties, fragment('<w:ind w:left="1"/>'))
    assert names(properties) == ["pStyle", "ind", "jc"]


def test_it_takes_the_place_of_all_of_its_kind() -> None:
    properties = fragment('<w:rPr><w:future/><w:sz w:val="1"/><w:sz w:val="2"/></w:rPr>')
    put(properties, fragment('<w:sz w:val="3"/>'))
    assert [element.values() for element in properties] == [[], ["3"]]


def test_a_child_is_made_where_there_is_none() -> None:
    style = fragment("<w:style><w:name/><w:rPr/></w:style>")
    assert child(style, "w:pPr") is child(style, "w:pPr")
    assert names(style) == ["name", "pPr", "rPr"]


def test_what_is_dropped_is_gone() -> None:
    properties = fragment("<w:rPr><w:sz/><w:b/></w:rPr>")
    drop(properties, "w:sz")
    drop(None, "w:sz")
    assert names(properties) == ["b"]

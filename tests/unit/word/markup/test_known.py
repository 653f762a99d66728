from __future__ import annotations

import json
from pathlib import Path

import openxml_audit
import pytest

from minutesapp.word.markup.known import (
    ATTRIBUTES,
    ELEMENTS,
    KNOWN,
    PARENTS,
    PREFIXES,
    SETTINGS,
    SPECIAL,
    kind_of,
    may_stand,
)

W = f"{{{PREFIXES['w']}}}"
SCHEMAS = Path(openxml_audit.__file__).parent / "data" / "openxml" / "schemas"


def standard(prefix: str) -> tuple[set[str], set[str]]:
    """The elements of a namespace, and the attributes that they may have."""
    for file in SCHEMAS.glob("*.json"):
        schema = json.loads(file.read_text(encoding="utf-8"))
        if schema["TargetNamespace"] == PREFIXES[prefix]:
            types = schema["Types"]
            elements = {name.rpartition(":")[2] for kind in types if (name := kind["Name"].rpartition("/")[2])}
            return elements, {row["QName"].rpartition(":")[2] for kind in types for row in kind.get("Attributes") or []}
    raise AssertionError(prefix)


@pytest.mark.parametrize("prefix", sorted(ELEMENTS))
def test_every_element_is_one_of_the_standard(prefix: str) -> None:
    assert set(ELEMENTS[prefix].split()) <= standard(prefix)[0]


def test_every_attribute_is_one_of_the_standard() -> None:
    assert set(SETTINGS["w"].split()) <= standard("w")[1]
    known = set[str]().union(*(standard(prefix)[1] for prefix in ("wp", "a", "pic", "v", "w10")))
    assert {name for name in ATTRIBUTES if not name.startswith("{")} - known <= {"bullet"}


def test_whatever_says_something_has_its_place() -> None:
    saying = (
        "t",
        "instrText",
        "lvlText",
        "name",
        "font",
        "altName",
        "sym",
        "rFonts",
        "style",
        "fldSimple",
        "hyperlink",
    )
    assert all(f"{W}{name}" in PARENTS for name in saying)
    assert all(element in KNOWN for element in PARENTS)


def test_an_element_stands_where_word_shows_it() -> None:
    assert may_stand(f"{W}t", f"{W}r")
    assert may_stand(f"{W}jc", f"{W}pPr")
    assert not may_stand(f"{W}t", f"{W}p")
    assert not may_stand(f"{W}comment", f"{W}p")


STYLES = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "numStyleLink", "styleLink")
"""What refers to styles, whose ids are all changed (`definitions`)."""


def test_only_the_words_on_the_page_names_of_styles_and_fonts_are_free() -> None:
    names = (*ATTRIBUTES, *(name for _, name in SPECIAL))
    kinds = {(element, name): kind_of(element, name) for element in KNOWN for name in names}
    free = [place for place, kind in kinds.items() if kind and kind("takahashi") == "takahashi"]
    said = {f"{element.rpartition('}')[2]} {name.rpartition('}')[2]}" for element, name in free}
    assert said - {f"{style} val" for style in STYLES} == {
        "name val", "style styleId", "lvlText val", "altName val", "font name", "sym font", "textpath string",
        "rFonts ascii", "rFonts hAnsi", "rFonts eastAsia", "rFonts cs", "headerReference id", "footerReference id",
        "hyperlink id", "imagedata id", "fill id", "blip embed",
    }  # fmt: skip

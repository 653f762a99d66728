"""The letters of a layout: how wide one is, in which properties a sample has them, and how a label is fitted.

No number in a layout is taken for granted.
"""

from __future__ import annotations

from copy import copy
from typing import cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.text.font import CT_RPr
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml.etree import _Element

from minutesapp.language.pattern import pattern

TWIPS_PER_POINT = 20
GRID_PARTS_PER_POINT = 4096
HALF_POINTS_WITHOUT_STYLES = 20
WHOLE_NUMBER = pattern(r"-?\d{1,9}")
# What may follow these among the properties of letters: their order is prescribed.
AFTER_FIT = ("w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath")
AFTER_SPACING = (
    "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:fitText",
    *AFTER_FIT,
)  # fmt: skip


def letter_space(styles: _Element) -> int:
    """What the common style adds to every character, in twips."""
    return _common_value(styles, "w:spacing") or 0


def cell_width(styles: _Element, section: _Element) -> float:
    """The width of one full-width character with what the style and the grid of the page add to it, in twips."""
    stated = _common_value(styles, "w:sz") or 0
    half_points = stated if stated > 0 else HALF_POINTS_WITHOUT_STYLES
    return half_points * TWIPS_PER_POINT / 2 + letter_space(styles) + _grid_space(section)


def letters_of(paragraph: _Element) -> CT_RPr | None:
    """The properties of a sample's letters, but for the width into which its own words are fitted."""
    letters = cast("CT_RPr | None", paragraph.find(f"{qn('w:r')}/{qn('w:rPr')}"))
    if letters is not None and letters.find(qn("w:fitText")) is not None:
        for fitted in [*letters.iterchildren(qn("w:fitText"), qn("w:spacing"))]:
            letters.remove(fitted)
    return letters


def in_style(letters: CT_RPr | None, style: str) -> CT_RPr:
    """A copy of these letters in the character style of this id."""
    styled = _copy(letters)
    styled.style = style
    return styled


def fitted(letters: CT_RPr | None, width: float, room: float, number: int) -> CT_RPr:
    """A copy of these letters fitted into `width` twips, with `room` between them; `number` names the fitting."""
    copied = _copy(letters)
    fit = {qn("w:val"): str(round(width)), qn("w:id"): str(number)}
    copied.insert_element_before(cast(BaseOxmlElement, OxmlElement("w:fitText", fit)), *AFTER_FIT)
    if room:
        space = {qn("w:val"): str(round(room))}
        copied.insert_element_before(cast(BaseOxmlElement, OxmlElement("w:spacing", space)), *AFTER_SPACING)
    return copied


def whole(text: str | None) -> int:
    """The number in an attribute; 0 where there is none."""
    return int(text) if text and WHOLE_NUMBER.fullmatch(text) else 0


def _copy(letters: CT_RPr | None) -> CT_RPr:
    return cast(CT_RPr, OxmlElement("w:rPr")) if letters is None else copy(letters)


def _grid_space(section: _Element) -> float:
    grid = section.find(qn("w:docGrid"))
    if grid is None or grid.get(qn("w:type")) not in ("linesAndChars", "snapToChars"):
        return 0.0
    return whole(grid.get(qn("w:charSpace"))) / GRID_PARTS_PER_POINT * TWIPS_PER_POINT


def _common_value(styles: _Element, tag: str) -> int | None:
    """A number among the properties of letters that the default paragraph style, or else the document, sets."""
    usual = f"{qn('w:style')}[@{qn('w:type')}='paragraph'][@{qn('w:default')}='1']"
    for place in (styles.find(usual), styles.find(qn("w:docDefaults"))):
        found = place.find(f".//{qn('w:rPr')}/{qn(tag)}") if place is not None else None
        if found is not None:
            return whole(found.get(qn("w:val")))
    return None

"""How far paragraphs of a stranger's file stand in, whatever says so: themselves, a list, their style."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lxml.etree import QName, _Element

from minutesapp.language.pattern import pattern
from minutesapp.word.package import WORDS

W = f"{{{WORDS}}}"
SIGN = 210
"""Twips of a sign of ten and a half points, the usual one."""
LEFT, HANGING, FIRST = ("left", "start"), "hanging", "firstLine"
LENGTH = pattern(r"-?[0-9]{1,6}(?:\.[0-9]{1,6})?")
CHARS, HUNDRED = "Chars", 100


def stated_indents(properties: Iterable[_Element | None]) -> dict[str, float]:
    """What these properties of paragraphs say of indents, in full-width signs; what is said later holds."""
    stated: dict[str, float] = {}
    for one in properties:
        indents = None if one is None else one.find(f"{W}ind")
        if indents is None:
            continue
        said = {QName(name).localname: str(value) for name, value in indents.attrib.items()}
        if {HANGING, FIRST, HANGING + CHARS, FIRST + CHARS} & set(said):
            stated = {side: length for side, length in stated.items() if side == "left"}
        sides = (("left", LEFT), (HANGING, (HANGING,)), (FIRST, (FIRST,)))
        stated |= {side: length for side, names in sides if (length := _length(said, names)) is not None}
    return stated


def inset_of(stated: Mapping[str, float]) -> int:
    """How many full-width signs the first line of a paragraph stands in."""
    return max(round(stated.get("left", 0) - stated.get(HANGING, 0) + stated.get(FIRST, 0)), 0)


def _length(said: Mapping[str, str], names: Iterable[str]) -> float | None:
    """A length in full-width signs, by signs where these are stated; None where it is not said."""
    lengths = [(f"{name}{CHARS}", HUNDRED) for name in names] + [(name, SIGN) for name in names]
    known = ((_number(said.get(name, "")), unit) for name, unit in lengths)
    found = [number / unit for number, unit in known if number is not None]
    return next(filter(None, found), found[0] if found else None)


def _number(value: str) -> float | None:
    return float(value) if LENGTH.fullmatch(value) else None

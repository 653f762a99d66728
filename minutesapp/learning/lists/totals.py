"""How a list says how many are in it: (9人中8人), 計5人."""

from __future__ import annotations

import re
from typing import NamedTuple

from minutesapp.language.numerals import Digits, parse_number, written
from minutesapp.language.pattern import pattern

DIGIT = "0-9０-９一二三四五六七八九十"
NUMBER = f"[{DIGIT}]{{1,4}}"
COUNT_OF = f"{NUMBER}[人名]"
WORDS = rf"[^\s　、()（）{DIGIT}]"
COUNTED = f"{WORDS}{{0,6}}(?:{COUNT_OF}{WORDS}{{1,6}})?{COUNT_OF}{WORDS}{{0,4}}"
BEHIND = pattern(
    rf"(?P<people>.+?)(?P<total>(?<![\s　、])[\s　、]*+[(（]{COUNTED}[)）]|(?<![\s　])[\s　]++{COUNTED})", re.DOTALL
)
BEFORE = pattern(rf"(?P<total>{COUNTED}(?:[\s　]+|$))(?P<people>.*)")
"""What says how many there are, behind the people and before them."""
ANY = pattern(NUMBER)
PEOPLE, COUNT, ALL = "{people}", "{count}", "{all}"


class SeenTotal(NamedTuple):
    """What a list says of how many are in it: the pattern as a form states it, the numbers, and the list without it.

    A number that is not told is 0; `digits` is how they are written.
    """

    pattern: str
    counted: int
    all: int
    people: str
    digits: Digits


def seen_total(text: str) -> SeenTotal | None:
    """How a list says how many are in it; None where it does not."""
    lines = text.split("\n")
    match = BEFORE.fullmatch(lines[0]) or BEHIND.fullmatch(text)
    if match is None:
        return None
    words, before = match["total"].replace("{", "").replace("}", ""), match.start("total") == 0
    numbers = [parse_number(found) or 0 for found in ANY.findall(words)]
    order = [COUNT] if len(numbers) == 1 else [ALL, COUNT] if numbers[0] >= numbers[1] else [COUNT, ALL]
    places = iter(order)
    said = ANY.sub(lambda found: next(places, found[0]), words)
    people = "\n".join(filter(None, (match["people"], *lines[1:]))) if before else match["people"]
    pattern = f"{said}{PEOPLE}" if before else f"{PEOPLE}{said}"
    told = dict(zip(order, numbers, strict=True))
    plain = ANY.sub(lambda found: str(parse_number(found[0]) or 0), words)
    digits = next((one for one in Digits if written(plain, one) == words), Digits.HALF)
    return SeenTotal(pattern, told[COUNT], told.get(ALL, 0), people, digits)

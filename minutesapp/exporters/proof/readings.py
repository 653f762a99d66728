"""What may be read in a part of a Word file, with whatever parts or hides the letters of a word undone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

BETWEEN = "\0"
ENDS = re.compile("</w:p>|</w:tc>")
TAG = re.compile("<[^<>]*>")
READING = re.compile("<w:rt>(.*?)</w:rt>", re.DOTALL)
"""What stands over other letters."""
SIGN = re.compile(r'<w:sym\s[^<>]*\bw:char="([0-9A-Fa-f]{1,5})"')
"""A letter by its number."""
ATTRIBUTE = re.compile(r'\s([\w:]+)="([^"]*)"')
TELLING_ATTRIBUTES = {"descr", "title", "alt", "string", "name", "o:title", "w:instr"}
SETTING = re.compile(r"[\w.:/#-]*", re.ASCII)
"""What the value of an attribute looks like that sets something and says nothing."""
ADDRESS = re.compile(r'Target="([^"]*)" TargetMode="External"')
NAME_OF_STYLE = re.compile(r'<w:(?:name|aliases|lvlText) w:val="([^"]*)"')
FIELD_CODE = re.compile(r'<w:instrText[^<>]*>([^<>]*)<|\sw:instr="([^"]*)"')
NUMBER = re.compile(r"\b(?:0x)?([0-9a-f]{2,6})\b", re.IGNORECASE)
NO_LETTER = re.compile(f"(?!{BETWEEN})[\\W_]")


def shown_in(xml: str) -> str:
    """The words on the page, paragraphs and cells apart."""
    return unescape(TAG.sub("", ENDS.sub(BETWEEN, xml)))


def told_in(xml: str) -> str:
    """The words beside those on the page: names, descriptions, addresses."""
    return BETWEEN.join(_told(xml))


def codes_in(xml: str) -> str:
    """The codes of its fields, one behind the other."""
    return "".join(map("".join, FIELD_CODE.findall(xml)))


def readings_of(xml: str) -> Iterator[str]:
    """The words as they stand, letters that stand apart side by side, and letters that are given by their numbers."""
    without_readings = READING.sub("", xml)
    codes = codes_in(xml)
    for words in (
        shown_in(xml),
        told_in(xml),
        unescape(TAG.sub("", without_readings)),
        unescape(TAG.sub("", "".join(READING.findall(xml)))),
        "".join(_told(xml)),
        _letters(SIGN.findall(xml), 16),
        codes,
        _letters(NUMBER.findall(codes), 10),
        _letters(NUMBER.findall(codes), 16),
    ):
        if words:
            yield words
            yield NO_LETTER.sub("", words)


def _told(xml: str) -> list[str]:
    told = [value for key, value in ATTRIBUTE.findall(xml) if key in TELLING_ATTRIBUTES or not SETTING.fullmatch(value)]
    told += ADDRESS.findall(xml)
    told += NAME_OF_STYLE.findall(xml)
    return [unquote(unescape(unescape(unquote(words)))) for words in told]


def _letters(numbers: list[str], base: int) -> str:
    """The letters with these numbers; what is no number of a letter is left out."""
    found = (int(number, base) for number in numbers if base == 16 or number.isdecimal())
    return "".join(chr(number) for number in found if number <= 0x10FFFF)

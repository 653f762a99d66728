"""What may be read in a part of a Word file, with whatever parts or hides the letters of a word undone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import groupby, zip_longest
from urllib.parse import unquote

from minutesapp.exporters.proof.decodings import decodings_of, guesses_at, letters_by_number, texts_in
from minutesapp.word.markup.values import is_closed
from minutesapp.word.package import XML_HEAD

BETWEEN = "\0"
ENDS = re.compile("</w:p>|</w:tc>")
TAG = re.compile("<[^<>]*>")
READING = re.compile("<w:rt>(.*?)</w:rt>", re.DOTALL)
"""What stands over other letters."""
SIGN = re.compile(r'<w:sym\s[^<>]*\bw:char="([0-9A-Fa-f]{1,5})"')
"""A letter by its number."""
ATTRIBUTE = re.compile(r'(<w:(?:altName|lvlText|name))?\s([\w:]+)="([^"]*)"')
FREE = {"string", "typeface", "w:ascii", "w:cs", "w:eastAsia", "w:font", "w:hAnsi", "w:instr", "w:name"}
"""Attributes, like the one of those elements, that are words even where they look like a number."""
OF_OURS = re.compile(
    r"http://schemas\.|urn:schemas-|application/vnd\.openxmlformats|image/\w+$|/word/[a-z0-9/.]+$|External$"
    r"|(?:s|rId)[0-9]{1,4}$|#?_x0000_t[0-9]{1,3}$"
)
"""What the standard, or we ourselves, call something (`word.markup.definitions`, `word.layout.parts`)."""
FIELD_CODE = re.compile(r'<w:instrText[^<>]*>([^<>]*)<|\sw:instr="([^"]*)"')
EQUATION_PART = re.compile(r"(?<=[(,])([^(),\\]+)(?=[),])")
"""What an equation sets side by side or one above the other."""
SET_NUMBER, SET_COLOUR = re.compile(r'(?<=[",\s])(\d{2,6})(?=[",\s])'), re.compile(r'="#?([0-9A-Fa-f]{6})"')
SHORT = 4
"""Characters of a piece of a word."""
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


def readings_of(xml: str) -> tuple[str, ...]:
    """The words as they stand, letters that stand apart side by side, and letters that are given by their numbers."""
    plain = tuple(dict.fromkeys(filter(None, (*_plain_readings(xml), *_settings(xml)))))
    return tuple(dict.fromkeys((*plain, *map(_only_letters, plain))))


def decoded_readings_of(strings: Iterable[str]) -> tuple[str, ...]:
    """What strings, as `strings_in` gives them, say when they are decoded, each by itself or all in a row."""
    found = list(strings)
    pieces = ("".join(group) for _, group in groupby(found, key=lambda words: len(words) <= SHORT))
    joined = dict.fromkeys((" ".join(found), "".join(found), " ".join(pieces))) if found else ()
    decoded = (text for words in joined for text in decodings_of(words))
    return tuple(dict.fromkeys(text for words in decoded for text in (words, _only_letters(words))))


def guesses_of(strings: Iterable[str]) -> tuple[str, ...]:
    """What strings give when they are not read as they stand."""
    return tuple(dict.fromkeys(guesses_at(map(_only_letters, strings))))


def strings_in(xml: str) -> tuple[str, ...]:
    """All that is free in a part: each string on its pages and beside them, and the codes of its fields, in order.

    Long ones are given once, as fonts are named at every turn; short ones may be letters of one word.
    """
    found = (*shown_in(xml.removeprefix(XML_HEAD)).split(BETWEEN), *_told(xml), *map("".join, FIELD_CODE.findall(xml)))
    strings = [part.strip() or " " for part in found if part]
    first = {words: at for at, words in reversed(list(enumerate(strings)))}
    return tuple(words for at, words in enumerate(strings) if len(words) <= SHORT or first[words] == at)


def _plain_readings(xml: str) -> Iterator[str]:
    without_readings = READING.sub("", xml)
    codes, told = codes_in(xml), _told(xml)
    yield shown_in(xml)
    yield BETWEEN.join(told)
    yield unescape(TAG.sub("", without_readings))
    yield unescape(TAG.sub("", "".join(READING.findall(xml))))
    yield "".join(told)
    yield letters_by_number(int(number, 16) for number in SIGN.findall(xml))
    yield codes
    arguments = [EQUATION_PART.findall(code) for code in codes.split("EQ")[1:]]
    yield from ("".join(parts) for parts in zip_longest(*arguments, fillvalue=""))


def _settings(xml: str) -> Iterator[str]:
    """What the numbers of the markup, and its colours, say as letters or bytes."""
    numbers = [int(number) for number in SET_NUMBER.findall(xml)]
    colours = SET_COLOUR.findall(xml)
    yield letters_by_number(numbers)
    yield letters_by_number(int(colour, 16) for colour in colours)
    yield from texts_in(bytes.fromhex("".join(colours)))
    small = bytes(number for number in numbers if number < 256)
    yield from texts_in(small)
    yield from decodings_of(re.sub(rb"[^!-~]", b"", small).decode("ascii"))


def _only_letters(words: str) -> str:
    return NO_LETTER.sub("", words)


def _told(xml: str) -> list[str]:
    """The values that set nothing, and what is called by words."""
    found = [(bool(free) or key in FREE, value) for free, key, value in ATTRIBUTE.findall(xml) if key[:5] != "xmlns"]
    says = {row: (row[0] or not is_closed(row[1])) and not OF_OURS.match(row[1]) for row in {*found}}
    return [unquote(unescape(unescape(unquote(row[1])))) for row in found if says[row]]

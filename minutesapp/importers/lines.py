"""The lines of a source, numbered; what belongs to the page and not to the text is told apart here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from minutesapp.importers.draft import Note

ENDS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f\ufeff\u200b\u2060]")
DASH = "[-－―–ー‐−─]"
PAGE_NUMBER = re.compile(
    rf"{DASH}\s*\d{{1,4}}\s*{DASH}|\d{{1,4}}\s*[/／]\s*\d{{1,4}}|\d{{1,4}}\s*(?:ページ|頁)|(?:[PpＰｐ][.．]?|ページ|Page)\s*\d{{1,4}}"
)
LONGEST_PAGE_NUMBER = 16
LONGEST_RULE = 400
LONGEST_HEAD = 50
TITLE_WORD = re.compile(r"^(?!.*(?:開会|閉会|午前|午後|。)).*(?:会|録|概要|要旨)")
TITLE_LINES, HEADER_LINES = 3, 12
BARE_NUMBER = re.compile(r"\d{1,4}")
RULE = re.compile(r"[\s\-－―–ー‐−─━═=＝*＊_＿~～…‥・.+┌┐└┘├┤┬┴┼│┃|:]{3,}")
PIPED = re.compile(r"\|[^|]*(?:\|[^|]*)*\|")
PEELED = re.compile(r"(?:[-*+•]|#{1,6})\s+(?=\S)")
WHITE = " \t\u3000\xa0"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its `number` in the source (from 1), its `text` without white space at its ends.

    `indent` is the white space before it, `gap` whether a blank line or a page break stands before it, `item` the sign
    of a list (``- ``) or heading (``# ``) that a converter put before it.
    """

    number: int
    text: str
    indent: str = ""
    gap: bool = False
    item: str = ""

    @property
    def words(self) -> str:
        """The line as it stands, but for white space."""
        return self.text if self.item.startswith("#") else self.item + self.text


def read_lines(text: str) -> tuple[Line, ...]:
    """Every line that is not blank. The ends of lines may be LF, CRLF, CR, VT, FF or those of Unicode."""
    lines, gap = [], False
    for number, raw in enumerate(ENDS.split(INVISIBLE.sub(" ", text)), 1):
        body = raw.strip()
        if not body:
            gap = True
            continue
        if body[0] == "|" and PIPED.fullmatch(body):
            body = "\t".join(cell.strip() for cell in body.strip("|").split("|")).strip()
        item = PEELED.match(body)
        peeled = item[0] if item else ""
        indent = raw[: len(raw) - len(raw.lstrip())]
        lines.append(Line(number, body[len(peeled) :], indent, gap, peeled))
        gap = False
    return tuple(lines)


def drop_furniture(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Note, ...]]:
    """The lines without page numbers and ruled lines, and a note on each that was taken out."""
    pages, heads = _bare_pages(lines), _running_heads(lines)
    kept: list[Line] = []
    notes = []
    broken = False
    for line in lines:
        if code := _furniture(line, pages, heads):
            notes.append(Note(line.number, code, line.words))
            broken = True
            continue
        kept.append(replace(line, gap=True) if broken else line)
        broken = False
    return tuple(kept), tuple(notes)


def width(text: str) -> int:
    """How wide a text is on paper, in half-width columns."""
    return 2 * len(text) - len(text.encode("ascii", "ignore"))


def _furniture(line: Line, pages: frozenset[int], heads: frozenset[int]) -> str:
    words = line.words
    if line.number in heads:
        return "page-header"
    if len(words) <= LONGEST_PAGE_NUMBER and (PAGE_NUMBER.fullmatch(words) or line.number in pages):
        return "page-number"
    return "ruled-line" if RULE.fullmatch(words[:LONGEST_RULE]) and RULE.fullmatch(words) else ""


def _running_heads(lines: Sequence[Line]) -> frozenset[int]:
    """The line numbers at which words of the title stand again, at the head or the foot of every page."""
    title = "".join("".join(line.text.split()) for line in lines[:TITLE_LINES])
    again = [
        (place, line)
        for place, line in enumerate(lines)
        if place >= HEADER_LINES
        and TITLE_WORD.search(line.text)
        and 8 <= len(line.text) <= LONGEST_HEAD
        and "".join(line.text.split()) in title
    ]
    edges = [line for place, line in again if any(map(_is_page_number, lines[max(place - 1, 0) : place + 2]))]
    return frozenset(line.number for line in edges) if len(again) < 2 else frozenset(line.number for _, line in again)


def _is_page_number(line: Line) -> bool:
    return len(line.text) <= LONGEST_PAGE_NUMBER and bool(PAGE_NUMBER.fullmatch(line.words))


def _bare_pages(lines: Iterable[Line]) -> frozenset[int]:
    """The line numbers of bare numbers that count the pages: at least two, each one more than the one before."""
    bare = [line for line in lines if len(line.text) <= 4 and BARE_NUMBER.fullmatch(line.text)]
    values = [int(line.text) for line in bare]
    counting = len(values) > 1 and all(b == a + 1 for a, b in pairwise(values))
    return frozenset(line.number for line in bare) if counting else frozenset()

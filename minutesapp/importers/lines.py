"""The lines of a source, numbered; what belongs to the page and not to the text is told apart here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from minutesapp.importers.draft import Note
from minutesapp.language.plain import UNFIT

ENDS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
INVISIBLE = re.compile(f"{UNFIT.pattern}|[\ufeff\u200b\u2060]")
DASH = "[-－―–ー‐−─]"
PAGE_NUMBER = re.compile(
    rf"{DASH}\s*\d{{1,4}}\s*{DASH}|\d{{1,4}}\s*[/／]\s*\d{{1,4}}|\d{{1,4}}\s*(?:ページ|頁)|(?:[PpＰｐ][.．]?|ページ|Page)\s*\d{{1,4}}"
)
FURNITURE = re.compile(r"[\d\-－―–ー‐−─━═=＝*＊_＿~～…‥・.+┌┐└┘├┤┬┴┼│┃|:PpＰｐペ]")
"""What page numbers and ruled lines begin with; most lines are told apart by it."""
LONGEST_PAGE_NUMBER = 16
SHORTEST_HEAD, LONGEST_HEAD = 8, 50
LONGEST_TITLE_LINE = 200
"""Signs of a line whose words are looked for at the heads of pages; a line that is longer is no title."""
TITLE_WORD = re.compile("会|録|概要|要旨")
NO_TITLE = re.compile("開会|閉会|午前|午後|。")
TITLE_LINES, HEADER_LINES = 3, 12
BARE_NUMBER = re.compile(r"\d{1,4}")
RULE = re.compile(r"[\s\-－―–ー‐−─━═=＝*＊_＿~～…‥・.+┌┐└┘├┤┬┴┼│┃|:]{3,}")
PEELABLE = frozenset("-*+•#")
PEELED = re.compile(r"(?:[-*+•]|#{1,6})\s++")
WHITE = " \t\u3000\xa0"


class Line(NamedTuple):
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
        return self.text if not self.item or self.item[0] == "#" else self.item + self.text


def read_lines(text: str) -> tuple[Line, ...]:
    """Every line that is not blank. The ends of lines may be LF, CRLF, CR, VT, FF or those of Unicode."""
    lines, gap = [], False
    for number, raw in enumerate(ENDS.split(INVISIBLE.sub(" ", text)), 1):
        body = raw.strip()
        if not body:
            gap = True
            continue
        indent = raw[: len(raw) - len(raw.lstrip())] if raw[0].isspace() else ""
        body = _without_bars(body) if body[0] == "|" == body[-1] else body
        item = PEELED.match(body) if body[0] in PEELABLE else None
        peeled = item[0] if item else ""
        lines.append(Line(number, body[len(peeled) :], indent, gap, peeled))
        gap = False
    return tuple(lines)


def _without_bars(row: str) -> str:
    """The cells of a row of a table, parted by tabs; the row itself where nothing stands between its bars."""
    return "\t".join([cell.strip() for cell in row.strip("|").split("|")]).strip() or row


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
        kept.append(line._replace(gap=True) if broken else line)
        broken = False
    return tuple(kept), tuple(notes)


def width(text: str) -> int:
    """How wide a text is on paper, in half-width columns."""
    return 2 * len(text) - len(text.encode("ascii", "ignore"))


def _furniture(line: Line, pages: frozenset[int], heads: frozenset[int]) -> str:
    if line.number in heads:
        return "page-header"
    words = line.words
    if not FURNITURE.match(words):
        return ""
    if len(words) <= LONGEST_PAGE_NUMBER and (PAGE_NUMBER.fullmatch(words) or line.number in pages):
        return "page-number"
    return "ruled-line" if RULE.fullmatch(words) else ""


def _running_heads(lines: Sequence[Line]) -> frozenset[int]:
    """The line numbers at which words of the title stand again, at the head or the foot of every page."""
    title = "".join("".join(line.text.split()) for line in lines[:TITLE_LINES] if len(line.text) <= LONGEST_TITLE_LINE)
    again = [
        (place, line)
        for place, line in enumerate(lines)
        if SHORTEST_HEAD <= len(line.text) <= LONGEST_HEAD
        and place >= HEADER_LINES
        and "".join(line.text.split()) in title
        and TITLE_WORD.search(line.text)
        and not NO_TITLE.search(line.text)
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

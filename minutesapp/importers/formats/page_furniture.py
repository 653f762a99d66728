"""What belongs to the page and not to the text: page numbers, ruled lines, words that stand on every page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from minutesapp.importers.draft import Note
from minutesapp.importers.source import Line
from minutesapp.language.pattern import pattern

DASH = "[-－―–ー‐−─]"
PAGE_NUMBER = pattern(
    rf"{DASH}\s*\d{{1,4}}\s*{DASH}|\d{{1,4}}\s*[/／]\s*\d{{1,4}}(?:\s*(?:ページ|頁))?|\d{{1,4}}\s*(?:ページ|頁)|(?:[PpＰｐ][.．]?|ページ|Page)\s*\d{{1,4}}"
)
FURNITURE = pattern(r"[\d\-－―–ー‐−─━═=＝*＊_＿~～…‥・.+┌┐└┘├┤┬┴┼│┃|:PpＰｐペ]")
"""What page numbers and ruled lines begin with; most lines are told apart by it."""
LONGEST_PAGE_NUMBER, LONGEST_BARE_NUMBER = 16, 4
"""Signs of a page number, with dashes and spaces around it or without."""
SHORTEST_HEAD, LONGEST_HEAD = 8, 50
"""Signs of what stands at the head of every page; what is shorter may be an item of the agenda."""
LONGEST_TITLE_LINE = 200
"""Signs of a line whose words are looked for at the heads of pages; a line that is longer is no title."""
TITLE_WORD = pattern("会|録|概要|要旨")
NO_TITLE = pattern("開会|閉会|午前|午後|。")
TITLE_LINES, HEADER_LINES = 3, 12
"""Lines of the first page: of its title, and those at which no other page begins."""
BARE_NUMBER = pattern(r"\d{1,4}")
RULE = pattern(r"[\s\-－―–ー‐−─━═=＝*＊_＿~～…‥・.+┌┐└┘├┤┬┴┼│┃|:]{3,}")


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
    bare = [line for line in lines if len(line.text) <= LONGEST_BARE_NUMBER and BARE_NUMBER.fullmatch(line.text)]
    values = [int(line.text) for line in bare]
    counting = len(values) > 1 and all(b == a + 1 for a, b in pairwise(values))
    return frozenset(line.number for line in bare) if counting else frozenset()

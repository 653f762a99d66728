"""Lines that a page broke: what a PDF or a mail wrote on several lines as the paragraphs that it was.

Where it cannot be told whether a paragraph ends, it ends: two that are one are mended by a key, and one that was two
is overlooked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from minutesapp.importers.body.flowing import FINISHED
from minutesapp.importers.body.wrapping import NARROWEST, SLACK, WIDEST, Wrapping
from minutesapp.importers.formats.page_furniture import drop_furniture
from minutesapp.importers.fragment import turns_in
from minutesapp.importers.source import Line, width
from minutesapp.language.pattern import pattern
from minutesapp.model.minutes import Minutes
from minutesapp.services.clipboard.lines_read import labels_in
from minutesapp.templates.folder.catalog import form_of

PAGE_NUMBER = "page-number"
LONGEST_HEAD = 50
"""Signs of words that stand at the head or the foot of every page."""
FEWEST_HEADS = 2
FEWEST_JOINS = 2
"""Line ends that a page made; a single one is chance."""
BREAK = "\f"
"""Stands before a line that a page begins with; whether the paragraph ended there is told by its words alone."""
FEW, TIGHT = 2, 4
"""Lines that fill a short text, if they end within so many columns of each other: two full-width signs."""
LIST_SIGN = pattern(
    r"[・･※●○〇◯◎■□◆◇▲△▼▽★☆•→⇒*①-⑳⑴-⒇]|[-－―]\s|[(（]?[0-9０-９]{1,3}[)）.．、](?![0-9０-９])"
    r"|[0-9０-９]{1,3}\s+(?![年月日時分名人件円回番号項条歳か点つ億万千百%％])"
    r"|[(（]?[一二三四五六七八九十ア-ンa-zａ-ｚ][)）.．、\s]|第\s?[0-9０-９一二三四五六七八九十]{1,4}[条章節項号編]?(?=\s)|[【\[［]|[(（][^()（）。]{1,24}[)）]\Z|[^。、]{1,14}[:：]|[─━―－\-=＝*＊…・]{3,}"
)
"""What begins a paragraph wherever it stands at the head of a line."""
COLUMNS = pattern(r"\S(?:\t|[ 　]{2,})\S")
"""A row of a table, or an entry with its page number."""
LETTERS = pattern(r"[A-Za-z0-9,.;:]")


class Joined(NamedTuple):
    """The paragraphs, how many line ends are gone, and what belonged to the page and is left out."""

    lines: tuple[str, ...]
    joins: int = 0
    dropped: tuple[str, ...] = ()

    @property
    def is_worth(self) -> bool:
        """Whether the lines look as if a page had broken them."""
        return self.joins >= FEWEST_JOINS


def join_lines(lines: Sequence[str], minutes: Minutes) -> Joined:
    """The lines joined where a page broke them, with the labels of this record's people known; as they are if none was.

    O(n).
    """
    every = _lines(lines)
    kept, dropped = _off_the_page(every)
    page = Page(kept, minutes)
    if not page.width:
        return Joined(tuple(lines))
    groups: list[list[str]] = []
    for place, line in enumerate(kept):
        if place and page.goes_on(place):
            groups[-1] += [_gap(kept[place - 1].text, line.text), line.text]
        else:
            groups.append([line.indent + line.text])
    ends = [""] if len(lines) > 1 and not lines[-1].strip() else []
    count = len(kept) - len(groups)
    return Joined((*map("".join, groups), *ends), count, tuple(line.text for line in dropped))


def _lines(lines: Sequence[str]) -> list[Line]:
    """Those that are not blank, every sign of them kept."""
    found: list[Line] = []
    gap = False
    for number, raw in enumerate(lines, 1):
        text = raw.strip()
        if text:
            indent = raw[: len(raw) - len(raw.lstrip())]
            found.append(Line(number, text, indent, gap))
        gap = not text
    return found


def _off_the_page(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines, and those that are page numbers and what stands beside them on every page."""
    numbers = {note.line for note in drop_furniture(lines)[1] if note.code == PAGE_NUMBER}
    heads = _running_heads(lines, numbers)
    off = [line for line in lines if line.number in numbers or line.text in heads]
    numbers |= {line.number for line in off}
    kept: list[Line] = []
    broken = False
    for line in lines:
        if line.number not in numbers:
            kept.append(line._replace(gap=False, item=BREAK) if broken else line)
        broken = line.number in numbers
    return kept, off


def _running_heads(lines: Sequence[Line], numbers: set[int]) -> set[str]:
    """What stands beside most page numbers, and nowhere else; it is left out, so that must be certain."""
    edges = [
        any(near.number in numbers for near in lines[max(place - 1, 0) : place + 2]) for place in range(len(lines))
    ]
    texts = [line.text for line in lines]
    beside = Counter(text for text, edge in zip(texts, edges, strict=True) if edge)
    counts = Counter(texts)
    enough = max(FEWEST_HEADS, len(numbers) * 3 // 5)
    return {
        text
        for text, count in beside.items()
        if enough <= count == counts[text] and len(text) <= LONGEST_HEAD and text[-1] not in FINISHED
    }


class Page:
    """How the lines were set: `width` is where they were broken, in half-width columns; 0 where none was."""

    def __init__(self, lines: Sequence[Line], minutes: Minutes) -> None:
        self._lines = lines
        self._wrapping = Wrapping(lines)
        self.width = self._wrapping.width or _tight_width(lines)
        form = form_of(minutes)
        turns = turns_in(lines, form, minutes.attendees, labels_in(minutes)) if self.width else None
        self._starts = [turns.start_of(shapes) is not None for shapes in turns.shapes] if turns else []
        self._indented = any(line.indent for line in lines)
        self._spaced = sum(line.gap for line in lines) > 1

    def goes_on(self, place: int) -> bool:
        """Whether the line at a place goes on with the one above it."""
        above, line = self._lines[place - 1], self._lines[place]
        if line.gap or self._begins(place) or COLUMNS.search(above.text) or COLUMNS.search(line.text):
            return False
        open_end = above.text[-1] not in FINISHED or _is_decimal(above.text, line.text)
        if not self._fills(above):
            return above.text[-1] == "、" and _extent(above) * 2 >= self.width and not _is_deeper(line, above)
        if open_end:
            return not (self._wrapping.margin is not None and self._wrapping.begins(line, above))
        if line.item:
            return False
        return not line.indent if self._indented else self._spaced

    def _begins(self, place: int) -> bool:
        return self._starts[place] or LIST_SIGN.match(self._lines[place].text) is not None

    def _fills(self, line: Line) -> bool:
        return _extent(line) >= self.width - SLACK


def _tight_width(lines: Sequence[Line]) -> int:
    """The width of a text of few lines, of which nothing but their ends can be told."""
    extents = [_extent(line) for line in lines]
    edge = max(extents, default=0)
    full = [line for line, extent in zip(lines[:-1], extents, strict=False) if extent >= edge - TIGHT]
    open_ends = all(line.text[-1] not in FINISHED for line in full)
    return edge if NARROWEST <= edge <= WIDEST and len(full) >= FEW and open_ends else 0


def _extent(line: Line) -> int:
    return width(line.text) + width(line.indent)


def _is_deeper(line: Line, above: Line) -> bool:
    return len(line.indent) > len(above.indent)


def _is_decimal(above: str, below: str) -> bool:
    """Whether the full stop at the end of a line stands within a number (４２．５％)."""
    return above[-1] in "．." and above[-2:-1].isdigit() and below[0].isdigit()


def _gap(above: str, below: str) -> str:
    """A space between two words of letters; Japanese has none."""
    return " " if LETTERS.fullmatch(above[-1]) and below[:1].isascii() and below[:1].isalpha() else ""

"""Text that comes from Word, Excel, mail, a browser or a PDF: its lines, without what nobody sees in them.

No sign that somebody reads is left out or written otherwise: kanji stay as they are, with their variation selectors,
and so do the joiners within an emoji.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from minutesapp.language.pattern import pattern
from minutesapp.language.plain import plain_lines

UNSEEN = pattern("[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""Soft hyphens, signs without any width, marks of direction."""
JOINABLE = "\u2190-\u2bff\u3400-\u9fff\uf900-\ufaff\U0001f000-\U0003ffff"
STRAY_JOINER = pattern(f"(?<![{JOINABLE}\ufe00-\ufe0f\U000e0100-\U000e01ef])\u200d|\u200d(?![{JOINABLE}])")
"""A joiner that stands between anything but pictures and ideographs."""
SPACES = pattern("[\u00a0\u2000-\u200a\u202f\u205f]")
"""Spaces that do not break, or are of a certain width; the full-width one stays."""
LOOSE_VOICING = pattern("[\u3041-\u30ff][\u3099\u309a]")
"""A kana whose voicing is a sign of its own, as files of a Mac write it."""
QUOTED = pattern(r"\s*(?:[>＞]\s?)+")
QUOTED_ALONE = pattern(r"\A(?:> )+(?=\S)")
FEWEST_QUOTED = 2
BULLET = pattern(
    "(\\s*)(?:[•▪◦‣⁃·\uf0b7\uf0a7\uf06c\uf06e\uf0d8\uf0fc]\\s*|[oｏ](?:\t|  )\\s*|[・•●■◆○◎□◇※]\t\\s*)(?=\\S)"
)
"""What Word puts before an item of a list; many of them are signs of a face that only Word has."""
KEPT_BULLETS = frozenset("・●■◆○◎□◇※")
CELL_OF_LINES = pattern('(?<![^\t\n])"((?:[^"]|"")*+)"(?=[\t\n]|\\Z)')
"""A cell with line ends or tabs in it, as Excel writes it among others."""
CELL_GAP = pattern(r"[^\S\n]*\t[^\S\n]*")
FULL_SPACE = "　"


def clean_lines(text: str, *, table: bool = False) -> tuple[str, ...]:
    """The lines of a text, whatever ends them, with the white space and the tabs that tell how they were set.

    `table` says that these are cells of a spreadsheet; a text with tabs may be one all the same.
    """
    text = "\n".join(plain_lines(_seen(text)))
    if table or "\t" in text:
        text = CELL_OF_LINES.sub(lambda cell: _bare_cell(cell, text), text)
    lines = text.split("\n")
    if table and len(lines) > 1 and not lines[-1]:
        lines.pop()  # every row ends a line, the last one too, and that is no paragraph
    return tuple(_bulleted(line) for line in _unquoted(lines))


def shown_lines(lines: Sequence[str]) -> list[str]:
    """Cleaned lines as paragraphs: cells parted by a full-width space, nothing before or behind, no empty ones between.

    Words of one line keep the spaces around them. An empty line at either end is a line end that was taken along.
    """
    shown = [CELL_GAP.sub(FULL_SPACE, line.rstrip("\t")) for line in lines]
    if len(shown) == 1:
        return shown
    shown = [line.strip() for line in shown]
    last = len(shown) - 1
    return [line for place, line in enumerate(shown) if line or place in (0, last)]


def _seen(text: str) -> str:
    """The text without signs that nobody sees, its spaces plain ones."""
    if text.isascii():
        return text
    text = STRAY_JOINER.sub("", SPACES.sub(" ", UNSEEN.sub("", text)))
    return LOOSE_VOICING.sub(lambda kana: unicodedata.normalize("NFC", kana[0]), text)


def _bare_cell(cell: re.Match[str], text: str) -> str:
    """What stands in a cell; its lines are those of the row only where no other cell comes behind it."""
    words = cell[1]
    if "\n" not in words and "\t" not in words:
        return cell[0]
    words = words.replace('""', '"').replace("\t", " ")
    end = text.find("\n", cell.end())
    behind = text[cell.end() : end if end >= 0 else len(text)]
    return " ".join(words.split("\n")) if behind.strip() else words


def _unquoted(lines: list[str]) -> list[str]:
    """The lines without the marks that a mail puts before what it answers."""
    if len(lines) == 1:
        return [QUOTED_ALONE.sub("", lines[0])]
    marked = [QUOTED.match(line) for line in lines]
    if sum(mark is not None for mark in marked) < FEWEST_QUOTED:
        return lines
    return [line[mark.end() :] if mark else line for line, mark in zip(lines, marked, strict=True)]


def _bulleted(line: str) -> str:
    """The line with the sign of its list as one that any face has, and no gap behind it."""
    mark = BULLET.match(line)
    if mark is None:
        return line
    sign = mark[0].strip()[0]
    return mark[1] + (sign if sign in KEPT_BULLETS else "・") + line[mark.end() :]

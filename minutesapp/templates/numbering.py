"""Numbers of agenda items: from a count to what is printed, and back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from minutesapp.language.numerals import Digits, kanji_number, written
from minutesapp.model.blocks import HEADING, Block
from minutesapp.templates.parts.agenda import AgendaForm

KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
ALPHABET = "abcdefghijklmnopqrstuvwxyz"
ROMAN = ("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ", "Ⅷ", "Ⅸ", "Ⅹ", "Ⅺ", "Ⅻ")
CIRCLED = tuple(chr(0x2460 + i) for i in range(20))
BRACKETED = tuple(chr(0x2474 + i) for i in range(20))


def _letters(letters: Sequence[str]) -> Callable[[int], str]:
    return lambda count: letters[count - 1] if count <= len(letters) else f"({count})"


MOST_TOLD = 100
"""Counts below it are told from their letters; no row of items that are not counted in figures is longer."""

COUNTERS: dict[str, Callable[[int], str]] = {
    "1": str,
    "１": lambda count: written(str(count), Digits.FULL),
    "一": kanji_number,
    "ア": _letters(KATAKANA),
    "a": _letters(ALPHABET),
    "Ⅰ": _letters(ROMAN),
    "①": _letters(CIRCLED),
    "⑴": _letters(BRACKETED),
}


def format_number(form: str, count: int) -> str:
    """The number `count` (from 1) in the manner of `form`: ``(1)`` gives (2) for 2.

    A form without a counter stays as it is.
    """
    for sign, counter in COUNTERS.items():
        if sign in form:
            return form.replace(sign, counter(count), 1)
    return form


def read_number(form: str, text: str) -> int | None:
    """Which count `text` is in the manner of `form`, widths aside; None where it is none."""
    for sign, counter in COUNTERS.items():
        if sign not in form:
            continue
        before, after = (_plain(part) for part in form.split(sign, 1))
        inner = _plain(text)
        if not (inner.startswith(before) and inner.endswith(after)):
            return None
        inner = inner[len(before) : len(inner) - len(after)]
        if sign in ("1", "１"):
            return int(inner) if re.fullmatch(r"[1-9]\d{0,3}", inner) else None
        return next((n for n in range(1, MOST_TOLD) if _plain(counter(n)) == inner), None)
    return None


def number_body(body: Sequence[Block], agenda: AgendaForm) -> tuple[str, ...]:
    """For each block the number printed before it, empty for everything but headings. O(n).

    A number that the record states itself is printed as it is; where it is one of the form's own kind, counting goes on
    from it. A heading without a number is not counted; counting below it goes on as if it were not there.
    """
    counts: list[int] = []
    numbers = []
    for block in body:
        if block.kind is not HEADING or block.unnumbered:
            numbers.append("")
            continue
        del counts[block.level :]
        counts.extend([0] * (block.level - len(counts)))
        form = level_format(agenda, block.level)
        counts[-1] += 1
        if block.number:
            counts[-1] = read_number(form, block.number) or counts[-1] - 1
        numbers.append(block.number or format_number(form, counts[-1]))
    return tuple(numbers)


def level_format(agenda: AgendaForm, level: int) -> str:
    """The number format of a level; levels beyond the form's deepest are written like the deepest."""
    return agenda.levels[min(level, len(agenda.levels)) - 1].format


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())

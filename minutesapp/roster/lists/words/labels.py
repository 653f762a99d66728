"""Lines over a list that say one thing of all of it: a label, and what it is (任期 | R6.4.1～R8.3.31)."""

from __future__ import annotations

from collections.abc import Sequence

from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import wordlist
from minutesapp.roster.lists.words.columns import key_of

DAYS = ("term", "start", "end")
BODIES = ("committee", "group")
DIGIT = pattern(r"\d")


def labelled(cells: Sequence[str]) -> str:
    """The line as its label, a colon and its words; empty for any other line, headings among them."""
    label, *rest = [cell for cell in cells if cell] or [""]
    key = key_of(label)
    if not rest or any(map(key_of, rest)):
        return ""
    told = "".join(rest)
    is_told = DIGIT.search(told) is not None if key in DAYS else key in BODIES and rest[-1].endswith(_bodies())
    return f"{label}：{told}" if is_told else ""


def _bodies() -> tuple[str, ...]:
    endings = wordlist("offices")["endings"]
    return (*endings["committees"], *endings["named"], *wordlist("titles")["committees"])

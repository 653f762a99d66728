"""A line of people cut into cells: words, brackets, and how far apart they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from minutesapp.importers.source import width
from minutesapp.language.names import split_staff
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import rank_of

INSIDE = r"(?:[^()（）]|[(（][^()（）]*[)）])*"
CELL = pattern(
    rf"(?P<bracket>[(（]{INSIDE}[)）])|(?P<comma>[、，,;；│┃|]|(?<=\s)及び(?=\s)|(?<=[長任事員君氏])(?:及び|並びに)(?=\S))|(?P<space>(?:\s|[:：])+)"
    r"|(?P<word>(?:(?!(?<=[長任事員君氏])(?:及び|並びに)(?=\S))[^\s、，,;；:：│┃|(（])+|.)"
)
KANJI = r"[\u4e00-\u9fff々〆ヶ]"
DOTS = pattern(rf"(?<=[長任事員])\s*[・･]\s*(?={KANJI})")
TOGETHER_DOTS = pattern(rf"(?<=[{KANJI[1:-1]}ァ-ヴー])\s*[・･]\s*(?=[{KANJI[1:-1]}ァ-ヴ])")
LAST_WORD = pattern(r"[^\s、，・･]+$")
TOGETHER = pattern(r".[各両](?:副?.{0,6}[長員])")


class Cell(NamedTuple):
    """A word or a whole bracket, the columns of white space before it, and whether a comma stands there."""

    text: str
    gap: int = 0
    comma: bool = False

    @property
    def is_bracket(self) -> bool:
        """Whether this stands in brackets."""
        return len(self.text) > 1 and self.text[0] in "(（" and self.text[-1] in ")）"


def cells_of(line: str) -> list[Cell]:
    """The cells of a line; commas and the bars of tables part them, and dots between people named together."""
    if TOGETHER.search(line):
        return list(_cells(TOGETHER_DOTS.sub("、", line)))
    return list(_cells(DOTS.sub(_part_people, line)))


def _part_people(dot: re.Match[str]) -> str:
    """A comma for a dot between two people; one between two posts of one person stays."""
    before = LAST_WORD.search(dot.string[: dot.start()])
    return dot[0] if before and rank_of(before[0]) and not split_staff(before[0])[0] else "、"


def _cells(line: str) -> Iterator[Cell]:
    gap, comma = 0, False
    for match in CELL.finditer(line):
        if match.lastgroup == "space":
            gap += sum(8 if sign == "\t" else width(sign) for sign in match[0])
        elif match.lastgroup == "comma":
            comma = True
        else:
            yield Cell(match[0], gap, comma)
            gap, comma = 0, False

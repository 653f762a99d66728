"""Which boards a meeting is about, as its first words name them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import islice

from minutesapp.attendance.voices.words.mention import plain
from minutesapp.language.pattern import pattern
from minutesapp.model.blocks import Body
from minutesapp.model.outline import turns

MEMBERS_LEAST, MEMBERS_MORE = 2, 2
"""Members of a board who are certainly there at least, and how many times as many as of another board."""
FIRST = 4
"""Turns in which a meeting says what it is."""
LEAST = 4
"""Signs of the name of a board without its municipality."""
MUNICIPALITY = pattern(r"\A.{1,6}?[市町村区郡県](?:議会|立)?")
MARKS = str.maketrans("", "", "・ 　")


def boards_named(body: Body, names: Iterable[str]) -> list[str]:
    """Those of the boards' names that the first turn tells that tells any; the city before a name may be left out."""
    known = {name: words for name in names if len(words := _bare(name)) >= LEAST}
    for turn in islice(turns(body), FIRST):
        text = plain("".join(body[index].text for index in turn.paragraphs)).translate(MARKS)
        found = [name for name, words in known.items() if words in text]
        if found:
            longest = [name for name in found if not any(known[name] in known[one] for one in found if one != name)]
            return longest or found
    return []


def board_of(boards: Iterable[str]) -> str:
    """The board that meets, by the boards of those who are certainly there (empty: of none); empty where doubtful."""
    counts = Counter(board for board in boards if board).most_common(2)
    [first, second] = [*counts, ("", 0), ("", 0)][:2]
    return first[0] if first[1] >= MEMBERS_LEAST and first[1] > MEMBERS_MORE * second[1] else ""


def _bare(name: str) -> str:
    words = plain(name).translate(MARKS)
    return MUNICIPALITY.sub("", words) or words

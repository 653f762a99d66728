"""Who comes and who goes by the stage directions of a body: 山田委員入室, 鈴木委員、東委員退席."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from minutesapp.attendance.speaking.label_index import LabelIndex
from minutesapp.language.dates.clock import TIME
from minutesapp.language.matching.folding import nfkc, squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.model.attendance import Attendance
from minutesapp.model.blocks import DIRECTION, Block

WORDS = wordlist("directions")
MOVES = pattern(f"(?:(?P<came>{any_of(WORDS['came'])})|(?P<went>{any_of(WORDS['went'])}))(?:した|する|しました)?$")
ANYWHERE = pattern(any_of((*WORDS["came"], *WORDS["went"])))
"""To look into few directions only: most tell of nobody who moves."""
AROUND = pattern(rf"^(?:{any_of(WORDS['now'])})+|[がはの、]$")
PARTS = pattern(r"[、，,。．・\s()（）]+")


class Movement(NamedTuple):
    """Somebody comes, or goes, at the direction at `place`."""

    place: int
    comes: bool


Movements = dict[str, list[Movement]]
"""By the ids of attendees, in the order of the body."""


def movements_of(body: Sequence[Block], attendees: Attendance) -> Movements:
    """Everybody whom directions name who comes or goes; only where it can be one person alone."""
    told = ((index, block.text) for index, block in enumerate(body) if block.kind is DIRECTION)
    directions = [(index, text) for index, text in told if ANYWHERE.search(text)]
    index_of, found = LabelIndex(attendees) if directions else None, Movements()
    for at, text in directions:
        for label, comes in _moves_in(text):
            if index_of is not None and (id := index_of.find(label)):
                found.setdefault(id, []).append(Movement(at, comes))
    return found


def _moves_in(text: str) -> Iterator[tuple[str, bool]]:
    """The labels that a direction names, each with whether they come; those before one verb share it."""
    waiting: list[str] = []
    for part in filter(None, PARTS.split(TIME.sub(" ", nfkc(text)))):
        match = MOVES.search(part)
        label = AROUND.sub("", part[: match.start()] if match else part)
        waiting += _labels(label)
        if match:
            yield from ((one, match["came"] is not None) for one in waiting)
            waiting = []


def _labels(words: str) -> Iterable[str]:
    return filter(None, (squeeze(word) for word in re.split("及び|並びに|と(?=.)", words)))

"""The summary of a record: what was decided of each remark, what no one reads there, and the record that it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

from msgspec import Struct

from minutesapp.attendance.speaking.turn_lists import speaker_words
from minutesapp.editing.commands import condense, decide_use
from minutesapp.editions.parts.summary import summary
from minutesapp.errors import UserFacingError
from minutesapp.language.plain import one_line
from minutesapp.model.blocks import HEADING, Block, Use
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import remarks
from minutesapp.templates.agenda import agenda_rows, row_at
from minutesapp.templates.folder.catalog import form_of
from minutesapp.templates.rendering import Rendering


class Decision(StrEnum):
    """What is decided of a remark as a whole; PARTLY where it is not the same for all its paragraphs."""

    UNDECIDED = "undecided"
    USED = "used"
    CONDENSED = "condensed"
    DROPPED = "dropped"
    PARTLY = "partly"


LEFT_OUT = frozenset({Decision.UNDECIDED, Decision.DROPPED, Decision.PARTLY})
"""What of a remark, or of a part of it, the summary says nothing."""


class RemarkRow(Struct, frozen=True):
    """A remark: where its paragraphs stand, under which item, who says it, its words, and what is decided of it.

    `condensed` are the words in their place; `stale`: the words have changed since they were condensed.
    """

    indices: tuple[int, ...]
    item: str
    speaker: str
    words: str
    decision: Decision
    condensed: str
    stale: bool
    closed: bool

    @property
    def left_out(self) -> bool:
        """Whether the summary does not tell all of it."""
        return self.decision in LEFT_OUT


def remark_rows(rendering: Rendering) -> tuple[RemarkRow, ...]:
    """Every remark that says something, in the order of the record. O(n)."""
    return tuple(_rows(rendering))


def count_decisions(rows: Sequence[RemarkRow]) -> Counter[Decision]:
    """Of how many remarks what is decided."""
    return Counter(row.decision for row in rows)


def remark_at(minutes: Minutes, index: int) -> tuple[int, ...]:
    """The paragraphs of which is decided together with that at `index`; none where that is a heading."""
    return next((found for found in remarks(minutes.body) if index in found), ())


def is_summed_up(minutes: Minutes) -> bool:
    """Whether something was decided for the summary."""
    return any(block.summary is not None for block in minutes.body)


def summary_record(minutes: Minutes) -> Minutes:
    """The summary as a record of its own; UserFacingError ``summary-empty`` where nothing was chosen for it."""
    made = summary(Rendering(minutes, form_of(minutes)))
    if all(block.kind is HEADING for block in made.body):
        raise UserFacingError("summary-empty")
    return made


class Wishes(Struct, frozen=True):
    """What is to be decided of the remarks with these numbers (from 1, as `numbered_rows` counts)."""

    use: Sequence[int] = ()
    drop: Sequence[int] = ()
    undecide: Sequence[int] = ()
    condense: Mapping[int, str] = {}

    @property
    def any(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.use or self.drop or self.undecide or self.condense)


def numbered_rows(minutes: Minutes) -> dict[int, RemarkRow]:
    """The remarks of a record by their numbers, which nothing that is decided changes."""
    return dict(enumerate(remark_rows(Rendering(minutes, form_of(minutes))), 1))


def decide(minutes: Minutes, wishes: Wishes) -> Minutes:
    """The record with this decided. UserFacingError ``remark-unknown`` for a number that no remark has."""
    rows = numbered_rows(minutes)
    for numbers, use in ((wishes.use, Use.USED), (wishes.drop, Use.DROPPED), (wishes.undecide, None)):
        chosen = [at for number in numbers for at in _row(rows, number).indices]
        minutes = decide_use(minutes, chosen, use).apply(minutes)
    for number, words in wishes.condense.items():
        minutes = condense(minutes, _row(rows, number).indices, one_line(words)).apply(minutes)
    return minutes


def _row(rows: Mapping[int, RemarkRow], number: int) -> RemarkRow:
    if number not in rows:
        raise UserFacingError("remark-unknown", number=number, count=len(rows))
    return rows[number]


def row_json(row: RemarkRow) -> dict[str, Any]:
    """A row for other programs; paragraphs are counted from 0."""
    told = {"paragraphs": list(row.indices), "item": row.item, "speaker": row.speaker, "words": row.words}
    decided = {"decision": str(row.decision), "condensed": row.condensed, "stale": row.stale}
    return told | decided | {"closed": row.closed}


def _rows(rendering: Rendering) -> Iterator[RemarkRow]:
    body, items = rendering.minutes.body, agenda_rows(rendering)
    for indices in remarks(body):
        blocks = [body[index] for index in indices]
        words = "\n".join(block.text for block in blocks)
        if not words.strip():
            continue
        under = row_at(items, indices[0])
        yield RemarkRow(
            indices,
            items[under].words if under >= 0 else "",
            speaker_words(blocks[0].speaker, rendering.minutes) if blocks[0].speaker is not None else "",
            words,
            _decision_on(blocks),
            "".join(block.summary.text for block in blocks if block.summary is not None),
            any(block.summary is not None and block.summary.is_stale(block.text) for block in blocks),
            all(map(rendering.is_closed, indices)),
        )


def _decision_on(blocks: Sequence[Block]) -> Decision:
    decisions, told = set[Decision](), False
    for block in blocks:
        decided = block.summary
        told = told or (decided is not None and bool(decided.text))
        if not block.text.strip() and not (decided is not None and decided.text):
            continue
        if decided is None or (decided.use is Use.CONDENSED and not told):
            decisions.add(Decision.UNDECIDED)
        else:
            decisions.add(Decision(decided.use.value))
    return decisions.pop() if len(decisions) == 1 else Decision.PARTLY

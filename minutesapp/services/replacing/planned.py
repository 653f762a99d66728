"""Replacements as they are shown before they are made: where each stands, and how it reads before and afterwards."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from minutesapp.editing.finding.replacing import Context, NewWords, context_of
from minutesapp.model.blocks import DIRECTION, SPEECH, Body
from minutesapp.model.spans import HIDING
from minutesapp.templates.agenda import agenda_rows
from minutesapp.templates.rendering import Rendering

AROUND = 12
OTHER_KANJI, CLOSED, WITHHELD = "異体字", "非公開", "不開示"
UNKNOWN = "発言者未定"
JOINED = "、"


class PlannedRow(Struct, frozen=True):
    """One replacement: the agenda item, its number, the speaker (empty where there is none), and what to know."""

    words: NewWords
    item: str
    number: str
    speaker: str
    context: Context
    remark: str

    @property
    def place(self) -> str:
        """Where it stands, in short: who speaks under which number, else the agenda item."""
        return f"{self.number} {self.speaker}".strip() if self.speaker else self.item


def planned_rows(rendering: Rendering, planned: Sequence[NewWords]) -> list[PlannedRow]:
    """All replacements, in the order in which they come. O(n)."""
    body, items, speakers = rendering.minutes.body, agenda_rows(rendering), _speakers(rendering)
    starts = [item.index for item in items]
    rows = []
    for words in planned:
        under = bisect_right(starts, words.block) - 1
        item, number = (items[under].words, rendering.numbers[items[under].index]) if under >= 0 else ("", "")
        remark, context = JOINED.join(_remarks(rendering, words)), context_of(body, words, AROUND)
        rows.append(PlannedRow(words, item, number, speakers[words.block], context, remark))
    return rows


def row_json(row: PlannedRow) -> dict[str, Any]:
    """What the shell tells of a replacement."""
    return {
        "block": row.words.block, "start": row.words.start, "end": row.words.end, "item": row.item,
        "speaker": row.speaker, "left": row.context.left, "before": row.context.before, "after": row.context.after,
        "right": row.context.right, "remark": row.remark, "in_doubt": row.words.in_doubt,
    }  # fmt: skip


def _remarks(rendering: Rendering, words: NewWords) -> list[str]:
    block = rendering.minutes.body[words.block]
    withheld = any(span.mark in HIDING and span.start < words.end and words.start < span.end for span in block.spans)
    told = {
        words.note: bool(words.note),
        OTHER_KANJI: words.in_doubt and not words.note,
        CLOSED: rendering.is_closed(words.block),
        WITHHELD: withheld,
    }
    return [remark for remark, holds in told.items() if holds]


def _speakers(rendering: Rendering) -> list[str]:
    """Who speaks in each block, as `model.outline.turn_speaker` says."""
    body: Body = rendering.minutes.body
    speakers, now = [], ""
    for block in body:
        if block.speaker is not None:
            now = rendering.label(block.speaker) or UNKNOWN
        elif block.kind not in (SPEECH, DIRECTION):
            now = ""
        speakers.append(now if block.kind is SPEECH else "")
    return speakers

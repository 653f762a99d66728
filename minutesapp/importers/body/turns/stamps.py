"""Times before turns (09:32 委員, [0:12] 会長): how far into the meeting somebody begins to speak."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.importers.draft import Note
from minutesapp.language.matching.folding import nfkc
from minutesapp.language.pattern import pattern
from minutesapp.model.blocks import Block

STAMP = pattern(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")
HOUR, MINUTE = 3_600, 60
HALF_DAY = 12 * HOUR
SOON, LONGEST = MINUTE, 14 * HOUR
"""Seconds in which a recording has its first words, and a meeting is over."""
LATE = 2 * HOUR
"""Seconds after the opening in which somebody is first quoted with the hour."""


class Stamp(NamedTuple):
    """A time as written, with the id of the paragraph before which it stands and its line."""

    block: str
    line: int
    text: str


def is_stamp(text: str) -> bool:
    """Whether what stands before a turn is a time, and no running number."""
    return STAMP.fullmatch(nfkc(text)) is not None


def offsets_of(stamps: Sequence[str], opened: datetime | None) -> tuple[int, ...]:
    """How many milliseconds after the beginning each of these times is; nothing where that is not certain.

    They are hours of the day if they follow `opened` (None: not known), else the time of a recording if that begins at
    once. In both they only go on.
    """
    run = [_seconds(text, by_clock=False) for text in stamps]
    found = run if _goes_on(run, SOON) else []
    if opened is not None:
        start = opened.hour * HOUR + opened.minute * MINUTE
        clock = [_seconds(text, by_clock=True) - start for text in stamps]
        later = [seconds + HALF_DAY for seconds in clock]  # 1:05 behind an opening at 午後1時
        found = next((since for since in (clock, later) if _goes_on(since, LATE)), found)
    return tuple(seconds * 1000 for seconds in found)


def with_stamps(
    blocks: Sequence[Block], stamps: Sequence[Stamp], opened: datetime | None
) -> tuple[list[Block], list[Note]]:
    """The paragraphs with the times at which they begin; notes ``turn-time`` where it is not certain what they mean."""
    offsets = offsets_of([stamp.text for stamp in stamps], opened)
    if not offsets:
        return list(blocks), [Note(stamp.line, "turn-time", stamp.text) for stamp in stamps]
    times = {stamp.block: offset for stamp, offset in zip(stamps, offsets, strict=True)}
    return [replace(block, time=times[block.id]) if block.id in times else block for block in blocks], []


def _goes_on(seconds: Sequence[int], first: int) -> bool:
    in_order = all(before <= after for before, after in pairwise(seconds))
    return bool(seconds) and in_order and 0 <= seconds[0] <= first and seconds[-1] <= LONGEST


def _seconds(text: str, *, by_clock: bool) -> int:
    """A time in seconds; of two numbers the first are hours by the clock, and minutes of a recording."""
    match = STAMP.fullmatch(nfkc(text))
    assert match is not None, "only what `is_stamp`"
    first, second, third = (int(part or 0) for part in match.groups())
    if match[3] or by_clock:
        return first * HOUR + second * MINUTE + third
    return first * MINUTE + second

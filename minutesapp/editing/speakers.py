"""One speaker in the place of another: in one turn, from there on, or everywhere. Nothing but speakers changes."""

from __future__ import annotations

from enum import StrEnum

from minutesapp.editing.change import Change
from minutesapp.editing.commands import set_speaker
from minutesapp.model.blocks import Body, Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import turn_start


class Reach(StrEnum):
    """How far a change of speakers goes: この発言だけ, ここから後ろ, すべて."""

    HERE = "here"
    ONWARD = "onward"
    EVERYWHERE = "everywhere"


def turns_of(body: Body, speaker: Speaker, reach: Reach = Reach.EVERYWHERE, at: int = 0) -> tuple[int, ...]:
    """Where turns of `speaker` begin, whatever label single ones show: all of them, or as far as `reach` goes.

    `at` is a block: the turn in which it lies is the one that is meant by here, and the first of those from here on.
    """
    if reach is Reach.EVERYWHERE:
        first = 0
    else:
        here = turn_start(body, at) if at < len(body) else None
        first = at if here is None else here
    stop = first + 1 if reach is Reach.HERE else len(body)
    who = speaker.who
    found = enumerate(body[first:stop], first)
    return tuple(index for index, block in found if block.speaker is not None and block.speaker.who == who)


def replace_speaker(minutes: Minutes, old: Speaker, new: Speaker, reach: Reach, at: int = 0) -> Change:
    """The turns of `old`, as far as `reach` goes from block `at`, are turns of `new`."""
    return set_speaker(minutes, turns_of(minutes.body, old, reach, at), new)

"""Transcripts in plain text and in Word: heads of turns, and what is said behind and below each.

Of Teams, CLOVA Note, Otter, Google Meet, WhisperX and others. What stands over the first head is told, and gives the
day of the recording; names, times and words are as in the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice, pairwise
from math import inf
from typing import NamedTuple

from minutesapp.importers.draft import Note
from minutesapp.importers.source import LINE_END
from minutesapp.importers.transcripts.bare_heads import find_bare_shape
from minutesapp.importers.transcripts.clock import read_moment
from minutesapp.importers.transcripts.cue import Cue, Transcript
from minutesapp.importers.transcripts.head_shapes import (
    BEHIND,
    IN_BRACKETS,
    LONGEST_HEAD,
    SAMPLE,
    SHAPES,
    STAMPED,
    Head,
    Shape,
    find_shape,
)
from minutesapp.importers.transcripts.labels import name_speakers
from minutesapp.language.pattern import pattern

SAMPLED_SIGNS = 40_000
FOOT = pattern(r".{1,80} stopped transcription|.*文字起こしを(?:停止|終了)しました。?|.*(?:CLOVA ?Note|[Oo]tter\.ai).*")
"""What programs write below the last turn."""
EARLIER = 60_000
"""Milliseconds by which a turn may begin before the one above it."""


class Line(NamedTuple):
    """A line that says something, without white space at its ends; `apart`: a blank line stands before it."""

    number: int
    text: str
    apart: bool


def is_by_turns(text: str) -> bool:
    """Whether the first part of a text has heads of turns, as only transcripts have them."""
    return _shape_of(text) is not None


def read_by_turns(text: str, name: str) -> Transcript:
    """The turns in the order of the text; what stands over the first and below the last is told."""
    lines = list(_lines(text))
    shape = _shape_of(text)
    if shape not in SHAPES:  # a name that comes late is one
        shape = find_bare_shape([line.text for line in lines])
    assert shape is not None, "only what `is_by_turns`"
    heads = _heads(lines, shape)
    first = min(heads, default=len(lines))
    foot = [line for line in lines[first:][-1:] if len(line.text) <= LONGEST_HEAD and FOOT.fullmatch(line.text)]
    turns = list(_turns(lines[: len(lines) - len(foot)], heads, shape))
    notes = (Note(line.number, "transcript-head", line.text) for line in (*lines[:first], *foot))
    held = read_moment([line.text for line in lines[:first]])
    named = _named(turns) if shape is STAMPED else turns
    return Transcript(tuple(chain.from_iterable(named)), tuple(notes), held)


def _shape_of(text: str) -> Shape | None:
    lines = [line.text for line in islice(_lines(text[:SAMPLED_SIGNS]), SAMPLE)]
    return find_shape(lines) or find_bare_shape(lines)


def _lines(text: str) -> Iterator[Line]:
    apart = True
    for number, line in enumerate(LINE_END.split(text.removeprefix("\ufeff")), 1):
        words = line.strip()
        if words:
            yield Line(number, words, apart)
        apart = not words


def _heads(lines: Sequence[Line], shape: Shape) -> dict[int, Head]:
    """The heads by their places among the lines."""
    found = {place: head for place, line in enumerate(lines) if (head := shape.find(line.text)) is not None}
    if shape is not BEHIND and shape is not IN_BRACKETS:
        return found
    if any(lines[place].apart for place in found if place):
        names = Counter(head.speaker for head in found.values())
        found = {place: head for place, head in found.items() if lines[place].apart or names[head.speaker] > 1}
    heads = dict(_in_their_time(found))
    return heads if shape is IN_BRACKETS else heads | dict(_without_time(lines, heads))


def _in_their_time(found: Mapping[int, Head]) -> Iterator[tuple[int, Head]]:
    """Heads whose name comes again, and others that begin between those around them: 再開は 13:00 is said, not one."""
    names = Counter(head.speaker for head in found.values())
    following = dict(_following(found, names))
    last = 0
    for place, head in found.items():
        start = head.start or 0
        if names[head.speaker] > 1 or last - EARLIER <= start <= following[place]:
            last = start
            yield place, head


def _following(found: Mapping[int, Head], names: Mapping[str, int]) -> Iterator[tuple[int, float]]:
    """For every head when the next begins whose name comes again."""
    start = inf
    for place, head in reversed(tuple(found.items())):
        yield place, start
        if names[head.speaker] > 1:
            start = head.start or 0


def _without_time(lines: Sequence[Line], heads: Mapping[int, Head]) -> Iterator[tuple[int, Head]]:
    """Lines that stand apart, over words, and are nothing but a name that other heads have."""
    names = {head.speaker for head in heads.values()}
    for place, (line, below) in enumerate(pairwise(lines)):
        if line.apart and not below.apart and place + 1 not in heads and line.text in names:
            yield place, Head(line.text, None, None, "")


def _turns(lines: Sequence[Line], heads: Mapping[int, Head], shape: Shape) -> Iterator[list[Cue]]:
    """What is said behind and below each head, a cue for every line; the first has the time of its head."""
    turn: list[Cue] = []
    for place in range(min(heads, default=len(lines)), len(lines)):
        line, head = lines[place], heads.get(place)
        if head is not None or not (turn and shape.lasts):
            if turn:
                yield turn
            said = head or Head("", None, None, line.text)
            turn = [Cue(said.words, said.speaker, said.start, said.end, line.number)]
        elif shape.named_below and place - 1 in heads and place + 1 < len(lines) and place + 1 not in heads:
            turn = [turn[0]._replace(speaker=line.text)]
        elif not turn[-1].text:
            turn[-1] = turn[-1]._replace(text=line.text)
        else:
            turn.append(Cue(line.text, turn[0].speaker, line=line.number))
    if turn:
        yield turn


def _named(turns: Sequence[list[Cue]]) -> Iterator[list[Cue]]:
    """The turns with the speakers that their words begin with."""
    firsts = name_speakers(turn[0] for turn in turns)
    for first, (_, *others) in zip(firsts, turns, strict=True):
        yield [first, *(cue._replace(speaker=first.speaker) for cue in others)]

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
    BULLETS,
    COUNTED,
    FRAMED,
    IN_BRACKETS,
    LABELLED,
    LONGEST_HEAD,
    SAMPLE,
    SHAPES,
    STAMPED,
    TIMED,
    Head,
    Shape,
    find_shape,
)
from minutesapp.importers.transcripts.inner_marks import PROGRAM, InnerMarks
from minutesapp.importers.transcripts.labels import NAME, NEARLY_ALL, name_turns
from minutesapp.language.pattern import pattern

SAMPLED_SIGNS = 40_000
ALONE = pattern(rf"(?=.{{1,30}}$){NAME}")
"""What may be a name that has a line of its own."""
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
        shape = find_bare_shape([line.text for line in lines]) or shape
    assert shape is not None, "only what `is_by_turns`"
    heads = _heads(lines, shape)
    first = min(heads, default=len(lines))
    foot = [line for line in lines[first:][-1:] if len(line.text) <= LONGEST_HEAD and FOOT.fullmatch(line.text)]
    turns = list(_turns(lines[: len(lines) - len(foot)], heads, shape))
    notes = (Note(line.number, "transcript-head", line.text) for line in (*lines[:first], *foot))
    held = read_moment([line.text for line in lines[:first]])
    cues = list(chain.from_iterable(_named(turns) if shape in (STAMPED, FRAMED, TIMED) else turns))
    if shape is not LABELLED and not any(PROGRAM in line.text for line in lines[:first]):
        return Transcript(tuple(cues), tuple(notes), held)
    marks = InnerMarks(cue.speaker for cue in cues)
    parts = [part for cue in cues for part in marks.part(cue)]
    return Transcript(tuple(parts), (*notes, *marks.notes()), held)


def _shape_of(text: str) -> Shape | None:
    lines = [line.text for line in islice(_lines(text[:SAMPLED_SIGNS]), SAMPLE)]
    shape = find_shape(lines)
    # Where nothing but white space is behind those that are counted, others may be called by their names.
    bare = find_bare_shape(lines) if shape is None or shape is COUNTED else None
    return bare or shape


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
    if shape in (TIMED, FRAMED):
        return _orderly(lines, found)
    if shape is not BEHIND and shape is not IN_BRACKETS:
        return found
    if any(lines[place].apart for place in found if place):
        names = Counter(head.speaker for head in found.values())
        found = {place: head for place, head in found.items() if lines[place].apart or names[head.speaker] > 1}
    heads = dict(_in_their_time(found))
    return heads if shape is IN_BRACKETS else heads | dict(_without_time(lines, heads))


def _orderly(lines: Sequence[Line], found: Mapping[int, Head]) -> dict[int, Head]:
    """Those of heads without names that stand apart, where most do, and that do not lie after the next one.

    12:00 に終わります is said at any time.
    """
    apart = {place: head for place, head in found.items() if lines[place].apart}
    kept = list((apart if 2 * len(apart) > len(found) else found).items())
    following = [head.start or 0 for _, head in kept[1:]] + [inf]
    return {
        place: head for (place, head), next_one in zip(kept, following, strict=True) if (head.start or 0) <= next_one
    }


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
    """The turns with the speakers that their words begin with, or that stand alone behind the times."""
    names = _alone(turns)
    for (bare, *_), (first, *others) in zip(turns, name_turns(turns), strict=True):
        if others and bare.text in names:
            first = bare._replace(speaker=bare.text.strip(BULLETS), text="")
        elif not first.speaker and (counted := COUNTED.find(first.text)):
            first = first._replace(speaker=counted.speaker, text=counted.words)
        others = [cue if cue.speaker else cue._replace(speaker=first.speaker) for cue in others]
        if others and not first.text:  # what stands below is said at its time
            first, others = others[0]._replace(start=first.start, end=first.end, line=first.line), others[1:]
        yield [first, *others]


def _alone(turns: Sequence[list[Cue]]) -> frozenset[str]:
    """What stands behind the times over the words, where nearly every time has such and half of them come again."""
    over = Counter(turn[0].text for turn in turns if len(turn) > 1 and ALONE.fullmatch(turn[0].text))
    again = sum(times for times in over.values() if times > 1)
    is_usual = over.total() >= NEARLY_ALL * len(turns) and 2 * again >= len(turns)
    return frozenset(over) if is_usual else frozenset()

"""Whether what is in doubt is what is wrong: where a text is read wrongly, and the doubts that stand there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from minutesapp.language.matching.folding import squeeze
from minutesapp.services.reading.review import review
from minutesapp.services.reading.rows import ReviewRow
from minutesapp.services.reading.source import read_file
from tests.judging.truth import HEAD, judge

KINDS = ("header", "people", "posts", "headings", "turns", "speakers", "paragraphs", "directions", "closed")


class Wrong(NamedTuple):
    """Something that is read wrongly: what it is, and the rows at one of which a doubt would lead there."""

    what: str
    rows: frozenset[int]


class Doubts(NamedTuple):
    """What is wrong in a text, which of it is in doubt, and the doubts where nothing is wrong, of so many in all."""

    wrong: tuple[Wrong, ...]
    found: tuple[Wrong, ...]
    false: tuple[str, ...]
    count: int


def doubts_of(source: Path) -> Doubts:
    """How well doubts tell where a judged text is read wrongly."""
    read = review(read_file(source, recall=False))
    rows, doubtful = read.rows, set(read.doubtful)
    wrong: list[Wrong] = []
    for kind in KINDS:
        for words in judge(source)[kind].wrong:
            _add(wrong, Wrong(f"{kind} {words}", frozenset(_places(kind, words[2:], rows))))
    there = {row for one in wrong for row in one.rows}
    false = tuple(f"{rows[n].words[:24]} {'/'.join(rows[n].doubts)}" for n in read.doubtful if n not in there)
    return Doubts(tuple(wrong), tuple(one for one in wrong if one.rows & doubtful), false, len(doubtful))


def _add(wrong: list[Wrong], more: Wrong) -> None:
    """What is missing and what stands there instead are one; so is all that goes wrong at the same place."""
    for number, one in enumerate(wrong):
        if one.what.split()[0] == more.what.split()[0] and one.rows & more.rows:
            wrong[number] = one._replace(rows=one.rows | more.rows)
            return
    wrong.append(more)


def _places(kind: str, words: str, rows: Sequence[ReviewRow]) -> Iterator[int]:
    first, _, rest = words.partition(" ")
    if kind in ("people", "posts"):
        return _holding(rows, first)
    if kind in ("turns", "speakers"):
        labelled = (n for n, row in enumerate(rows) if row.label and squeeze(row.label) == first)
        return iter({*labelled, *(_holding(rows, rest) if kind == "turns" else ())})
    if kind == "paragraphs":
        return iter({row for start in _holding(rows, first) for row in _turn_from(rows, start)})
    if kind == "header":
        value, _, seen = rest.partition(" / ")
        return iter({*_holding(rows, squeeze(value.strip("[]'"))), *_holding(rows, seen.strip("[]'"))})
    return _holding(rows, rest if kind == "headings" else words)


def _holding(rows: Sequence[ReviewRow], words: str) -> Iterator[int]:
    head = words.strip()[:HEAD]
    return (n for n, row in enumerate(rows) if head and head in squeeze(row.words))


def _turn_from(rows: Sequence[ReviewRow], start: int) -> Iterator[int]:
    yield start
    for n in range(start + 1, len(rows)):
        if rows[n].label:
            return
        yield n

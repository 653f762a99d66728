"""Corrections of a reading in words: line by line, what the shell shows of it and what it is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from minutesapp.errors import UserFacingError
from minutesapp.language.matching.folding import squeeze
from minutesapp.services.reading.review import Review, review
from minutesapp.services.reading.rows import ReviewRow
from minutesapp.services.reading.source import ReadSource, read_again
from minutesapp.services.reading.telling import told
from minutesapp.services.reading.ways import Way, ways_of

__all__ = ["Review", "ReviewRow", "answered", "numbered_ways", "review_json", "reviewed"]


def reviewed(read: ReadSource) -> Review:
    """A reading line by line; UserFacingError ``review-transcript`` for a transcript, of which voices alone can be."""
    if read.words is None:
        raise UserFacingError("review-transcript")
    return review(read)


def numbered_ways(found: Review, row: ReviewRow) -> tuple[Way, ...]:
    """The ways to put a row right, in the order in which they are counted from 1."""
    ways = ways_of(found, row)
    return (*filter(None, [ways.right]), *ways.people, *ways.labels, *ways.names, *ways.rows, *ways.kinds)


def answered(read: ReadSource, answers: Iterable[tuple[int, str]]) -> ReadSource:
    """The source read with these answers, one after the other: of which line, and a way by its number or its words.

    UserFacingError ``line-unknown``, ``way-unknown``.
    """
    for line, choice in answers:
        found = reviewed(read)
        read = read_again(read, read.corrected.with_more(_chosen(found, line, choice).more))
    return read


def review_json(read: ReadSource, found: Review, places: Iterable[int]) -> dict[str, Any]:
    """What was said so far, and of the rows at these places what became of them, the doubts and the ways."""
    return {
        "committee": read.committee,
        "told": [one.words for one in told(read.corrected)],
        "lines": [_row_json(found, found.rows[place]) for place in places],
    }


def _row_json(found: Review, row: ReviewRow) -> dict[str, Any]:
    ways = [{"words": way.words, "lines": way.lines} for way in numbered_ways(found, row)]
    parts = {"place": row.place, "words": row.words, "became": row.became, "said": row.said}
    return {**parts, "doubts": list(row.doubts), "ways": ways}


def _chosen(found: Review, line: int, choice: str) -> Way:
    rows = list(_rows_at(found, line))
    if not rows:
        raise UserFacingError("line-unknown", line=line)
    ways = [way for row in rows for way in numbered_ways(found, row)]
    if choice.isdecimal() and 1 <= int(choice) <= len(ways):
        return ways[int(choice) - 1]
    same = [way for way in ways if squeeze(way.words) == squeeze(choice)]
    if not same:
        raise UserFacingError("way-unknown", line=line, choice=choice)
    return same[0]


def _rows_at(found: Review, line: int) -> Iterator[ReviewRow]:
    """The rows of a line, or of a paragraph where the source counts in those."""
    return (row for row in found.rows if (match := re.search(r"\d+", row.place)) and int(match[0]) == line)

"""What stands over the rows of a header: a cover with a page of its own, the title, the sentence of who met where."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from minutesapp.language.pattern import pattern
from minutesapp.learning.front import OF_ONE_MEETING, is_of_meeting
from minutesapp.learning.lines import LineKind, SeenLine

COMMITTEE, DAY, VENUE = "{committee}", "{day}", "{venue}"
DIGITS = pattern("[0-9０-９]")
LONGEST_COVER = 12
SENTENCE_END = "。"


class Told(NamedTuple):
    """What a record says that its form has places for, and the names of its people: a form has none of them."""

    committee: str = ""
    day: str = ""
    venue: str = ""
    names: tuple[str, ...] = ()

    def pattern_of(self, words: str) -> str:
        """The words with places for what is of one record; empty where more of them is of one meeting."""
        if "{" in words or "}" in words:
            return ""
        for said, place in ((self.committee, COMMITTEE), (self.venue, VENUE), (self.day, DAY)):
            words = words.replace(said, place, 1) if said else words
        bare = OF_ONE_MEETING.sub("", words).strip()
        return "" if DIGITS.search(bare) or is_of_meeting(bare, self.names) else bare


def with_cover(lines: Sequence[SeenLine], begins_page: Callable[[int], bool]) -> list[SeenLine]:
    """The lines, those known as what they are that have a page before all others, and sentences over the header."""
    end = _end_of_cover(lines, begins_page)
    behind = (line._replace(kind=LineKind.SENTENCE) if _is_sentence(line) else line for line in lines[end:])
    return [*(line._replace(kind=LineKind.COVER) for line in lines[:end]), *behind]


def cover_of_form(lines: Sequence[SeenLine], told: Told) -> tuple[str, ...]:
    """The cover that every record of the form has; nothing where a line of it is of one meeting alone, or the title.

    What stands behind a cover needs a title of the form.
    """
    found = tuple(told.pattern_of(line.text) for line in lines if line.kind is LineKind.COVER)
    return found if all(found) and title_of_form(lines, told) else ()


def title_of_form(lines: Sequence[SeenLine], told: Told) -> str:
    """The title that every record of the form has; empty where each has its own."""
    titles = [line.text for line in lines if line.kind is LineKind.TITLE]
    title = told.pattern_of(titles[0]) if len(titles) == 1 else ""
    return "" if title == COMMITTEE else title


def sentence_of_form(lines: Sequence[SeenLine], told: Told) -> str:
    """The sentence over the header of every record; empty where there is none that says who met, when or where."""
    found = [told.pattern_of(line.text) for line in lines if line.kind is LineKind.SENTENCE]
    return found[0] if len(found) == 1 and "{" in found[0] else ""


def _end_of_cover(lines: Sequence[SeenLine], begins_page: Callable[[int], bool]) -> int:
    """Behind the last line of a cover; 0 where there is none."""
    for at, line in enumerate(lines[: LONGEST_COVER + 1]):
        if at and line.place >= 0 and begins_page(line.place):
            return at
        if line.kind is not LineKind.TITLE or line.framed:
            return 0
    return 0


def _is_sentence(line: SeenLine) -> bool:
    return line.kind is LineKind.TITLE and line.text.endswith(SENTENCE_END)

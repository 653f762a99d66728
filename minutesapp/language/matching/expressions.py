"""Regular expressions that people write: what is wrong with one is said, and none can keep the program waiting.

Python's own `re` reads them and says where one is wrong. It cannot be stopped, though: (a+)+$ on a long text would hold
the window for hours. So the library `regex` does the matching, which gives up when its time is over (decision 49).
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from math import prod
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from minutesapp.errors import UserFacingError
from minutesapp.language.graphemes import is_bound
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.language.pattern import pattern
from minutesapp.language.plain import one_line

if TYPE_CHECKING:
    import regex

LONGEST = 1_000
MOST_REPEATS = 10_000
"""Repeats of repeats: beyond that an expression takes the memory of the machine while it is made."""
COUNTS = pattern(r"\{(\d*)(?:,(\d*))?\}")
ONE_TEXT = 0.05
"""Seconds for a text by itself; a thousand times what a sensible expression takes."""

# What `re` says of what is wrong, as far as people write such things. Other troubles have no reason but their place.
TROUBLES = {
    "missing )": "expression-unclosed-group",
    "unbalanced parenthesis": "expression-unopened-group",
    "unterminated character set": "expression-unclosed-set",
    "bad character range": "expression-range",
    "nothing to repeat": "expression-nothing-to-repeat",
    "multiple repeat": "expression-repeat-twice",
    "min repeat greater": "expression-repeat-order",
    "bad escape": "expression-escape",
    "incomplete escape": "expression-escape",
    "unknown group": "expression-group",
    "invalid group reference": "expression-group",
    "look-behind": "expression-look-behind",
}
TEMPLATE_TROUBLES = {
    "bad escape": "template-escape",
    "unknown group": "template-group",
    "invalid group reference": "template-group",
}


class Match(NamedTuple):
    """Where an expression fits, and what stands there when a template is filled in."""

    range: TextRange
    fill: Callable[[str], str]


class SlowError(Exception):
    """The time was over."""


class Expression:
    """One expression. UserFacingErrors where it cannot be read: ``expression-…``, with `place` (signs, from 1).

    A place is whole signs and never empty: there would be nothing to see.
    """

    def __init__(self, words: str) -> None:
        self._checked = _read(words)
        import regex

        self._compiled: regex.Pattern[str] = regex.compile(words, regex.V0)

    def spans(self, text: str, seconds: float = ONE_TEXT) -> list[TextRange]:
        """Where it fits, from left to right; SlowError where that takes longer."""
        return [match.range for match in self.matches(text, seconds)]

    def matches(self, text: str, seconds: float = ONE_TEXT) -> Iterator[Match]:
        """The same with what a template would make of each; SlowError where that takes longer."""
        if seconds <= 0:
            raise SlowError
        end = perf_counter() + seconds
        try:
            for found in self._compiled.finditer(text, timeout=seconds):
                start, stop = found.span()
                if stop > start and is_bound(text, start) and is_bound(text, stop):
                    yield Match(TextRange(start, stop), partial(_filled, found))
                if perf_counter() > end:
                    raise SlowError
        except TimeoutError:
            raise SlowError from None

    def check_template(self, template: str) -> None:
        r"""UserFacingError ``template-…`` where this cannot stand for what was found (\1 is the first group)."""
        try:
            self._checked.sub(template, "")
        except re.error as error:
            raise _wrong(error, TEMPLATE_TROUBLES, "template-wrong") from error
        except IndexError as error:
            raise UserFacingError("template-group") from error


def _filled(found: regex.Match[str], template: str) -> str:
    return one_line(found.expand(template))


def _read(words: str) -> re.Pattern[str]:
    """The expression, as `re` reads it."""
    counts = (max(int(count or 1) for count in match.groups(default="1")) for match in COUNTS.finditer(words))
    if len(words) > LONGEST or prod(max(count, 1) for count in counts) > MOST_REPEATS:
        raise UserFacingError("expression-too-large")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what a later Python may read otherwise
            return re.compile(words)
    except re.error as error:
        raise _wrong(error, TROUBLES, "expression-unreadable") from error
    except (RecursionError, OverflowError) as error:
        raise UserFacingError("expression-too-large") from error


def _wrong(error: re.error, troubles: Mapping[str, str], other: str) -> UserFacingError:
    """What `re` found wrong, in our words; its place is counted from 1."""
    code = next((code for said, code in troubles.items() if said in str(error.msg)), other)
    return UserFacingError(code, place=(error.pos or 0) + 1)

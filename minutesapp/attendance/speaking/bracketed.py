"""A name in round brackets at the start of a paragraph, as minutes print it: （池田主任）国は、…"""

from __future__ import annotations

from typing import NamedTuple

from minutesapp.language.pattern import pattern

OPENING = ("（", "(")
CLOSING = pattern("[）)]")
# What stands in brackets to count things: （１）, （一）, （ア）, （a）.
COUNTING = pattern("[0-9０-９一二三四五六七八九十]+|[ぁ-ゖァ-ヺA-Za-zＡ-Ｚａ-ｚ]")


class Bracketed(NamedTuple):
    """What stands behind an opening bracket: the name so far, whether the bracket is closed, and what follows it."""

    name: str
    closed: bool
    rest: str

    @property
    def counts(self) -> bool:
        """Whether this is no name but a number, or a letter where one belongs."""
        return COUNTING.fullmatch(self.name) is not None


def opens_bracket(words: str) -> bool:
    """Whether words begin with a round bracket."""
    return words.startswith(OPENING)


def in_brackets(words: str) -> Bracketed | None:
    """What words say that begin with a bracket; None for all others."""
    if not opens_bracket(words):
        return None
    closing = CLOSING.search(words)
    if closing is None:
        return Bracketed(words[1:].strip(), closed=False, rest="")
    return Bracketed(words[1 : closing.start()].strip(), closed=True, rest=words[closing.end() :].lstrip())


def is_closed(words: str) -> bool:
    """Whether words begin with a bracket that is closed again."""
    bracketed = in_brackets(words)
    return bracketed is not None and bracketed.closed

"""Words in the place of others, each place by itself: as they are listed before anything is done, and as one step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from minutesapp.editing.change import Change
from minutesapp.editing.deeds import Deed
from minutesapp.editing.splice import splice_between
from minutesapp.language.graphemes import bound_after, bound_before
from minutesapp.model.attributes import with_parts
from minutesapp.model.blocks import Block, Body
from minutesapp.model.minutes import Minutes

AROUND = 14
"""Signs of the text that are shown before and behind a place."""


class NewWords(NamedTuple):
    """One place, as in `Hit`, and what is to stand there. In doubt is what a person has to agree to by itself.

    `note` says why, where somebody said so.
    """

    block: int
    start: int
    end: int
    words: str
    in_doubt: bool = False
    note: str = ""


class Context(NamedTuple):
    """A place as it reads before and afterwards, between a few signs of the text around it."""

    left: str
    before: str
    after: str
    right: str


def context_of(body: Body, words: NewWords, around: int = AROUND) -> Context:
    """A place between the signs around it, of which none is parted."""
    text = body[words.block].text
    first, last = bound_before(text, words.start - around + 1), bound_after(text, words.end + around - 1)
    left = ("…" if first > 0 else "") + text[first : words.start]
    right = text[words.end : last] + ("…" if last < len(text) else "")
    return Context(left, text[words.start : words.end], words.words, right)


def replace_each(minutes: Minutes, places: Iterable[NewWords]) -> Change:
    """All these places read as they say, in one step; they are in order and do not overlap. Marks stay (`model.spans`).

    A place that lies in no block of the record is an IndexError: the places were found in another one.
    """
    body = list(minutes.body)
    for index, group in groupby(places, lambda words: words.block):
        body[index] = _rewritten(body[index], tuple(group))
    return Change(Deed.REPLACE, body=splice_between(minutes.body, tuple(body)))


def _rewritten(block: Block, places: Sequence[NewWords]) -> Block:
    return with_parts(block, [(words.start, words.end, words.words) for words in places])

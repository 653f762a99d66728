"""Marks at the cursor: which are there, what they say, the word to mark, words nobody can hear, the next query."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.editing.change import Change
from minutesapp.editing.clipboard.positions import Hit, Spot
from minutesapp.editing.clipboard.removing import take_out
from minutesapp.editing.commands import mark_words, type_lines, unmark_words
from minutesapp.editing.deeds import Deed
from minutesapp.editing.splice import Splice, splice_between
from minutesapp.language.graphemes import bound_after, bound_before
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.language.pattern import pattern
from minutesapp.model.attributes import with_words
from minutesapp.model.blocks import Block, Body
from minutesapp.model.grammar import mend
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark, Span, ranges_of, settle

INAUDIBLE_NOTE = "聴取不能"
KINDS = (
    pattern("[々〆ヶヵ一-鿿㐀-䶿豈-\ufaff\U00020000-\U0003ffff0-9０-９]"),
    pattern("[ァ-ヺーｦ-ﾟ]"),
    pattern("[A-Za-zＡ-Ｚａ-ｚÀ-ɏ0-9０-９'’.-]"),
    pattern("[ぁ-ゖゝゞー]"),
)
"""The signs of which words are made, the likelier word first: kanji and figures, katakana, letters, hiragana."""


class Heard(NamedTuple):
    """The step after which words stand that say that nothing can be heard, and where the cursor goes on."""

    change: Change
    caret: Spot


def word_at(text: str, offset: int) -> TextRange | None:
    """The word in which an offset lies, or at the end of which; by its letters alone, as a double click would take it.

    Of two that meet there it is the likelier one: kanji go before hiragana. None among stops and spaces.
    """
    sides = [at for at in (offset, bound_before(text, offset) if offset else len(text)) if at < len(text)]
    found = ((kind, at) for kind in KINDS for at in sides if kind.match(text[at]))
    kind, at = next(found, (None, 0))
    return _run(text, at, kind) if kind is not None else None


def insert_inaudible(minutes: Minutes, start: Spot, end: Spot, words: str) -> Heard:
    """The form's words for what nobody can hear stand in the place of what is selected, and are to be looked at."""
    cleared = minutes
    if start.block != end.block:
        change = take_out(minutes, start, end).change
        cleared = change.apply(minutes) if change is not None else minutes
        end = start
    if not minutes.body:
        typed = type_lines(minutes, 0, 0, [""])
        cleared = typed.apply(minutes) if typed is not None else minutes
        start = end = Spot(0, 0)
    block = with_words(cleared.body[start.block], [(start.offset, end.offset)], words)
    stop = start.offset + len(words)
    query = Span(start.offset, stop, Mark.QUERY, INAUDIBLE_NOTE)
    made = replace(block, spans=settle((*_without_queries(block, start.offset, stop), query)))
    body = mend((*cleared.body[: start.block], made, *cleared.body[start.block + 1 :]))
    return Heard(Change(Deed.INSERT, body=splice_between(minutes.body, body)), Spot(start.block, stop))


def marked_words_at(minutes: Minutes, spot: Spot, mark: Mark) -> dict[int, TextRange]:
    """The words under a mark in which the spot lies, by the index of their block; none where it lies in none."""
    spans = minutes.body[spot.block].spans if minutes.body else ()
    ranges = (TextRange(start, end) for start, end in ranges_of(spans, mark))
    words = next((words for words in ranges if words.start <= spot.offset < words.end), None)
    return {spot.block: words} if words else {}


def toggle_mark(minutes: Minutes, places: Mapping[int, TextRange], mark: Mark) -> Change:
    """The words bear the mark; where all of them bear it already, they lose it."""
    marked = {index: ranges_of(minutes.body[index].spans, mark) for index in places}
    if all(any(s <= words.start and words.end <= e for s, e in marked[i]) for i, words in places.items()):
        return unmark_words(minutes, places, mark)
    return mark_words(minutes, places, mark)


def note_at(minutes: Minutes, spot: Spot, marks: Sequence[Mark]) -> tuple[int, Span] | None:
    """The first mark of these kinds in which the spot lies, or at whose end it stands, and in which block."""
    spans = [span for span in minutes.body[spot.block].spans if span.mark in marks] if minutes.body else []
    inside = [span for span in spans if span.start <= spot.offset < span.end]
    behind = [span for span in spans if span.end == spot.offset]
    return next(((spot.block, span) for span in (*inside, *behind)), None)


def set_note(minutes: Minutes, index: int, span: Span, note: str) -> Change:
    """This mark of a block says this, and stays on its words; nothing changes where it is gone."""
    block = minutes.body[index]
    if span not in block.spans:
        return Change(Deed.SET_NOTE)
    others = [other for other in block.spans if other != span]
    spans = settle((*others, replace(span, note=note)))
    return Change(Deed.SET_NOTE, body=Splice(index, (block,), (replace(block, spans=spans),)))


def remove_mark(minutes: Minutes, index: int, span: Span) -> Change:
    """This mark is gone, and no other, whatever it is; nothing changes where it is gone already.

    Like `editing.commands.unmark_words` it opens what was withheld: somebody has asked for that.
    """
    block = minutes.body[index]
    spans = tuple(one for one in block.spans if one != span)
    body = (*minutes.body[:index], replace(block, spans=spans), *minutes.body[index + 1 :])
    return Change(Deed.UNMARK, body=splice_between(minutes.body, body))


def next_query(body: Body, here: Hit) -> Hit | None:
    """The first place behind this one that somebody has to look at, or the first of all; None without any."""
    hits = sorted(_queries(body))
    return next((hit for hit in hits if hit > here), hits[0] if hits else None)


def _queries(body: Body) -> Iterator[Hit]:
    for index, block in enumerate(body):
        for span in block.spans:
            if span.mark is Mark.QUERY:
                yield Hit(index, span.start, span.end)


def _without_queries(block: Block, start: int, stop: int) -> Iterator[Span]:
    """The marks of a paragraph without queries that lie within these words alone."""
    return (s for s in block.spans if s.mark is not Mark.QUERY or s.start < start or s.end > stop)


def _run(text: str, at: int, kind: re.Pattern[str]) -> TextRange:
    start, end = at, bound_after(text, at)
    while start > 0 and kind.match(text[bound_before(text, start)]):
        start = bound_before(text, start)
    while end < len(text) and kind.match(text[end]):
        end = bound_after(text, end)
    return TextRange(start, end)

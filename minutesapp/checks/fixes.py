"""Changes that put right what a rule has found, made for the record as it is when they are wanted."""

from __future__ import annotations

from collections.abc import Collection

from minutesapp.attendance.changes import mark_status, merge_attendees, set_absence
from minutesapp.attendance.own_words import word_by_form
from minutesapp.editing.change import Change, Fix
from minutesapp.editing.commands import confirm_condensed, mark_words, rearrange, shift_level, unmark_words
from minutesapp.editing.deeds import Deed
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.attendance import Status
from minutesapp.model.blocks import Block, BlockKind
from minutesapp.model.header import PeopleValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import index_of
from minutesapp.model.spans import Mark, Span
from minutesapp.templates.form import Form


def remove_empty(ids: Collection[str]) -> Fix:
    """The blocks with these ids are gone, as far as nothing has been written there since."""

    def make(minutes: Minutes) -> Change | None:
        left = tuple(block for block in minutes.body if block.id not in ids or block.text.strip() or block.number)
        return None if len(left) == len(minutes.body) else rearrange(minutes, Deed.DELETE, left)

    return Fix("空の段落を消す", make)


def lift_heading(id: str, level: int) -> Fix:
    """The heading with this id is on this level, if it lies deeper."""

    def make(minutes: Minutes) -> Change | None:
        index = index_of(minutes.body, id)
        block = None if index is None else minutes.body[index]
        if index is None or block is None or block.kind is not BlockKind.HEADING or block.level <= level:
            return None
        return shift_level(minutes, (index,), level - block.level, deepest=block.level)

    return Fix("段を合わせる", make)


def keep_condensed(found: Block) -> Fix:
    """What was condensed of this block still tells what it says, as long as it says the same."""

    def make(minutes: Minutes) -> Change | None:
        index = index_of(minutes.body, found.id)
        block = None if index is None else minutes.body[index]
        if index is None or block is None or (block.text, block.summary) != (found.text, found.summary):
            return None
        return confirm_condensed(minutes, (index,))

    return Fix("要約はこのままでよい", make)


def settle_query(found: Block, span: Span) -> Fix:
    """The words of this mark are no longer to be looked at, wherever in the block they stand by now.

    Of several that are alike it is the one that was found, as long as no other of them has gone or come.
    """
    alike = _alike(found, found, span)

    def make(minutes: Minutes) -> Change | None:
        index = index_of(minutes.body, found.id)
        if index is None:
            return None
        here = _alike(minutes.body[index], found, span)
        if len(here) != len(alike):
            return None
        one = here[alike.index(span)]
        return unmark_words(minutes, {index: TextRange(one.start, one.end)}, span.mark)

    return Fix("確かめたので印を外す", make)


def _alike(block: Block, found: Block, span: Span) -> list[Span]:
    """The marks of a block that say of the same words the same."""
    words = found.text[span.start : span.end]
    same = (s for s in block.spans if (s.mark, s.note) == (span.mark, span.note))
    return [s for s in same if block.text[s.start : s.end] == words]


def withhold_here(found: Block, start: int, end: int) -> Fix:
    """These words of the block are withheld as well, as long as it reads as it did."""

    def make(minutes: Minutes) -> Change | None:
        index = index_of(minutes.body, found.id)
        if index is None or minutes.body[index].text != found.text:
            return None
        return mark_words(minutes, {index: TextRange(start, end)}, Mark.WITHHELD)

    return Fix("ここも不開示にする", make)


def be_there(id: str, form: Form) -> Fix:
    """The attendee was there, if they are still said to have been absent."""

    def make(minutes: Minutes) -> Change | None:
        person = minutes.attendee(id)
        return None if person is None or person.status.attends else mark_status(minutes, form, id, Status.PRESENT)

    return Fix("出席にする", make)


def be_there_for_item(id: str, block: str) -> Fix:
    """The attendee was there for the items in which this block lies."""

    def make(minutes: Minutes) -> Change | None:
        index = index_of(minutes.body, block)
        change = None if index is None else set_absence(minutes, index, id, None)
        return None if change is None or change.changes_nothing else change

    return Fix("この議題の退席を取り消す", make)


def be_one(id: str, other: str, form: Form) -> Fix:
    """Of two attendees who are one person the first stays, and says what both said."""

    def make(minutes: Minutes) -> Change | None:
        both = minutes.attendee(id) and minutes.attendee(other)
        return merge_attendees(minutes, form, id, other) if both else None

    return Fix("一人にまとめる", make)


def word_list_anew(key: str) -> Fix:
    """The list of people has the form's words, if it still has others that a person wrote."""

    def make(minutes: Minutes) -> Change | None:
        field = minutes.field(key)
        if field is None or not isinstance(field.value, PeopleValue) or not field.value.stands:
            return None
        return word_by_form(minutes, [key])

    return Fix("様式どおりに書き直す", make)

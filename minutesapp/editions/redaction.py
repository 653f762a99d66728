"""What stays of a record when everything closed is left out. Nothing is covered up: what is closed is not there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from string import Formatter

from msgspec.structs import replace

from minutesapp.editions.hidden_names import hidden_sides, unnamed
from minutesapp.editions.hidden_parts import Parts, hidden_parts, says_nothing_more
from minutesapp.model.attendance import Attendance, Attendee, Side, Status
from minutesapp.model.blocks import HEADING, NARRATIVE, SPEECH, Block, Body, Speaker
from minutesapp.model.header import Header, PeopleValue, Value
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark, ranges_of
from minutesapp.templates.fields import field_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.body import BodyForm
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.people import tells_status
from minutesapp.templates.rendering import Rendering

ENDING_A_TURN = (HEADING, NARRATIVE)


def kept_flags(rendering: Rendering) -> tuple[bool, ...]:
    """For each block whether the public may read it: what is open, and a closed heading itself.

    Headings under a closed one are kept where the form says so (`agenda.closed_subheadings`).
    """
    kept, closing_level = [], 0
    for index, block in enumerate(rendering.minutes.body):
        closed = rendering.is_closed(index)
        if block.kind is not HEADING:
            kept.append(not closed)
            continue
        below = closed and 0 < closing_level < block.level
        if not below:
            closing_level = block.level if closed else 0
        kept.append(not below or rendering.form.agenda.closed_subheadings)
    return tuple(kept)


def publish_body(rendering: Rendering) -> Body:
    """The blocks the public may read. A turn that begins closed keeps its speaker on its first open paragraph.

    Headings keep the numbers of the whole record. Where something is left out the form's line for it stands once, if
    the form has one; so does what stands for words of one turn that were withdrawn or corrected together.
    """
    flags, form = kept_flags(rendering), rendering.form
    public: list[Block] = []
    waiting: Speaker | None = None
    before: Block | None = None
    missing = False
    body = _with_lasting_numbers(rendering, flags)
    for block, kept, parts in zip(body, flags, hidden_parts(body, flags), strict=True):
        if block.speaker is not None or block.kind in ENDING_A_TURN:
            waiting = None
        if not kept:
            waiting, missing, before = block.speaker or waiting, True, None
            continue
        above, before = before, block
        if above is not None and (_goes_on_withdrawn(above, block) or says_nothing_more(block, parts)):
            continue
        if missing:
            public += _withheld_line(form)
        if block.kind is SPEECH and waiting is not None:
            block, waiting = replace(block, speaker=waiting), None
        public.append(_released(block, parts, form.body))
        missing = False
    if missing:
        public += _withheld_line(form)
    return tuple(public)


def publish_header(header: Header) -> Header:
    """The header without what a newer program may have stored with it, or what a list would say in other words."""
    return tuple(replace(field, value=_as_printed(field.value), extra=()) for field in header)


def _as_printed(value: Value) -> Value:
    return replace(value, instead_of=None) if isinstance(value, PeopleValue) else value


def publish_people(minutes: Minutes, body: Body, form: Form) -> Attendance:
    """The people, each with no more than the header or a turn of `body` prints of them.

    Somebody who is neither named there nor heard in the open keeps the place only, so that 委員A stays 委員A. Those
    who were absent, late, … are told of in any case (`attendance.untold`), by their label where the name is hidden.
    """
    heard = {block.speaker.attendee for block in body if block.speaker}
    lists = [field for field in minutes.header if isinstance(field.value, PeopleValue)]
    shown = {field.key: _shown_parts(field_form(form, field)) for field in lists}
    nameless = _nameless_sides(minutes, form)
    return tuple(
        _published(person, heard, shown.get(person.field), nameless[person.status is Status.ABSENT])
        for person in minutes.attendees
    )


def _nameless_sides(minutes: Minutes, form: Form) -> tuple[frozenset[Side], frozenset[Side]]:
    """The sides of whom those in no list have no name for the public, and the same of the absent.

    An absent one of a side that the header lists by name may only be in no list because there is none of the absent.
    """
    hidden = hidden_sides(form)
    listed = {field_form(form, field).side for field in minutes.header if isinstance(field.value, PeopleValue)}
    return hidden, hidden - listed


def _with_lasting_numbers(rendering: Rendering, kept: Sequence[bool]) -> Sequence[Block]:
    """The body, with its numbers written out where those of the kept headings would change without the others."""
    body, numbers = rendering.minutes.body, rendering.numbers
    if all(kept):
        return body
    alone = Rendering(replace(rendering.minutes, body=tuple(compress(body, kept))), rendering.form)
    if list(alone.numbers) == list(compress(numbers, kept)):
        return body
    return [replace(block, number=number) if number else block for block, number in zip(body, numbers, strict=True)]


def _published(person: Attendee, heard: set[str], shown: frozenset[str] | None, nameless: frozenset[Side]) -> Attendee:
    """The person with what is `shown` of them in their list; None for those in no list."""
    if shown is None:
        shown = frozenset()
        if person.id not in heard and person.status is Status.PRESENT:
            return unnamed(person)
        if person.side in nameless:
            person = replace(person, name="", family="", given="", note="", proxy=None)
    note = person.note if "note" in shown or tells_status(person) else ""
    return replace(person, kana=person.kana if "kana" in shown else "", person="", extra=(), note=note)


def _shown_parts(kind: FieldForm) -> frozenset[str]:
    """What a list prints of each person, in a line or in columns."""
    places = {place for _, place, _, _ in Formatter().parse(kind.person.pattern) if place}
    return frozenset(places | {column.key for column in kind.columns})


def _released(block: Block, parts: Parts, form: BodyForm) -> Block:
    """The paragraph with no more than the public may know of it: its words, but for those that are hidden."""
    says_more = block.spans or block.absences or block.reason or block.summary or block.extra
    if not says_more and block.time is None:
        return block
    text = block.text
    for part in reversed(parts):
        text = text[: part.start] + part.instead(form) + text[part.end :]
    return replace(block, text=text, spans=(), time=None, absences=(), reason="", summary=None, extra=())


def _goes_on_withdrawn(before: Block, block: Block) -> bool:
    """Whether a paragraph was withdrawn as a whole, as was the one before it, which says the same of itself."""
    same = block.kind is before.kind and block.kind is not HEADING and block.speaker is None
    return same and _is_withdrawn(before) and _is_withdrawn(block)


def _is_withdrawn(block: Block) -> bool:
    return bool(block.text) and ranges_of(block.spans, Mark.WITHDRAWN) == [(0, len(block.text))]


def _withheld_line(form: Form) -> tuple[Block, ...]:
    return (Block("", NARRATIVE, form.body.withheld),) if form.body.withheld else ()

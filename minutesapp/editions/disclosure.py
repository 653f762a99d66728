"""公開・非公開: what the header says of it, what the body says, and how the one follows the other."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.editing.change import Change, Swap
from minutesapp.editing.header_commands import fill_field
from minutesapp.editions.fingerprints import reduce_text
from minutesapp.editions.hidden_names import hidden_sides
from minutesapp.language.wordlists import wordlist
from minutesapp.model.attendance import Attendee
from minutesapp.model.blocks import HEADING, Block, Body
from minutesapp.model.header import ChoiceValue, HeaderField, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark, ranges_of
from minutesapp.templates.fields import field_for, field_form, field_text
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.rendering import Rendering
from minutesapp.templates.roles import Meaning, Role

SHORTEST = 2
"""Signs of hidden words that are looked for in a reason; a single sign stands everywhere."""


class Stated(Struct, frozen=True):
    """What the header says of disclosure: its field, the form of that, and what the choice means."""

    field: HeaderField
    kind: FieldForm
    value: ChoiceValue

    @property
    def meaning(self) -> Meaning:
        """What the choice means; `Meaning.NONE` where nothing is chosen."""
        return self.kind.meaning_of(self.value.choice) if self.value.choice else Meaning.NONE

    def option(self, meaning: Meaning) -> str:
        """The form's option that means this; empty where it has none."""
        return next((option.label for option in self.kind.options if option.meaning is meaning), "")


class Followed(Struct, frozen=True):
    """A step with which the header follows, and what became of the header's word: another one, or left although it
    differs from what the body says now. `reason` is what the header gives as its reason since this step.
    """

    change: Change
    label: str = ""
    choice: str = ""
    left: bool = False
    reason: str = ""


def stated(minutes: Minutes, form: Form) -> Stated | None:
    """What the header says, chosen or not; None where it has no field for it."""
    field = field_for(Role.DISCLOSURE, minutes, form)
    if field is None or not isinstance(field.value, ChoiceValue):
        return None
    return Stated(field, field_form(form, field), field.value)


def told_by_body(minutes: Minutes, form: Form) -> Meaning:
    """Whether nothing of the body is closed, all of its items are (all of it, where it has none), or a part of it."""
    if not any(block.closed for block in minutes.body):
        return Meaning.OPEN
    read = Rendering(minutes, form)
    flags = [read.is_closed(index) for index in range(len(minutes.body))]
    items = [closed for block, closed in zip(minutes.body, flags, strict=True) if block.kind is HEADING] or flags
    return Meaning.CLOSED if all(items) else Meaning.PARTLY


def is_withheld(body: Body) -> bool:
    """Whether words of the body are withheld."""
    return any(span.mark is Mark.WITHHELD for block in body for span in block.spans)


def reasons_in(body: Iterable[Block]) -> list[str]:
    """Why passages of the body are closed, each reason once."""
    return list(dict.fromkeys(block.reason for block in body if block.reason))


def printable_reasons(minutes: Minutes, form: Form) -> list[str]:
    """The reasons in the body that may stand in the header, which everybody reads.

    They were written for the office: one that has hidden words in it, or a name that the form hides, stays there.
    """
    hidden, sides = set[str](), hidden_sides(form)
    for block in minutes.body if reasons_in(minutes.body) else ():
        ranges = (words for mark in (Mark.WITHHELD, Mark.WITHDRAWN) for words in ranges_of(block.spans, mark))
        hidden |= {block.text[start:end] for start, end in ranges}
    for person in minutes.attendees:
        hidden |= _names_of(person) if person.side in sides else set()
    telling = [words for words in map(reduce_text, hidden) if len(words) >= SHORTEST]
    return [why for why in reasons_in(minutes.body) if not any(words in reduce_text(why) for words in telling)]


def _names_of(person: Attendee) -> set[str]:
    """By what a reason may name somebody; a family name of one sign with what is said behind it, as signs are words."""
    titles = {person.post, *wordlist("speaker_labels")["titles"]}
    called = {f"{person.family}{title}" for title in titles if title} if len(person.family) < SHORTEST else set()
    return {person.name, person.family, person.given, person.kana, person.label} | (called if person.family else set())


def header_reason(minutes: Minutes, form: Form) -> str:
    """Why the record is closed, as the header says: in a field of its own, else beside the choice; or nothing."""
    field = field_for(Role.CLOSED_REASON, minutes, form)
    own = field_text(form, minutes, field).strip() if field else ""
    said = stated(minutes, form)
    return own or (said.value.reason if said else "")


def with_header(minutes: Minutes, form: Form, change: Change) -> Followed:
    """The step, with the header's word and reason following what becomes closed or open by it.

    The word follows only where it was empty or said what the body said before: a statement of the clerk's own, and the
    words of a source, are left alone.
    """
    after, said = change.apply(minutes), stated(minutes, form)
    if said is None or change.changes_nothing:
        return Followed(change)
    before, now = told_by_body(minutes, form), told_by_body(after, form)
    follows = not said.value.verbatim and said.meaning in (Meaning.NONE, before)
    if follows and not _still_holds(said, now, after) and said.option(now):
        after = _choose(after, said, said.option(now))
    after = _reasoned(after, form, reasons_in(minutes.body))
    last, reason = stated(after, form), header_reason(after, form)
    assert last is not None
    return Followed(
        Change(change.deed, change.body, _swap(minutes, after)),
        said.field.label,
        last.value.choice,
        left=last.meaning is not now and not _still_holds(last, now, after),
        reason=reason if reason != header_reason(minutes, form) else "",
    )


def as_body(minutes: Minutes, form: Form) -> Change | None:
    """The header says what the body does; None where it does so already, or the form has no word for it."""
    said, now = stated(minutes, form), told_by_body(minutes, form)
    if said is None or said.meaning is now or not said.option(now):
        return None
    return fill_field(minutes, said.field.key, replace(said.value, choice=said.option(now), verbatim=""))


def fill_reason(minutes: Minutes, form: Form, reason: str) -> Change | None:
    """The header's reason is this one; None where it has one already, or no place for it."""
    if header_reason(minutes, form):
        return None
    field, said = field_for(Role.CLOSED_REASON, minutes, form), stated(minutes, form)
    if field is not None and isinstance(field.value, TextValue):
        return fill_field(minutes, field.key, TextValue(reason))
    if said is None or said.value.verbatim:
        return None
    return fill_field(minutes, said.field.key, replace(said.value, reason=reason))


def _still_holds(said: Stated, now: Meaning, after: Minutes) -> bool:
    """Whether the word holds although nothing is closed: words are withheld, and it speaks of a part."""
    return said.meaning is now or (now is Meaning.OPEN and said.meaning is Meaning.PARTLY and is_withheld(after.body))


def _choose(minutes: Minutes, said: Stated, choice: str) -> Minutes:
    return fill_field(minutes, said.field.key, replace(said.value, choice=choice)).apply(minutes)


def _reasoned(minutes: Minutes, form: Form, before: list[str]) -> Minutes:
    """The record with the header's reason following: one that it has from the body changes and goes with the body's."""
    known = header_reason(minutes, form)
    if known and known in before and known not in reasons_in(minutes.body):
        minutes = _without_reason(minutes, form, known)
        known = ""
    said, now = stated(minutes, form), printable_reasons(minutes, form)
    if known or not now or said is None or said.meaning in (Meaning.NONE, Meaning.OPEN):
        return minutes
    change = fill_reason(minutes, form, now[0])
    return change.apply(minutes) if change is not None else minutes


def _without_reason(minutes: Minutes, form: Form, reason: str) -> Minutes:
    field, said = field_for(Role.CLOSED_REASON, minutes, form), stated(minutes, form)
    if field is not None and field.value == TextValue(reason):
        minutes = fill_field(minutes, field.key, TextValue()).apply(minutes)
    if said is not None and said.value.reason == reason and not said.value.verbatim:
        minutes = fill_field(minutes, said.field.key, replace(said.value, reason="")).apply(minutes)
    return minutes


def _swap(minutes: Minutes, after: Minutes) -> Swap | None:
    swap = Swap(minutes.facts, after.facts)
    return swap if swap.parts else None

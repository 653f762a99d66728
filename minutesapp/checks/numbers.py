"""Rules for numbers of people: what is stated is what the lists hold."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from minutesapp.checks.finding import Severity
from minutesapp.checks.rule import Breach, Rule
from minutesapp.editing.change import Change, Fix
from minutesapp.editing.header_commands import fill_field
from minutesapp.language.pattern import pattern
from minutesapp.model.header import CountValue, HeaderField, PeopleValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import counted_role, field_form, field_role
from minutesapp.templates.form import Form
from minutesapp.templates.roles import Role

STATED_NUMBER = pattern(r"(?:計|合計|以上)\s*(\d{1,3})\s*[人名]")


def find_wrong_totals(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """A number of people stated in a list that is not the number of people in it."""
    for field in minutes.header:
        if not isinstance(field.value, PeopleValue):
            continue
        stated = STATED_NUMBER.search(f"{field.value.note}\n{field.value.verbatim}")
        listed = len(minutes.listed(field.key))
        if stated and int(stated[1]) != listed:
            text = f"「{stated[0]}」とありますが、名前は{listed}人分です。"
            yield Breach(field.label, text, field=field.key)


def find_wrong_counts(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Numbers of members present, stated as numbers, that are not those of the list."""
    here = _members_here(minutes, form)
    for field in minutes.header:
        stated = _stated_members(field, form)
        if stated is not None and here and stated != here:
            text = f"出席者が{stated}人となっていますが、名前は{here}人分です。"
            fix = Fix("人数を合わせる", partial(_restate, key=field.key, form=form))
            yield Breach(field.label, text, field=field.key, fix=fix)


RULES = (
    Rule("count-disagrees", Severity.WARNING, find_wrong_totals),
    Rule("count-disagrees", Severity.WARNING, find_wrong_counts),
)


def _members_here(minutes: Minutes, form: Form) -> int:
    return sum(person.status.attends for key in _lists_of_members(minutes, form) for person in minutes.listed(key))


def _restate(minutes: Minutes, key: str, form: Form) -> Change | None:
    """The field states as many members as the lists hold; None where it does, or counts none."""
    field, here = minutes.field(key), _members_here(minutes, form)
    if field is None or not isinstance(field.value, CountValue) or _stated_members(field, form) in (None, here):
        return None
    kind = field_form(form, field)
    parts = ((part, here if counted_role(kind, part) is Role.MEMBERS else n) for part, n in field.value.counts)
    return fill_field(minutes, key, CountValue(tuple(parts)))


def _lists_of_members(minutes: Minutes, form: Form) -> set[str]:
    """The keys of the lists of members, those of the form even where the record has no row for them."""
    stated = {field.key for field in minutes.header if field_role(form, field) is Role.MEMBERS}
    return stated | {kind.key for kind in form.fields if kind.role is Role.MEMBERS}


def _stated_members(field: HeaderField, form: Form) -> int | None:
    """How many members a field says were there; None where it counts nobody, or others."""
    if not isinstance(field.value, CountValue):
        return None
    kind = field_form(form, field)
    return next((n for key, n in field.value.counts if counted_role(kind, key) is Role.MEMBERS), None)

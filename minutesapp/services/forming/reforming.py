"""A record in another form: every value in the field that has its role there, and nobody and nothing left behind."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.editing.change import Change, swap_facts
from minutesapp.editing.deeds import Deed
from minutesapp.model.header import BODY_HEADING, EXTRA, TITLE, ChoiceValue, HeaderField, PeopleValue, Value
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import blank_field, field_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.people import NAMING
from minutesapp.templates.roles import Meaning, Role
from minutesapp.templates.values.registry import BY_TYPE, read_value, value_text


def in_form(minutes: Minutes, old: Form, new: Form) -> Minutes:
    """The record in the form `new`: its fields in their order, then those of the record that it has no place for.

    A field is found by its role, and where it has none by its label. A list that the new form has no place for goes
    into its list of the same side where that names nobody: left by itself, it would name them (欠席者). Title and body
    heading are those of the new form, unless it is the same form as it was changed: then the record keeps its own, and
    goes without what it was without.
    """
    own = [field for field in minutes.header if field.key not in (TITLE, BODY_HEADING)]
    placed: dict[str, HeaderField] = {}
    for kind in new.fields:
        rest = [field for field in own if field not in placed.values()]
        if (found := _source(kind, rest, old)) is not None:
            placed[kind.key] = found
    keys = {field.key: key for key, field in placed.items()}
    same = old.id == new.id
    header = [field for field in minutes.header if same and field not in own]
    header += [
        _filled(kind, placed.get(kind.key), minutes, old)
        for kind in new.fields
        if kind.key in placed or not (same and old.field(kind.key))
    ]
    left = [field for field in own if field.key not in keys]
    joined = {field.key: key for field in left if (key := _nameless_list(field, old, new))}
    left = [field for field in left if field.key not in joined]
    spare = {field.key: _spare_key(field.key, new) for field in left}
    header += [replace(field, key=spare[field.key]) for field in left]
    people = tuple(replace(p, field=(keys | spare | joined).get(p.field, p.field)) for p in minutes.attendees)
    return replace(minutes.with_facts(header=tuple(header), attendees=people), template=new.id)


def follow(minutes: Minutes, old: Form, new: Form) -> Change:
    """The step by which a record follows its form, which was `old` and is `new`: labels, order, fields that came."""
    after = in_form(minutes, old, new)
    swap = swap_facts(minutes, header=after.header, attendees=after.attendees)
    return Change(Deed.EDIT_FIELDS, facts=swap)


def _source(kind: FieldForm, header: list[HeaderField], old: Form) -> HeaderField | None:
    """The first field that is for the same, and of the absent where this one is."""
    forms = [(field, field_form(old, field)) for field in header]
    same = next((field for field, was in forms if field.key == kind.key and was.role is kind.role), None)
    if same is not None:
        return same
    if kind.role is Role.NONE:
        return next((field for field, was in forms if was.role is Role.NONE and field.label == kind.label), None)
    return next((field for field, was in forms if was.role is kind.role), None)


def _nameless_list(field: HeaderField, old: Form, new: Form) -> str:
    """The key of the list of the new form for the side of this one, if it has no place where that side is named."""
    if not isinstance(field.value, PeopleValue):
        return ""
    side = field_form(old, field).side
    lists = [kind for kind in new.fields if kind.type.lists_people and kind.side is side]
    return lists[0].key if lists and not any(kind.person.name in NAMING for kind in lists) else ""


def _filled(kind: FieldForm, source: HeaderField | None, minutes: Minutes, old: Form) -> HeaderField:
    blank = blank_field(kind)
    return blank if source is None else replace(blank, value=_moved(kind, source, minutes, old))


def _moved(kind: FieldForm, source: HeaderField, minutes: Minutes, old: Form) -> Value:
    """The value as the new field holds it: as it is where it is of the same type, else read from its words."""
    value, was = source.value, field_form(old, source)
    if type(value) is BY_TYPE[kind.type].value:
        return _in_kind(kind, was, value)
    if kind.type.lists_people:
        return blank_field(kind).value
    return read_value(kind, value_text(was, value, minutes.listed(source.key)))


def _in_kind(kind: FieldForm, was: FieldForm, value: Value) -> Value:
    """The value as it is, but for options, which are called otherwise, and lists in the words of a source, which would
    name whom a form does not name.
    """
    if isinstance(value, ChoiceValue):
        return _same_choice(kind, was, value)
    if isinstance(value, PeopleValue) and kind.person.name not in NAMING:
        return PeopleValue()
    return value


def _same_choice(kind: FieldForm, was: FieldForm, value: ChoiceValue) -> ChoiceValue:
    """The option that means the same, or is called the same; what a source called otherwise stays in its words."""
    meaning = was.meaning_of(value.choice)
    labels = [o.label for o in kind.options if o.label == value.choice or o.meaning is meaning is not Meaning.NONE]
    return replace(value, choice=labels[0]) if labels and not value.verbatim else value


def _spare_key(key: str, new: Form) -> str:
    return key if new.field(key) is None else EXTRA + key

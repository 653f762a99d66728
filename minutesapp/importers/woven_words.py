"""What a form weaves of its fields (title, cover, the sentence over its rows): read back, it is no part of a record."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.language.matching.folding import squeeze
from minutesapp.model.facts import Facts
from minutesapp.model.header import TITLE, Header, HeaderField, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.roles import FieldPlace, Role
from minutesapp.templates.weaving import said_in, woven


def without_woven(form: Form, header: Header) -> Header:
    """The header without those lines of its title that the form prints of what the other fields say.

    A committee that stands nowhere else is called as these lines call it, if the form then prints them.
    """
    title = next((field for field in header if field.key == TITLE and isinstance(field.value, TextValue)), None)
    if title is None or not isinstance(title.value, TextValue):
        return header
    lines = title.value.text.splitlines()
    rest, left = tuple(field for field in header if field is not title), _left(form, header, lines)
    named = _named_as_in(form, rest, lines)
    rest, left = min((rest, left), (named, _left(form, named, lines)), key=lambda one: len(one[1]))
    return ((replace(title, value=TextValue("\n".join(left))),) if left else ()) + rest


def _left(form: Form, header: Header, lines: list[str]) -> list[str]:
    """Lines that the form does not print of this header. Its title gives way to any other, and stays beside more."""
    minutes = Minutes(form.id, Facts(tuple(field for field in header if field.key != TITLE)))
    printed = {squeeze(woven(pattern, minutes, form)) for pattern in (*form.cover, form.header.sentence)}
    left, title = [line for line in lines if squeeze(line) not in printed], squeeze(woven(form.title, minutes, form))
    is_title = all(squeeze(line) == title for line in left) or squeeze("".join(left)) == title
    return [] if is_title else left


def _named_as_in(form: Form, header: Header, lines: list[str]) -> Header:
    """The header with the committee as the title calls it, where the form has it in its sentences alone."""
    kind = form.field_for(Role.COMMITTEE)
    if kind is None or kind.place is not FieldPlace.WOVEN:
        return header
    told = (said_in(form.title, line, form).get(str(Role.COMMITTEE), "") for line in lines)
    name = next(filter(None, told), "")
    return _with(header, kind, name) if name else header


def _with(header: Header, kind: FieldForm, name: str) -> Header:
    own = HeaderField(kind.key, kind.label, TextValue(name))
    return (own, *(field for field in header if field.key != kind.key))

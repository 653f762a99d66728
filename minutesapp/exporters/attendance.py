"""How people took part, where no list of the form says so: nothing that the clerk marked is left out of a file."""

from __future__ import annotations

from dataclasses import replace

from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.header import Header, HeaderField, PeopleValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import FieldForm, FieldType, Form, PersonStyle
from minutesapp.templates.labels import labels_of
from minutesapp.templates.wording import STATUS_WORDS, field_form, person_text, status_mark, tells_status

MARKED = (Status.ABSENT, Status.LATE, Status.LEFT_EARLY, Status.PROXY, Status.REMOTE)


def shows_seats(kind: FieldForm) -> bool:
    """Whether a list is a table of seats, in which everybody has a place, there or not."""
    return kind.type is FieldType.SEATS and bool(kind.columns)


def with_unlisted(minutes: Minutes, form: Form) -> Header:
    """The header with rows (欠席者, 遅参者, …) for those of whom no list of it tells how they took part."""
    rows = []
    for status in MARKED:
        marked = [person for person in minutes.attendees if person.status is status]
        names = [_unlisted_name(p, minutes, form) for p in marked if not _is_told(p, minutes, form)]
        if names:
            rows.append(HeaderField("", f"{STATUS_WORDS[status]}者", PeopleValue(verbatim="、".join(names))))
    if not rows:
        return minutes.header
    lists = [(at, kind) for at, kind in enumerate(_kinds(minutes, form)) if kind is not None]
    members = [at for at, kind in lists if kind.side is Side.MEMBER and kind.status is not Status.ABSENT]
    behind = (members[:1] or [at for at, _ in lists[-1:]] or [len(minutes.header) - 1])[0] + 1
    return (*minutes.header[:behind], *rows, *minutes.header[behind:])


def _is_told(person: Attendee, minutes: Minutes, form: Form) -> bool:
    """Whether the list in which somebody stands says how they took part; a list of those who came has no absent."""
    field = minutes.field(person.field)
    if field is None or not isinstance(field.value, PeopleValue):
        return False
    kind = field_form(form, field)
    if shows_seats(kind) and not field.value.verbatim:
        return any(column.key in ("name", "status") for column in kind.columns)
    return person.status.attends or kind.status is Status.ABSENT or bool(field.value.verbatim)


def _unlisted_name(person: Attendee, minutes: Minutes, form: Form) -> str:
    """Somebody in a row of their own: by name, or where that is hidden as before their turns."""
    style = _style_for(person, minutes, form)
    plain = person_text(replace(person, status=Status.PRESENT), style) if person.name else ""
    if not plain:
        return labels_of(minutes.attendees, form, public=True)[person.id]
    return plain + (status_mark(person) if tells_status(person) else "")


def _style_for(person: Attendee, minutes: Minutes, form: Form) -> PersonStyle:
    """How the list writes people in which somebody stands, or else would stand."""
    lists = [kind for kind in _kinds(minutes, form) if kind is not None]
    own = [kind for kind in lists if kind.key == person.field] or [k for k in lists if k.side is person.side]
    return own[0].person if own else PersonStyle()


def _kinds(minutes: Minutes, form: Form) -> list[FieldForm | None]:
    """For each field what is known of it where it lists people."""
    return [field_form(form, field) if isinstance(field.value, PeopleValue) else None for field in minutes.header]

"""Lists of people in words of their own: those of a source, and those that a person wrote, which stay."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from minutesapp.attendance.lists import seated
from minutesapp.editing.change import Change, swap_facts
from minutesapp.editing.deeds import Deed
from minutesapp.editing.header_commands import fill_field
from minutesapp.language.matching.folding import squeeze
from minutesapp.model.header import HeaderField, PeopleValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_text
from minutesapp.templates.form import Form


def word_list(minutes: Minutes, form: Form, key: str, words: str) -> Change:
    """The list reads as a person wrote it, whatever becomes of the attendance; as the form words it where that is so.

    The form's words hold, too, where nothing was written.

    KeyError where the record has no such list.
    """
    field = minutes.field(key)
    if field is None or not isinstance(field.value, PeopleValue):
        raise KeyError(key)
    own = form_words(minutes, form, key)
    same = squeeze(words) in ("", squeeze(own))
    value = PeopleValue(field.value.note) if same else PeopleValue(field.value.note, words, own)
    return fill_field(minutes, key, value)


def form_words(minutes: Minutes, form: Form, key: str) -> str:
    """What the form makes of a list and the attendance, whatever words the record has for it. KeyError as above."""
    field = minutes.field(key)
    if field is None or not isinstance(field.value, PeopleValue):
        raise KeyError(key)
    plain = replace(field, value=PeopleValue(field.value.note))
    bare = minutes.with_facts(header=tuple(plain if one.key == key else one for one in minutes.header))
    return field_text(form, seated(bare, form), plain)


def word_by_form(minutes: Minutes, keys: Sequence[str]) -> Change:
    """These lists read as the form words them, whatever stood there."""
    header = tuple(
        replace(field, value=PeopleValue(field.value.note))
        if field.key in keys and isinstance(field.value, PeopleValue)
        else field
        for field in minutes.header
    )
    return Change(Deed.FILL_FIELD, facts=swap_facts(minutes, header=header))


def worded_anew(before: Minutes, after: Minutes) -> list[HeaderField]:
    """The lists, as they were, that had words of their own before a step and have the form's after it."""
    return [field for field in before.header if own_words(field) and not own_words(after.field(field.key))]


def standing(minutes: Minutes, form: Form) -> list[HeaderField]:
    """The lists whose words a person wrote, of people who are others by now, or took part in another way."""
    return [field for field in minutes.header if _differs(field, minutes, form)]


def own_words(field: HeaderField | None) -> str:
    """The words of a list that are not the form's; empty where it has none."""
    return field.value.verbatim if field is not None and isinstance(field.value, PeopleValue) else ""


def _differs(field: HeaderField, minutes: Minutes, form: Form) -> bool:
    then = field.value.instead_of if isinstance(field.value, PeopleValue) else None
    return then is not None and squeeze(form_words(minutes, form, field.key)) != squeeze(then)

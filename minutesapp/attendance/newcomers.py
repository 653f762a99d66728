"""From somebody of the roster, or a name that was typed, to an attendee."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from minutesapp.attendance.lists import PeopleLists
from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.identity import fresh_id
from minutesapp.templates.parts.field import FieldForm


def attendee_from_roster(person: Attendee, lists: PeopleLists, field: str = "") -> Attendee:
    """Somebody of the roster, in the list that was asked for, or else in the one for their side."""
    kind = _list_of(lists.kinds, field) if field else None
    status = Status(kind.status) if kind else Status.PRESENT
    key = kind.key if kind else lists.key_for(person.side, status)
    return replace(person, id=fresh_id(), field=key, status=status)


def attendee_named(
    name: str, lists: PeopleLists, *, field: str = "", group: str = "", near: Attendee | None = None
) -> Attendee:
    """Somebody new of this name for the list `field`, or for the list of whoever is `near`, or for the first list."""
    kind = _list_of(lists.kinds, field or (near.field if near else ""))
    family, given = _parts(name)
    new = Attendee(fresh_id(), name, family, given, group=group or (near.group if near else ""), side=Side.MEMBER)
    if kind is None:
        return new
    return replace(new, post=kind.post, side=kind.side, status=Status(kind.status), field=kind.key)


def _list_of(kinds: Sequence[FieldForm], key: str) -> FieldForm | None:
    return next((kind for kind in kinds if kind.key == key), kinds[0] if kinds else None)


def _parts(name: str) -> tuple[str, str]:
    """Family and given name; only asked of the dictionary when somebody is added, as it takes a while to load.

    A guest is mostly called by the family name alone: 新井 is no 井 of a family 新.
    """
    from minutesapp.language.names import is_family_name, split_name

    if is_family_name(name):
        return name, ""
    parts = split_name(name)
    return parts.family, parts.given

"""From somebody of the roster, or a name that was typed, to an attendee."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from minutesapp.language.folding import fold_for_matching
from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.identity import fresh_id
from minutesapp.templates.form import FieldForm
from ui.desk import Desk
from ui.models.attendance import field_for
from ui.widgets.candidate_list import Candidate


def candidates_for(text: str, desk: Desk) -> list[Candidate]:
    """Who of the roster may be meant, as of the day of the meeting; last, the words themselves as a name.

    Somebody who is at the meeting already, or whose term is over, is told so and still offered.
    """
    if not text.strip():
        return []
    # Imported late: until somebody is named, nobody waits for the roster.
    from minutesapp.services import people
    from minutesapp.services.attendance import day_of

    minutes = desk.minutes
    here = {fold_for_matching(person.name) for person in minutes.attendees}
    found = []
    for entry in desk.roster.find(text, day_of(minutes)):
        person = people.as_attendee(entry)
        marks = ["任期外"] if not entry.current else []
        marks += ["出席者にいます"] if fold_for_matching(person.name) in here else []
        words = (person.post, person.group, *marks)
        found.append(Candidate(person.name, "　".join(filter(None, words)), person))
    return [*found, Candidate(f"「{text.strip()}」", "名簿にない人として加える", text.strip())]


def roster_people(text: str, desk: Desk) -> list[Attendee]:
    """Who of the roster may be meant, as attendees; only those in office on the day of the meeting."""
    from minutesapp.services import people
    from minutesapp.services.attendance import day_of

    found = desk.roster.find(text, day_of(desk.minutes))
    return [people.as_attendee(entry) for entry in found if entry.current]


def attendee_from(
    person: object,
    fields: Sequence[FieldForm],
    *,
    field: str = "",
    group: str = "",
    near: Attendee | None = None,
) -> Attendee:
    """Somebody new for the list `field`, or for the list of whoever is `near`, or for the first list.

    `person` is an attendee as the roster gives them, or a name.
    """
    kind = _list_of(fields, field or (near.field if near else ""))
    if isinstance(person, Attendee):
        return _seated(person, fields, kind if field else None)
    name = str(person)
    family, given = _parts(name)
    return Attendee(
        fresh_id(),
        name,
        family,
        given,
        post=kind.post if kind else "",
        group=group or (near.group if near else ""),
        side=kind.side if kind else Side.MEMBER,
        status=Status(kind.status) if kind else Status.PRESENT,
        field=kind.key if kind else "",
    )


def _seated(person: Attendee, fields: Sequence[FieldForm], kind: FieldForm | None) -> Attendee:
    """Somebody of the roster, in the list that was asked for, or else in the one for their side."""
    status = Status(kind.status) if kind else Status.PRESENT
    key = kind.key if kind else field_for(person.side, status, fields)
    return replace(person, id=fresh_id(), field=key, status=status)


def _list_of(fields: Sequence[FieldForm], key: str) -> FieldForm | None:
    return next((kind for kind in fields if kind.key == key), fields[0] if fields else None)


def _parts(name: str) -> tuple[str, str]:
    """Family and given name; only asked of the dictionary when somebody is added, as it takes a while to load."""
    from minutesapp.language.names import split_name

    parts = split_name(name)
    return parts.family, parts.given

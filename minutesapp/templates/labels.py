"""What stands before a turn: the label of a speaker, by the form's naming policy for the speaker's side."""

from __future__ import annotations

from collections.abc import Mapping

from minutesapp.language.numerals import seat_number
from minutesapp.language.posts import rank_of
from minutesapp.model.attendance import Attendance, Attendee, Side
from minutesapp.model.blocks import Speaker
from minutesapp.model.committee import NameStyle
from minutesapp.templates.form import Form
from minutesapp.templates.parts.naming import HIDING, Naming, NamingPolicy, PostStyle

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SOMEBODY = "発言者"
"""Who speaks, where the public is told neither a name nor anything in its place."""


def labels_of(attendees: Attendance, form: Form, *, public: bool = False) -> dict[str, str]:
    """The label of every attendee by id, bare of the form's brackets.

    Letters and numbers are given by the order of the attendance, one row of them for each side; whoever has another
    label than most of the side (会長) takes none of them. An attendee's own `label` goes before what the form would
    compute, except where the form hides names by letters or numbers.
    """
    hiding = form.turn.public_naming if public else None
    naming = hiding or form.turn.naming
    places: dict[Side, int] = {}
    labels = {}
    for person in attendees:
        counts = naming.policy_for(person) is naming.of(person.side) or naming.policy_for(person).name.anonymous
        place = places[person.side] = places.get(person.side, 0) + counts
        nameless = SOMEBODY if hiding and hiding.of(person.side).name in HIDING else ""
        labels[person.id] = attendee_label(person, naming, place, nameless)
    return labels


def attendee_label(person: Attendee, naming: Naming, place: int, nameless: str = "") -> str:
    """The label of one attendee, the `place`-th of their side (from 1).

    `nameless` stands for those of whom the policy leaves nothing to print but the name.
    """
    policy = naming.policy_for(person)
    if person.label and not policy.name.anonymous:
        return person.label
    name = _name(person, policy, place)
    post = _post(person, policy)
    if policy.name.anonymous:
        return _in_pattern(policy, name, post or policy.fallback, person.seat)
    if name or post or (person.seat and "{seat}" in policy.pattern):
        return _in_pattern(policy, name, post, person.seat)
    return policy.fallback or nameless or person.family_or_name


def _in_pattern(policy: NamingPolicy, name: str, post: str, seat: str) -> str:
    """The parts as the policy puts them together; where it wants a seat and there is none, name and post as usual.

    Of a seat (12番, 議席12) its number is wanted, if it has one.
    """
    usual = "{post}{name}" if policy.name.anonymous else "{name}{post}"
    pattern = usual if not seat and "{seat}" in policy.pattern else policy.pattern or usual
    return pattern.format(name=name, post=post, seat=seat_number(seat) or seat)


def label_signs(attendees: Attendance, form: Form, *, public: bool = False) -> dict[str, str]:
    """The sign before the label by id, of those alone for whom the form has another than for most."""
    naming = (form.turn.public_naming if public else None) or form.turn.naming
    return {person.id: sign for person in attendees if (sign := naming.policy_for(person).open)}


def speaker_label(speaker: Speaker, labels: Mapping[str, str]) -> str:
    """What is printed for a speaker: the turn's own label, else the attendee's; empty while unknown."""
    return speaker.label or labels.get(speaker.attendee, "")


def shorten_post(post: str) -> str:
    """A post as labels write it: 課長 and above whole, below it the rank alone (…担当主任 → 主任)."""
    rank = rank_of(post)
    return post if rank is None or rank.is_chief else rank.word


def _name(person: Attendee, policy: NamingPolicy, place: int) -> str:
    match policy.name:
        case NameStyle.FAMILY:
            return person.family_or_name
        case NameStyle.FULL:
            return person.name
        case NameStyle.LETTER:
            return LETTERS[place - 1] if place <= len(LETTERS) else str(place)
        case NameStyle.NUMBER:
            return str(place)
        case NameStyle.ORGANISATION:
            return person.organisation or person.group
    return ""


def _post(person: Attendee, policy: NamingPolicy) -> str:
    match policy.post:
        case PostStyle.FULL:
            return person.post
        case PostStyle.BY_RANK:
            return shorten_post(person.post)
    return ""

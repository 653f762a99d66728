"""The people of a record and the people of the roster: who may be who. Names stay as the record writes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from minutesapp.attendance.committees import committee_name, find_committee
from minutesapp.attendance.from_roster import matching
from minutesapp.attendance.from_roster.adopting import Choice, adopt, is_settled
from minutesapp.attendance.from_roster.comparing import Difference, Kind, compare
from minutesapp.attendance.from_roster.expected import Officer
from minutesapp.attendance.from_roster.matching import KnownPeople
from minutesapp.attendance.ordering import Order, in_order
from minutesapp.editing.change import Change
from minutesapp.errors import UserFacingError
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.model.attendance import Attendance, Attendee, Side
from minutesapp.model.header import WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.roster.members import members_of, staff_of
from minutesapp.roster.source import OWN, RosterSource
from minutesapp.services import people
from minutesapp.services.rosters.enrolling import enrolled, is_stranger
from minutesapp.templates.fields import field_for
from minutesapp.templates.folder.catalog import form_of
from minutesapp.templates.form import Form
from minutesapp.templates.roles import Role

ALL = "すべて"
DEEDS = {
    Kind.POST: "職を名簿のとおりにする",
    Kind.GROUP: "所属を名簿のとおりにする",
    Kind.NAME: "氏名を名簿のとおりに書く",
    Kind.ENDED: "出席者の一覧から外す",
    Kind.NEWCOMER: "出席者に加える：{after}",
    Kind.STRANGER: "名簿に加える",
}


def officers(roster: RosterSource = OWN, on: date | None = None) -> tuple[Officer, ...]:
    """Everybody whom the roster has in a post on a day (today); nobody where there is no roster yet."""
    return people_on(on, roster)[0]


def people_on(
    on: date | None = None, roster: RosterSource = OWN, committee: str = ""
) -> tuple[tuple[Officer, ...], tuple[Attendee, ...]]:
    """Those in office on a day (today), and the others of the roster; the members of the `committee` go first."""
    day = on or date.today()
    with roster.reading() as opened:
        entries = opened.entries(day, committee)
        seats = members_of(opened, committee, day) if committee else []
    seated = {entry.person.id for entry in seats}
    entries = [*seats, *(entry for entry in entries if entry.person.id not in seated)]
    now = tuple(Officer(people.as_attendee(e), e.posting.committee) for e in entries if e.current)
    return now, tuple(people.as_attendee(entry) for entry in entries if not entry.current)


def usual_staff(groups: Sequence[str], on: date | None = None, roster: RosterSource = OWN) -> tuple[Attendee, ...]:
    """Who works in these 部署 on a day (today), 部署 by 部署 in the order of rank."""
    with roster.reading() as opened:
        return tuple(map(people.as_attendee, staff_of(opened, groups, on or date.today())))


def differences(minutes: Minutes, roster: RosterSource = OWN) -> tuple[Difference, ...]:
    """Where the people of a record are not as the roster has them on the day of the meeting; the record stays as it is.

    UserFacingError ``roster-empty`` where the roster has nobody.
    """
    form, minutes = form_of(minutes), numbered_now(minutes, roster)
    name = committee_name(minutes, form)
    committee = minutes.committee or find_committee(name, people.committees(roster))
    known, others = people_on(day_of(minutes, form), roster, committee.name if committee else name)
    if not (known or others):
        raise UserFacingError("roster-empty")
    return compare(minutes.attendees, known, others, committee.name if committee else name)


def deed_words(difference: Difference) -> str:
    """What is done where a difference is taken over; empty where nothing can be."""
    return DEEDS.get(difference.kind, "").format(after=candidate_words(difference.known[0]) if difference.known else "")


def candidate_words(person: Attendee) -> str:
    """Somebody of the roster among others of the name: 渡辺 太郎　公共施設課 課長."""
    return f"{person.name}　{' '.join(filter(None, (person.group, person.post)))}".strip()


def adopt_named(
    minutes: Minutes,
    found: Sequence[Difference],
    take: Sequence[str],
    add: Sequence[str] = (),
    roster: RosterSource = OWN,
) -> Change:
    """What of the differences is about people of these names (すべて: everybody), taken over from the roster.

    Those to `add` are people whom the roster has not: it gets them. UserFacingError ``difference-unknown`` for a name
    about which there is no difference, ``difference-open`` where the roster cannot say what is right.
    """
    named = [one for name in take if name != ALL for one in _about(name, found, settled=True)]
    chosen = [one for one in found if is_settled(one) and (ALL in take or one in named)]
    strangers = [one for name in add for one in _about(name, found, settled=False) if is_stranger(one)]
    form = form_of(minutes)
    committee = minutes.committee.name if minutes.committee else committee_name(minutes, form)
    return adopt(minutes, form, enrolled(map(Choice, (*chosen, *strangers)), committee, roster))


def _about(name: str, found: Sequence[Difference], *, settled: bool) -> list[Difference]:
    """The differences about people of this name; the errors of `adopt_named`."""
    own = [one for one in found if fold_for_matching(one.name) == fold_for_matching(name)]
    if not own:
        raise UserFacingError("difference-unknown", person=name)
    if settled and not any(is_settled(one) for one in own):
        raise UserFacingError("difference-open", person=name)
    return own


def groups(roster: RosterSource = OWN, on: date | None = None) -> dict[str, Attendance]:
    """Everybody in office on a day (today) by 部署 or 会議体, each by rank; the groups of staff first."""
    found: dict[tuple[bool, str], list[Attendee]] = {}
    for person, _ in officers(roster, on):
        found.setdefault((person.side is not Side.STAFF, person.group), []).append(person)
    return {group: in_order(tuple(found[side, group]), Order.RANK) for side, group in sorted(found)}


def those_there(attendees: Attendance, offered: Sequence[Attendee]) -> frozenset[str]:
    """The ids of those of the roster (`offered`) who are at the meeting already, also under the family name alone.

    Of whom at the meeting it is not known who of them they are, the name tells.
    """
    known = KnownPeople(offered)
    matches = {one.id: known.match(one) for one in attendees}
    numbers = {match.person for match in matches.values() if match is not None}
    names = {fold_for_matching(one.name) for one in attendees if matches[one.id] is None}
    return frozenset(one.id for one in offered if one.person in numbers or fold_for_matching(one.name) in names)


def recognise(minutes: Minutes, roster: RosterSource = OWN) -> Minutes:
    """The record with the roster's reading and number for everybody whom the roster knows for certain.

    As of the day of the meeting. Name, post and group stay as they are written. So is the committee recognised; how its
    members are named is left to the form, as it was until now.
    """
    form, minutes = form_of(minutes), numbered_now(minutes, roster)
    known = KnownPeople(one.person for one in officers(roster, day_of(minutes, form)))
    if not known:
        return minutes
    committee = minutes.committee or find_committee(committee_name(minutes, form), people.committees(roster))
    if committee is not None and minutes.committee is None:
        committee = replace(committee, labels=None)
    return minutes.with_facts(attendees=matching.recognise(minutes.attendees, known), committee=committee)


def numbered_now(minutes: Minutes, roster: RosterSource = OWN) -> Minutes:
    """The record with the numbers that its people have in the roster since entries of one person were joined."""
    with roster.reading() as opened:
        joined = opened.joined()
    attendees = tuple(replace(one, person=joined.get(one.person, one.person)) for one in minutes.attendees)
    return minutes if attendees == minutes.attendees else minutes.with_facts(attendees=attendees)


def day_of(minutes: Minutes, form: Form) -> date | None:
    """The day of the meeting, where the record tells it."""
    field = field_for(Role.HELD, minutes, form)
    held = field.value if field is not None else None
    return held.start.date() if isinstance(held, WhenValue) and held.start else None

"""Beginning the record of a meeting: who is expected on its day, and what is not as it was at the meeting before."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.attendance.committees import as_of_now, committee_name, find_committee
from minutesapp.attendance.from_roster.comparing import Difference, compare
from minutesapp.attendance.from_roster.expected import the_only_committee
from minutesapp.attendance.sides import SIDE_WORDS
from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Side
from minutesapp.model.committee import Committee
from minutesapp.model.minutes import Minutes
from minutesapp.roster.people import CommitteeSettings
from minutesapp.roster.sound import unknown_committee
from minutesapp.roster.source import NOBODY, OWN, RosterSource
from minutesapp.services import records
from minutesapp.services.attendance import numbered_now, people_on, usual_staff
from minutesapp.services.beginning.blank import Before, Known, Meeting, blank_record, carry_over
from minutesapp.services.rosters.committees import committee_settings
from minutesapp.templates.folder.catalog import form_of, load_form
from minutesapp.templates.form import Form


class Plan(Struct, frozen=True):
    """What is said of a meeting before it.

    `form` is the id of a form (empty: that of the `previous` record), `committee` the id or the name of one in the
    roster, `approves` whether the last minutes are to be approved. `only` is whether it is the only committee with
    members in office where none is named, and no record before tells it.
    """

    form: str = ""
    committee: str = ""
    day: date | None = None
    previous: Minutes | None = None
    approves: bool = False
    only: bool = False


class Request(Struct, frozen=True):
    """The same as somebody asks for it: `previous` is the file of the record before."""

    form: str = ""
    committee: str = ""
    day: date | None = None
    previous: Path | None = None
    approves: bool = False
    only: bool = False


class Begun(NamedTuple):
    """The new record, and in what the people of the meeting before are others on the new day.

    `trouble` is why nobody of the roster is in it, where that could not be read.
    """

    minutes: Minutes
    differences: tuple[Difference, ...] = ()
    trouble: UserFacingError | None = None


def plan_for(request: Request) -> Plan:
    """The plan, with the record before opened; UserFacingError ``file-…``."""
    before = records.open_record(request.previous).minutes if request.previous else None
    return Plan(request.form, request.committee, request.day, before, request.approves, request.only)


def begin(plan: Plan, roster: RosterSource = OWN) -> Begun:
    """A record for this meeting. What belongs to one meeting alone (傍聴者, 議題, 欠席) is blank.

    UserFacingError ``template-unknown``, ``template-unnamed``, ``committee-unknown``, and those of a roster.
    """
    if plan.previous is not None:
        plan = replace(plan, previous=numbered_now(plan.previous, roster))
    settings = committee_settings(roster)
    committees = tuple(one.committee for one in settings)
    own = _settled(plan, settings, roster)
    meeting = Meeting(own.committee if own is not None else None, plan.day, plan.approves)
    form = load_form(_form_id(plan, own))
    officers, others = people_on(plan.day, roster, _name_of(plan, meeting, committees, form))
    if plan.previous is None:
        staff = usual_staff(own.staff, plan.day, roster) if own is not None else ()
        return Begun(blank_record(form, Known(officers, others, committees, staff), meeting))
    before = Before(plan.previous, _form_before(plan.previous, form))
    minutes = carry_over(form, before, Known(officers, others, committees), meeting)
    if not officers:
        return Begun(minutes)
    name = minutes.committee.name if minutes.committee else committee_name(minutes, form)
    return Begun(minutes, compare(plan.previous.attendees, officers, others, name))


def begin_anyway(plan: Plan, roster: RosterSource = OWN) -> Begun:
    """The same; without anybody of a roster that cannot be read, and with what is wrong with it."""
    try:
        return begin(plan, roster)
    except UserFacingError as trouble:
        if not trouble.code.startswith("roster-"):
            raise
        return begin(replace(plan, committee=""), NOBODY)._replace(trouble=trouble)


def people_words(begun: Begun) -> str:
    """How many of each side are in the record: 委員14人、市側9人が出席者に入ります。 Empty for nobody."""
    sides = [person.side for person in begun.minutes.attendees]
    counted = [f"{words}{sides.count(side)}人" for side, words in SIDE_WORDS.items() if side in sides]
    return f"{'、'.join(counted)}が出席者に入ります。" if counted else ""


def begun_json(begun: Begun) -> dict[str, Any]:
    """What `new --json` tells: the form, how many people are on each side, and what is not as it was."""
    sides = [person.side for person in begun.minutes.attendees]
    return {
        "template": begun.minutes.template,
        "people": {str(side): sides.count(side) for side in Side},
        "differences": [difference_json(one) for one in begun.differences],
    }


def difference_json(difference: Difference) -> dict[str, Any]:
    """What the shell tells of a difference between a record and the roster."""
    return {
        "kind": str(difference.kind),
        "name": difference.name,
        "words": difference.words,
        "attendee": difference.written.id if difference.written else None,
        "known": [{"person": p.person, "name": p.name, "post": p.post, "group": p.group} for p in difference.known],
    }


def _form_id(plan: Plan, own: CommitteeSettings | None) -> str:
    """The form that was asked for, else that of the meeting before, else the one that the committee uses."""
    chosen = plan.form or (plan.previous.template if plan.previous else own.form if own is not None else "")
    if not chosen:
        raise UserFacingError("template-unnamed")
    return chosen


def _settled(plan: Plan, settings: tuple[CommitteeSettings, ...], roster: RosterSource) -> CommitteeSettings | None:
    """The committee that meets, of which form, seats and staff are; None where nobody says so."""
    known = {one.committee: one for one in settings}
    if plan.committee:
        named = next((one for one in known if one.id == plan.committee), None) or find_committee(plan.committee, known)
        if named is None:
            raise unknown_committee(plan.committee, settings)
        return known[named]
    only = the_only_committee(people_on(plan.day, roster)[0]) if plan.only and plan.previous is None else ""
    return next((one for one in settings if only and one.committee.name == only), None)


def _name_of(plan: Plan, meeting: Meeting, committees: tuple[Committee, ...], form: Form) -> str:
    """The committee whose seats go before other posts of its members."""
    if meeting.committee is not None or plan.previous is None:
        return meeting.committee.name if meeting.committee else ""
    name = committee_name(plan.previous, _form_before(plan.previous, form))
    before = as_of_now(plan.previous.committee, name, committees)
    return before.name if before else ""


def _form_before(previous: Minutes, form: Form) -> Form:
    """The form of a record, or where that is gone the one of the next."""
    try:
        return form_of(previous)
    except UserFacingError:  # its fields are known by their labels all the same
        return form

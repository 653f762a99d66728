"""Which list of a record prints whom. The one place that knows: a person's status is the truth, the list follows.

`Attendee.field` names the list that a person belongs to and is kept while they are absent. Where they are printed is
worked out here: the absent stand in the list of the absent of their side; without one they stand in none, and the files
give them a row. Two lists keep everybody: a table of seats, and one that is printed in the words of its source, which
takes in nobody either.
"""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.model.attendance import Attendance, Attendee, Side, Status
from minutesapp.model.header import Header, PeopleValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.values.seats import shows_seats

GROUPS = FieldType.GROUPED_PEOPLE


class PeopleList(Struct, frozen=True):
    """One header field that lists people; `quoted` is whether it is printed in the words of its source."""

    kind: FieldForm
    quoted: bool = False

    @property
    def of_absent(self) -> bool:
        """Whether it is a list of the absent."""
        return self.kind.status is Status.ABSENT

    @property
    def keeps_absent(self) -> bool:
        """Whether those of its people who were absent are still printed in it."""
        return self.of_absent or shows_seats(self.kind) or self.quoted


class PeopleLists(Struct, frozen=True, dict=True):
    """The lists of one record, in the order of its header."""

    lists: tuple[PeopleList, ...]

    @property
    def kinds(self) -> tuple[FieldForm, ...]:
        """What the form knows of each list."""
        return tuple(list_.kind for list_ in self.lists)

    def key_for(self, side: Side, status: Status) -> str:
        """The key of the list for people of this side who took part so; empty where there is none.

        Where the members stand in groups, those of a side without a list are one of these groups.
        """
        absent = status is Status.ABSENT
        fitting = [one.kind for one in self.lists if one.of_absent == absent]
        own = (kind.key for kind in fitting if kind.side is side)
        among = (kind.key for kind in fitting if kind.type is GROUPS and kind.side is Side.MEMBER and not absent)
        return next(iter((*own, *among, "")))

    def is_of_absent(self, key: str) -> bool:
        """Whether the list with this key is one of the absent."""
        own = self._by_key.get(key)
        return own is not None and own.of_absent

    def place_of(self, person: Attendee) -> str:
        """The key of the list that prints a person; empty for none."""
        own = self._by_key.get(person.field)
        if person.status.attends or own is None or own.keeps_absent:
            return person.field
        absent = self._by_key.get(self.key_for(person.side, Status.ABSENT))
        return absent.kind.key if absent is not None and not absent.quoted else ""

    def with_status(self, person: Attendee, status: Status) -> Attendee:
        """The person with another part in the meeting.

        Who comes back from absence and belongs to no list of those who were there gets the one for their side. Who was
        there all along, or not at all, neither came nor went; who was out for a while went before they came. Nobody
        came in the place of who was there.
        """
        own = self._by_key.get(person.field)
        homeless = not person.status.attends and status.attends and (own is None or own.of_absent)
        field = self.key_for(person.side, status) if homeless else person.field
        proxy = person.proxy if status is Status.PROXY else None
        other_times = (status is Status.AWAY) is not (person.status is Status.AWAY)
        if other_times or status in (Status.PRESENT, Status.ABSENT):
            return replace(person, status=status, field=field, proxy=proxy, arrived=None, left=None)
        return replace(person, status=status, field=field, proxy=proxy)

    @cached_property
    def _by_key(self) -> dict[str, PeopleList]:
        return {list_.kind.key: list_ for list_ in self.lists}


def lists_of(header: Header, form: Form) -> PeopleLists:
    """The lists of people in a header."""
    values = ((field_form(form, field), field.value) for field in header)
    return PeopleLists(tuple(PeopleList(kind, bool(v.verbatim)) for kind, v in values if isinstance(v, PeopleValue)))


def seated(minutes: Minutes, form: Form) -> Minutes:
    """The record with everybody in the list that prints them, for whoever prints or shows it."""
    lists = lists_of(minutes.header, form)
    places = [lists.place_of(person) for person in minutes.attendees]
    if all(person.field == place for person, place in zip(minutes.attendees, places, strict=True)):
        return minutes
    people = zip(minutes.attendees, places, strict=True)
    return minutes.with_facts(attendees=tuple(replace(person, field=place) for person, place in people))


def touched_lists(header: Header, form: Form, before: Attendance, after: Attendance) -> set[str]:
    """The keys of the lists that no longer read as they did: those whose people differ, also in their order."""
    lists = lists_of(header, form)
    were, are = _people_by_list(before, lists), _people_by_list(after, lists)
    return {key for key in were.keys() | are.keys() if were.get(key) != are.get(key)}


def _people_by_list(people: Attendance, lists: PeopleLists) -> dict[str, list[Attendee]]:
    """Everybody under the list they belong to and, if they were absent, under the one that may come to print them."""
    found: dict[str, list[Attendee]] = {}
    for person in people:
        away = lists.key_for(person.side, Status.ABSENT) if not person.status.attends else person.field
        for key in {person.field, away}:
            found.setdefault(key, []).append(person)
    return found

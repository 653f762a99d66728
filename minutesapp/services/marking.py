"""Marking how people took part, by their names, and what becomes of lists in words of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from minutesapp.attendance.changes import set_attendance
from minutesapp.attendance.lists import lists_of
from minutesapp.attendance.own_words import own_words, standing, word_by_form, worded_anew
from minutesapp.attendance.presence.marks import find_person, read_mark
from minutesapp.attendance.presence.told_times import start_of
from minutesapp.language.plain import one_line
from minutesapp.model.header import HeaderField
from minutesapp.model.minutes import Minutes
from minutesapp.notices import LIST_STANDS, LIST_WORDED_ANEW
from minutesapp.templates.folder.catalog import form_of

LONGEST_QUOTE = 40
"""Signs of the words of a list that a sentence quotes."""


class ToldList(NamedTuple):
    """A list, as it was, that a step has worded `anew`, or whose words a person wrote and no longer fit; in words."""

    field: HeaderField
    anew: bool
    sentence: str


def mark_by_hand(minutes: Minutes, marks: Iterable[tuple[str, str]], *, reword: bool = False) -> Minutes:
    """The record in which the people of these names took part as their marks say (late@14:10, proxy:鈴木一郎).

    With `reword` lists whose words a person wrote follow, too. UserFacingError ``attendee-unknown`` or
    ``attendee-ambiguous`` for a name, ``usage`` for a mark.
    """
    form = form_of(minutes)
    lists, start = lists_of(minutes.header, form), start_of(minutes, form)
    people = {person.id: person for person in minutes.attendees}
    for name, words in marks:
        id = find_person(minutes.attendees, name).id
        people[id] = read_mark(words, start).on(people[id], lists)
    marked = set_attendance(minutes, form, tuple(people.values())).apply(minutes)
    return word_by_form(marked, [field.key for field in standing(marked, form)]).apply(marked) if reword else marked


def told_of_lists(before: Minutes, after: Minutes) -> Iterator[ToldList]:
    """What has become of lists in words of their own when the attendance changed; each is told once."""
    form = form_of(after)
    for field in worded_anew(before, after):
        words = one_line(own_words(field))[:LONGEST_QUOTE]
        yield ToldList(field, True, LIST_WORDED_ANEW.format(list=field.label, words=words))
    stood = {field.key for field in standing(before, form)}
    for field in standing(after, form):
        if field.key not in stood:
            yield ToldList(field, False, LIST_STANDS.format(list=field.label))

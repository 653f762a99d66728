"""Which field of the header, or whose attendance, a step changed."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.editing.change import Change, swap_facts
from minutesapp.editing.cursor.whereabouts import Whereabouts, whereabouts
from minutesapp.editing.deeds import Deed
from minutesapp.model.attendance import Attendee, Status
from minutesapp.model.header import HeaderField, TextValue
from minutesapp.model.minutes import Minutes

A, B, C = (Attendee(id, name) for id, name in (("a", "東 一郎"), ("b", "𠮷田 次郎"), ("c", "葛󠄀城 三郎")))
VENUE, NAME = HeaderField("venue", "会場", TextValue("庁舎")), HeaderField("body_name", "会議名", TextValue("審議会"))
RECORD = Minutes("ueda-gaiyo").with_facts(header=(NAME, VENUE), attendees=(A, B, C))


def step(**parts: object) -> Change:
    return Change(Deed.EDIT, facts=swap_facts(RECORD, **parts))


def test_a_step_in_the_body_alone_is_nowhere_else() -> None:
    assert whereabouts(Change(Deed.TYPE)) == Whereabouts()


def test_a_field_is_told_as_it_is_afterwards_and_one_that_is_gone_as_it_was() -> None:
    hall = replace(VENUE, value=TextValue("会館"))
    filled = step(header=(NAME, hall))
    assert whereabouts(filled) == Whereabouts(fields=(hall,))
    assert whereabouts(filled.inverse) == Whereabouts(fields=(VENUE,))
    assert whereabouts(step(header=(NAME,))) == Whereabouts(fields=(VENUE,))


def test_people_are_told_whoever_changed_came_or_went() -> None:
    away = replace(B, status=Status.ABSENT)
    assert whereabouts(step(attendees=(A, away, C))).people == (away,)
    assert whereabouts(step(attendees=(A, C))).people == (B,)
    assert whereabouts(step(attendees=(A, C)).inverse).people == (B,)
    both = (replace(A, status=Status.ABSENT), away, C)
    assert whereabouts(step(attendees=both)).people == both[:2]


def test_of_what_only_moved_the_first_that_stands_elsewhere_is_told() -> None:
    assert whereabouts(step(attendees=(A, C, B))).people == (C,)

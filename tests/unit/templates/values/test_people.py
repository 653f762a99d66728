"""A list of people is those of the attendance, and what it says beyond names."""

from __future__ import annotations

from minutesapp.model.header import PeopleValue
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.values.people import PEOPLE
from tests.makers import CHAIR, MEMBER

FIELD = FieldForm("members", "出席者", FieldType.PEOPLE)


def test_the_people_and_the_note_behind_them() -> None:
    assert PEOPLE.words(FIELD, PeopleValue("ほか2名"), (CHAIR, MEMBER)) == "髙橋 美咲会長、𠮷田 健委員、ほか2名"
    assert PEOPLE.words(FIELD, PeopleValue(), ()) == ""


def test_names_are_read_elsewhere_and_only_the_note_is_kept() -> None:
    assert PEOPLE.read(FIELD, "髙橋会長ほか2名", "ほか2名") == PeopleValue("ほか2名")
    assert PEOPLE.shown(PeopleValue("ほか2名")) == {"note": "ほか2名"}

"""Marking people by name, and lists in words of their own."""

from __future__ import annotations

from datetime import time

from msgspec.structs import replace

from minutesapp.attendance.own_words import form_words
from minutesapp.model.attendance import Status
from minutesapp.model.header import PeopleValue
from minutesapp.model.minutes import Minutes
from minutesapp.services.marking import mark_by_hand, told_of_lists
from minutesapp.templates.folder.catalog import load_form

UEDA = load_form("ueda-gaiyo")


def test_people_are_marked_by_their_names(shinonome: Minutes) -> None:
    marked = mark_by_hand(shinonome, [("山﨑ふみ", "absent"), ("五十嵐", "late@2:10"), ("五十嵐", "left@15:00")])
    people = {person.family: person for person in marked.attendees}
    assert people["山﨑"].status is Status.ABSENT
    late = people["五十嵐"]
    assert (late.status, late.arrived, late.left) == (Status.LEFT_EARLY, time(14, 10), time(15))
    others = [person for person in marked.attendees if person.family not in ("山﨑", "五十嵐")]
    assert others == [person for person in shinonome.attendees if person in others]
    assert mark_by_hand(shinonome, []) == shinonome


def test_what_becomes_of_lists_in_words_of_their_own_is_told(shinonome: Minutes) -> None:
    def worded(value: PeopleValue) -> Minutes:
        header = tuple(replace(f, value=value) if f.key == "members" else f for f in shinonome.header)
        return shinonome.with_facts(header=header)

    quoted = worded(PeopleValue(verbatim="別紙\nのとおり"))
    marked = mark_by_hand(quoted, [("山﨑ふみ", "late")])
    assert [told.sentence for told in told_of_lists(quoted, marked)] == [
        "「出席者」の欄を、元の文言（別紙 のとおり）から様式どおりに書き直しました。"
    ]
    own = worded(PeopleValue(verbatim="別紙のとおり", instead_of=form_words(shinonome, UEDA, "members")))
    stands = mark_by_hand(own, [("山﨑ふみ", "late")])
    (told,) = told_of_lists(own, stands)
    assert (told.anew, told.sentence) == (False, "「出席者」の欄は人が直した文言のままで、出席の内容と違います。")
    assert not [*told_of_lists(stands, stands)]
    assert stands.field("members") == own.field("members")
    anew = mark_by_hand(own, [("山﨑ふみ", "late")], reword=True)
    assert len([*told_of_lists(own, anew)]) == 1
    assert not [*told_of_lists(shinonome, anew)] and not [*told_of_lists(own, own)]

"""The roster as of the day of a meeting."""

from __future__ import annotations

from datetime import date, time

from msgspec.structs import replace

from minutesapp.attendance.own_words import form_words
from minutesapp.model.attendance import Status
from minutesapp.model.committee import Committee
from minutesapp.model.header import PeopleValue, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.roster.source import RosterFile
from minutesapp.services.attendance import day_of, mark_by_hand, officers, recognise, told_of_lists
from minutesapp.templates.folder.catalog import load_form

UEDA = load_form("ueda-gaiyo")


def test_names_and_posts_stay_as_they_are_written(roster: RosterFile, shinonome: Minutes) -> None:
    plain = tuple(replace(p, kana="", post=p.post + "　", name=p.name) for p in shinonome.attendees)
    known = recognise(shinonome.with_facts(attendees=plain), roster).attendees
    assert [(p.name, p.post, p.group) for p in known] == [(p.name, p.post, p.group) for p in plain]
    assert [p.kana for p in known] == [p.kana for p in shinonome.attendees]
    assert all(p.person for p in known)


def test_who_counts_is_decided_by_the_day_of_the_meeting(roster: RosterFile, shinonome: Minutes) -> None:
    assert day_of(shinonome, UEDA) == date(2024, 7, 9)
    posts = {p.family: p.post for p, _ in officers(roster, date(2023, 7, 1))}
    assert posts["渡邉"] == "奉仕サービス担当主事"
    assert "南部" in posts
    assert "南部" not in {p.family for p, _ in officers(roster, day_of(shinonome, UEDA))}


def test_without_a_roster_or_a_day_nothing_is_made_up(shinonome: Minutes) -> None:
    assert officers() == ()
    assert recognise(shinonome) is shinonome
    assert day_of(Minutes("t"), UEDA) is None
    header = tuple(replace(f, value=TextValue("昨日")) for f in shinonome.header)
    assert day_of(shinonome.with_facts(header=header), UEDA) is None


def test_the_committee_is_recognised_by_the_name_that_the_record_writes(roster: RosterFile, shinonome: Minutes) -> None:
    known = recognise(shinonome, roster).committee
    assert known is not None and known.name == "図書館協議会"
    stated = Committee("own", "図書館協議会")
    assert recognise(shinonome.with_facts(committee=stated), roster).committee == stated


def test_officers_know_the_committee_of_their_seat(roster: RosterFile) -> None:
    seats = {person.family: committee for person, committee in officers(roster, date(2024, 7, 9))}
    assert (seats["𠮷川"], seats["渡邉"]) == ("図書館協議会", "")


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

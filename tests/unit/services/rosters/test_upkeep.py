"""Keeping a roster by hand, in the words in which people write."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Side
from minutesapp.roster.source import OWN, RosterFile
from minutesapp.services.rosters import upkeep
from minutesapp.services.rosters.changes import changes

MEMBER = {"post": "委員", "committee": "緑化審議会", "seat": "3", "category": "公募", "start": "令和6年4月1日"}


@pytest.fixture
def place(tmp_path: Path) -> RosterFile:
    return RosterFile(tmp_path / "名簿.db")


def codes(roster: RosterFile) -> list[str]:
    return [change.code for change in changes(roster)][::-1]


def test_somebody_is_added_with_a_post_and_a_guess_of_the_reading(place: RosterFile) -> None:
    who, (posting,) = upkeep.add_person({"name": "髙橋健"}, MEMBER, place)
    assert (who.name, who.family, who.given) == ("髙橋健", "髙橋", "健")
    assert (who.kana, who.kana_confirmed) == ("たかはし けん", False)
    assert (posting.side, posting.start, posting.seat, posting.category) == (Side.MEMBER, date(2024, 4, 1), "3", "公募")
    assert upkeep.proposals(who)[0] == "たかはし けん"
    assert codes(place) == ["add-person"]


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ({"post": "総務課長"}, Side.STAFF),
        ({"post": "副会長"}, Side.MEMBER),
        ({"post": "顧問", "committee": "審議会"}, Side.MEMBER),
        ({"post": "書記", "committee": "審議会", "side": "staff"}, Side.STAFF),
        ({"group": "商工会"}, Side.GUEST),
        ({"post": "オブザーバー"}, Side.GUEST),
        ({"post": "オブザーバー", "group": "図書館協議会"}, Side.GUEST),
        ({"group": "図書館協議会"}, Side.MEMBER),
        ({"post": "事務局長", "group": "図書館協議会"}, Side.STAFF),
        ({"post": "警察署長", "committee": "交通対策の会", "category": "関係機関"}, Side.MEMBER),
    ],
)
def test_the_side_is_told_or_follows_from_the_post(place: RosterFile, words: dict[str, str], side: Side) -> None:
    assert upkeep.add_person({"name": "東 健"}, words, place)[1][0].side is side


def test_a_member_of_a_group_that_is_a_committee_has_a_seat_on_it(place: RosterFile) -> None:
    who, (seat,) = upkeep.add_person({"name": "東 健"}, {"post": "委員", "group": "図書館協議会"}, place)
    assert (seat.group, seat.committee) == ("図書館協議会", "図書館協議会")
    _, (_, again) = upkeep.add_posting(who.id, {"group": "図書館協議会", "side": "staff"}, place)
    assert (again.id > seat.id, again.committee) == (True, "")
    _, (_, moved) = upkeep.change_posting(who.id, again.id, {"group": "緑化審議会"}, place)
    assert (moved.id, moved.side, moved.committee) == (again.id, Side.STAFF, "")


def test_all_who_are_added_at_once_are_one_change_or_none(place: RosterFile) -> None:
    people = [({"name": "東 健"}, MEMBER), ({"name": "西 学"}, {})]
    assert [len(postings) for _, postings in upkeep.add_people(people, place)] == [1, 0]
    assert codes(place) == ["add-person"]
    with pytest.raises(UserFacingError, match="roster-words-too-long"):
        upkeep.add_people([({"name": "南 洋"}, {}), ({"name": "北" * 101}, {})], place)
    assert len(upkeep.unconfirmed(roster=place)) == 2


def test_the_reading_of_another_name_is_a_guess_again(place: RosterFile) -> None:
    who, _ = upkeep.add_person({"name": "山﨑 花子", "kana": "やまさき かこ"}, {}, place)
    for name, kana, confirmed in (
        ("山崎 花子", "やまさき かこ", True),
        ("鈴木 花子", "すずき かこ", False),
        ("高橋 花子", "たかはし はなこ", False),
    ):
        who, _ = upkeep.change_person(who.id, {"name": name}, place)
        assert (who.kana, who.kana_confirmed) == (kana, confirmed), "what nobody confirmed is guessed anew"


def test_a_reading_that_is_written_is_confirmed(place: RosterFile) -> None:
    who, postings = upkeep.add_person({"name": "東 健", "kana": "アズマ ケン"}, {}, place)
    assert (who.kana, who.kana_confirmed, postings) == ("あずま けん", True, ())
    who, _ = upkeep.change_person(who.id, {"name": "東 建"}, place)
    assert (who.family, who.given, who.kana, who.kana_confirmed) == ("東", "建", "あずま けん", False)
    who, _ = upkeep.change_person(who.id, {"kana": "ひがし たつる"}, place)
    assert (who.name, who.kana) == ("東 建", "ひがし たつる")


def test_a_guess_follows_the_name_until_it_is_confirmed(place: RosterFile) -> None:
    who, _ = upkeep.add_person({"name": "山田 健"}, {}, place)
    who, _ = upkeep.change_person(who.id, {"name": "池田 健"}, place)
    assert (who.kana.split()[0], who.kana_confirmed) == ("いけだ", False)
    assert [entry.person for entry in upkeep.unconfirmed(roster=place)] == [who]
    who, _ = upkeep.confirm_reading(who.id, roster=place)
    assert (who.kana_confirmed, upkeep.unconfirmed(roster=place)) == (True, [])
    who, _ = upkeep.confirm_reading(who.id, "いけだ たけし", place)
    assert who.kana == "いけだ たけし"
    assert codes(place) == ["add-person", "edit-person", "confirm-reading", "confirm-reading"]


def test_posts_are_added_changed_ended_and_deleted(place: RosterFile) -> None:
    who, (first,) = upkeep.add_person({"name": "東 健"}, MEMBER, place)
    upkeep.change_posting(who.id, first.id, {"end": "R8.3.31"}, place)
    _, postings = upkeep.add_posting(who.id, {"post": "会長", "committee": "緑化審議会", "start": "2026-04-01"}, place)
    second = postings[-1]
    upkeep.change_posting(who.id, second.id, {"seat": "1", "end": "なし"}, place)
    _, (latest, earlier) = upkeep.person(who.id, place)
    assert (latest.post, latest.seat, latest.end) == ("会長", "1", None), "the post begun last comes first"
    assert (earlier.post, earlier.end) == ("委員", date(2026, 3, 31))
    upkeep.delete_posting(who.id, second.id, place)
    assert len(upkeep.person(who.id, place)[1]) == 1
    assert codes(place) == ["add-person", "end-posting", "add-posting", "edit-posting", "delete-posting"]


def test_two_entries_are_merged_and_somebody_is_deleted(place: RosterFile) -> None:
    one, _ = upkeep.add_person({"name": "東 健"}, MEMBER, place)
    other, _ = upkeep.add_person({"name": "東　健"}, {"post": "課長"}, place)
    who, postings = upkeep.merge_people(one.id, other.id, place)
    assert (who.name, len(postings)) == ("東　健", 2)
    assert upkeep.person(one.id, place)[0] == upkeep.delete_person(one.id, place) == who
    with pytest.raises(UserFacingError, match="roster-person-unknown"):
        upkeep.person(one.id, place)


def test_what_the_shell_tells_of_somebody(place: RosterFile) -> None:
    told = upkeep.person_json(upkeep.add_person({"name": "髙橋 健"}, MEMBER, place))
    assert {key: told[key] for key in ("name", "family", "given", "kana", "confirmed")} == {
        "name": "髙橋 健",
        "family": "髙橋",
        "given": "健",
        "kana": "たかはし けん",
        "confirmed": False,
    }
    assert told["proposals"][0] == "たかはし けん" and len(told["proposals"]) <= 3
    (posting,) = told["postings"]
    assert posting.pop("number") > 0
    assert posting == MEMBER | {"group": "", "side": "member", "start": "2024-04-01", "end": None}


@pytest.mark.parametrize(
    ("words", "code"), [({"start": "いつか"}, "date-unreadable"), ({"start": "R6.4.2", "end": "R6.4.1"}, "roster-term")]
)
def test_days_that_are_none_are_told(place: RosterFile, words: dict[str, str], code: str) -> None:
    with pytest.raises(UserFacingError, match=code):
        upkeep.add_person({"name": "東 健"}, words, place)
    assert not place.path.exists()


def test_only_who_adds_somebody_makes_a_roster(place: RosterFile) -> None:
    for roster, code in ((place, "roster-missing"), (OWN, "roster-person-unknown")):
        with pytest.raises(UserFacingError, match=code):
            upkeep.delete_person("p1", roster)
        with pytest.raises(UserFacingError, match=code):
            upkeep.person("p1", roster)
    assert not place.path.exists() and not OWN.exists()

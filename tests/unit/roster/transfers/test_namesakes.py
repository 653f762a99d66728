from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from minutesapp.model.attendance import Side
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.transfers.lines import Kind, TransferLine
from minutesapp.roster.transfers.namesakes import Candidate, Namesakes, is_office_post

ON = date(2025, 4, 1)
Everybody = list[tuple[Person, tuple[Posting, ...]]]


def clerk(
    id: str, name: str, group: str = "税務課", post: str = "主査", end: date | None = None
) -> tuple[Person, tuple[Posting, ...]]:
    family = name.split()[0]
    return Person(id, name, family), (Posting(id, post, group, side=Side.STAFF, start=date(2020, 4, 1), end=end),)


def line(name: str, old: str = "/", kind: Kind = Kind.MOVE, new: str = "総務課/係長", **parts: str) -> TransferLine:
    (group, post), (old_group, old_post) = new.split("/"), old.split("/")
    return TransferLine(1, name, name, kind, group=group, post=post, old_group=old_group, old_post=old_post, **parts)


def met(everybody: Everybody, sought: TransferLine) -> tuple[str, list[str]]:
    match = Namesakes(everybody, ON).match(sought)
    return match.chosen.person.id if match.chosen else "", [one.person.id for one in match.candidates]


@pytest.mark.parametrize(
    ("registered", "written"),
    [
        ("髙橋 美咲", "高橋美咲"),
        ("山﨑 ふみ", "山嵜　ふみ"),
        ("渡邉 みのり", "渡辺みのり"),
        ("渡辺 みのり", "渡邊 みのり"),
        ("齋藤 一", "斉藤一"),
        ("𠮷川 千尋", "吉川千尋"),
        ("葛\U000e0100西 亮", "葛西亮"),
        ("ジョン・スミス", "ジョン スミス"),
        ("ジョン スミス", "ｼﾞｮﾝ･ｽﾐｽ"),
    ],
)
def test_a_name_is_found_in_other_kanji_widths_and_with_dots(registered: str, written: str) -> None:
    assert met([clerk("p1", registered)], line(written)) == ("p1", ["p1"])


def test_nobody_of_the_name_is_nobody() -> None:
    assert met([clerk("p1", "東 健")], line("西 健")) == ("", [])


TWO = [clerk("p1", "東 健", "税務課"), clerk("p2", "東 健", "市民課")]


@pytest.mark.parametrize(
    ("old", "chosen"),
    [("市民課/主査", "p2"), ("/市民課主査", "p2"), ("税務課/", "p1"), ("/", ""), ("/主査", ""), ("道路課/主査", "")],
)
def test_the_old_post_decides_between_two_or_nobody_is_chosen(old: str, chosen: str) -> None:
    assert met(TWO, line("東健", old)) == (chosen, ["p1", "p2"])


def test_one_of_the_name_with_quite_another_post_is_asked_about() -> None:
    assert met([clerk("p1", "東 健")], line("東 健", "道路課/課長")) == ("", ["p1"])


def test_one_who_left_gives_way_to_one_in_office_and_is_no_match_alone() -> None:
    left = clerk("p1", "東 健", end=date(2023, 3, 31))
    assert met([left, TWO[1]], line("東 健")) == ("p2", ["p1", "p2"])
    assert met([left], line("東 健")) == ("", ["p1"])
    assert met([left], line("東 健", "/税務課主査")) == ("p1", ["p1"])


def test_somebody_taken_on_is_not_taken_for_one_who_is_there() -> None:
    assert met([clerk("p1", "東 健")], line("東 健", kind=Kind.HIRE)) == ("", ["p1"])
    person, postings = clerk("p1", "東 健")
    done = (person, (*postings, Posting("p1", "係長", "総務課", side=Side.STAFF, start=ON)))
    assert met([done], line("東 健", kind=Kind.HIRE)) == ("p1", ["p1"])


def test_a_citizen_on_a_board_is_no_employee() -> None:
    citizen = Person("p1", "東 健"), (Posting("p1", "委員", "", "審議会", Side.MEMBER),)
    assert met([citizen], line("東 健")) == ("", ["p1"])
    assert met([citizen, TWO[1]], line("東 健")) == ("p2", ["p1", "p2"])


def test_a_reading_speaks_against_another_unless_the_post_is_the_same() -> None:
    person, postings = clerk("p1", "東 健")
    known = replace(person, kana="あずま たけし", kana_confirmed=True), postings
    assert met([known], line("東 健", kana="ひがし けん")) == ("", ["p1"])
    assert met([known], line("東 健", kana="アズマ タケシ")) == ("p1", ["p1"])
    assert met([known], line("東 健", "/税務課主査", kana="ひがし けん")) == ("p1", ["p1"])


@pytest.mark.parametrize("old", ["/税務課主査", "/"])
@pytest.mark.parametrize(
    ("registered", "written", "maiden"),
    [("鈴木 花子", "山田花子", "鈴木"), ("山田", "山田花子", ""), ("山田 花子", "山田", "")],
)
def test_another_name_is_offered_and_decided_by_the_old_post(
    registered: str, written: str, maiden: str, old: str
) -> None:
    chosen = "p1" if old == "/税務課主査" else ""
    assert met([clerk("p1", registered)], line(written, old, maiden=maiden)) == (chosen, ["p1"])


def test_posts_at_the_office_are_those_that_are_no_seats() -> None:
    staff, seat = Posting("p", "課長", side=Side.STAFF), Posting("p", "幹事", committee="審議会", side=Side.STAFF)
    member = Posting("p", "委員", side=Side.MEMBER)
    assert [is_office_post(posting) for posting in (staff, seat, member)] == [True, False, False]
    begun = replace(staff, start=ON)
    assert Candidate(Person("p", "東"), (staff, seat, member, begun)).in_office(ON) == (staff,)

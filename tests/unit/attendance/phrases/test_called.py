"""Whom a stage direction names most likely."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.attendance.phrases.called import People
from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.blocks import Block
from minutesapp.model.minutes import Minutes
from minutesapp.templates.roles import DirectionMeaning
from tests.makers import CHAIR, CLERK, MEMBER, UEDA, direction, heading, minutes, turn

BOSS = Attendee("p4", "腰原", "腰原", post="情報システム課長", group="情報システム課", side=Side.STAFF, field="staff")
HAND = Attendee("p5", "池田", "池田", post="主任", group="情報システム課", side=Side.STAFF, field="staff")
CAME, WENT, EXPLAINED = DirectionMeaning.CAME, DirectionMeaning.WENT, DirectionMeaning.EXPLAINED


def meeting(*body: Block) -> Minutes:
    return minutes(*body).with_facts(attendees=(CHAIR, MEMBER, CLERK, BOSS, HAND))


def likeliest(record: Minutes, index: int, meaning: DirectionMeaning, chosen: str = "") -> str:
    return People(record, UEDA, index, chosen).likely(meaning)[0].words


def test_the_office_comes_in_of_which_the_item_tells() -> None:
    record = meeting(heading("クラウド化"), turn("情報システム課から御説明願いたい。", "p1"))
    assert likeliest(record, 1, CAME) == "情報システム課職員"
    assert likeliest(record, 1, EXPLAINED) == "腰原情報システム課長"


def test_who_came_in_goes_out_and_does_not_come_in_twice() -> None:
    record = meeting(heading("予算"), direction("情報システム課職員 入室"), turn("一", "p1"))
    assert likeliest(record, 2, WENT) == "情報システム課職員"
    assert likeliest(record, 2, CAME) == "総務部職員"
    gone = meeting(*record.body, direction("情報システム課職員 退室"))
    assert (likeliest(gone, 3, WENT), likeliest(gone, 3, CAME)) == ("総務部職員", "情報システム課職員")


def test_a_member_who_has_not_come_yet_is_awaited() -> None:
    record = meeting(turn("一", "p1"), direction("会長入室"), turn("二", "p1"))
    late = record.with_facts(attendees=(replace(CHAIR, status=Status.LATE), MEMBER, CLERK))
    assert likeliest(late, 0, CAME) == "会長"


def test_who_speaks_explains_and_who_is_chosen_goes_before_all() -> None:
    record = meeting(turn("一", "p5"))
    assert likeliest(record, 0, EXPLAINED) == "池田主任"
    assert likeliest(record, 0, EXPLAINED, "p3") == "工藤係長"
    assert likeliest(record, 0, WENT, "p2") == "委員"
    assert likeliest(meeting(turn("一", "p1")), 0, EXPLAINED) != "会長"


def test_an_empty_record_names_somebody_and_one_without_people_nobody() -> None:
    assert likeliest(meeting(), 0, CAME) == "総務部職員"
    assert People(minutes().with_facts(attendees=()), UEDA, 0).likely(CAME) == []

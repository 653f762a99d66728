from __future__ import annotations

from msgspec.structs import replace

from minutesapp.attendance.voices.words.evidence import Kind
from minutesapp.model.attendance import Side
from tests.unit.attendance.voices.people import (
    EVERYBODY,
    IKEDA,
    ONOZAWA,
    OTHER_IKEDA,
    SAITO,
    meeting,
    offers_for,
    person,
)

BOARD = "景観審議会"
FISHER = person("松岡義人", "松岡", "まつおか よしと", "委員", "漁業協同組合", Side.MEMBER)
GROCER = person("松岡千尋", "松岡", "まつおか ちひろ", "委員", "生活協同組合", Side.MEMBER)
DEPUTY = person("平田和久", "平田", "ひらた かずひさ", "課長補佐", "総務課")
CLERK = person("平田舞", "平田", "ひらた まい", "主事", "総務課")
EDUCATION = person("飯塚久美子", "飯塚", "いいづか くみこ", "部長", "教育部")
ENVIRONMENT = person("吉岡宏明", "吉岡", "よしおか ひろあき", "部長", "環境部")
PEOPLE = (*EVERYBODY, FISHER, GROCER, DEPUTY, CLERK, EDUCATION, ENVIRONMENT)
NEAR = {one.id for one in PEOPLE}


def certain(*turns: tuple[str, str], near: set[str] | None = None) -> dict[str, str]:
    return {one.voice.label: one.certain for one in offers_for(meeting(*turns), (), PEOPLE, near)}


def test_where_somebody_comes_from_tells_two_of_a_name_apart() -> None:
    call = ("S1", "松岡委員、どうぞ。")
    assert certain(call, ("S2", "市場の話です。"))["S2"] == ""
    assert certain(call, ("S2", "漁協としては困ります。"))["S2"] == FISHER.id
    assert certain(call, ("S2", "うちの生活協同組合の店です。"))["S2"] == GROCER.id


def test_what_stands_beside_the_name_in_a_call_does() -> None:
    assert certain(("S1", "漁業のお立場から、松岡委員、いかがですか。"), ("S2", "はい。"))["S2"] == FISHER.id
    assert certain(("S1", "総務課の補佐をしております平田です。"))["S1"] == DEPUTY.id


def test_a_colleague_who_was_named_is_there_and_is_not_who_named_them() -> None:
    brought = ("S1", "はい、主事の平田を連れてきました。")
    asked = ("S2", "平田さん、件数は出ていますか。")
    assert certain(brought, asked, ("S3", "はい、45件です。"))["S3"] == CLERK.id
    assert certain(("S1", "総務課の平田です。主事の平田も一緒です。"))["S1"] == DEPUTY.id


def test_whoever_leaves_the_rest_to_others_is_above_them() -> None:
    asked = ("S1", "では総務課さん、お願いします。")
    assert certain(asked, ("S2", "資料の1です。"))["S2"] == ""
    assert certain(asked, ("S2", "資料の1です。細かいことは補佐の方から。"))["S2"] == ONOZAWA.id


def test_a_post_alone_is_of_the_office_that_meets() -> None:
    call = ("S2", "では部長からお願いします。")
    assert certain(("S1", "お疲れさまです。"), call, ("S3", "一言だけ。"))["S3"] == ""
    assert certain(("S1", "環境部の会議を始めます。"), call, ("S3", "一言だけ。"))["S3"] == ENVIRONMENT.id


def test_whoever_leads_the_meeting_of_a_board_is_its_chair() -> None:
    leads = "次の議題に移ります。ご意見はありますか。ほかにございませんか。お諮りします。異議なしと認めます。"
    turns = (("S1", leads), ("S2", "ありません。"))
    [one, _] = offers_for(meeting(*turns), (), PEOPLE, NEAR)
    assert (one.certain, one.offers[0].kind) == (SAITO.id, Kind.LEADS)
    assert certain(*turns)["S1"] == "", "nobody knows which board meets"
    assert certain(("S1", f"総務課長の小野沢です。{leads}"), turns[1], near=NEAR)["S1"] == ONOZAWA.id


def test_of_two_of_a_name_the_one_is_likelier_whose_office_is_there_but_that_is_not_enough() -> None:
    turns = meeting(("S1", "総務課長の小野沢です。"), ("S2", "池田です。"))
    [_, one] = offers_for(turns, (), PEOPLE)
    assert (one.certain, one.offers[0].person) == ("", IKEDA.id)
    assert certain(("S1", "総務課長の小野沢です。"), ("S2", "担当の池田です。"))["S2"] == IKEDA.id


def test_nobody_is_told_apart_by_what_fits_both() -> None:
    other = replace(OTHER_IKEDA, id="same office", name="池田三葉", group="総務課")
    turns = meeting(("S1", "総務課の池田です。"))
    [one] = offers_for(turns, (), (IKEDA, other))
    assert one.certain == ""


def test_somebody_of_a_field_is_meant_by_words_of_it() -> None:
    board = {FISHER.id, GROCER.id}
    call = ("S1", "松岡委員、どうぞ。")
    assert certain(call, ("S2", "朝の水揚げのトラックが漁港に入れません。"), near=board)["S2"] == FISHER.id
    asked = ("S1", "水揚げの面ではいかがですか。")
    [_, one] = offers_for(meeting(asked, ("S2", "困っています。")), (), PEOPLE, board)
    assert (one.certain, [(offer.person, offer.kind) for offer in one.offers]) == ("", [(FISHER.id, Kind.PLACE)])


def test_a_place_is_asked_whose_people_are_known_to_be_there() -> None:
    welcome = ("S1", "今日は環境課の池田主査に来ていただきました。")
    asked, answer = ("S1", "環境の方で気になるところはありますか。"), ("S2", "特にありません。")
    assert certain(welcome, ("S3", "はい。"), asked, answer)["S2"] == OTHER_IKEDA.id
    assert certain(asked, answer)["S2"] == ""

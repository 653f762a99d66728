from __future__ import annotations

from msgspec.structs import replace

from minutesapp.attendance.voices.meeting import MOST_OFFERED
from minutesapp.attendance.voices.words.evidence import Kind
from minutesapp.attendance.voices.words.introduced import Stranger
from minutesapp.model.attendance import Status
from minutesapp.model.blocks import SPEECH, Block, Speaker
from tests.unit.attendance.voices.people import (
    EVERYBODY,
    IKEDA,
    MUROGA,
    ONOZAWA,
    OTHER_IKEDA,
    SAITO,
    WATANABE,
    meeting,
    offers_for,
)


def certain(*turns: tuple[str, str], present: tuple = (), known: tuple = EVERYBODY) -> dict[str, str]:
    return {one.voice.label: one.certain for one in offers_for(meeting(*turns), present, known)}


def test_what_is_said_adds_up() -> None:
    assert certain(
        ("SPEAKER_00", "定刻となりました。総務課長の小野沢です。では斉藤会長、お願いします。"),
        ("SPEAKER_01", "会長の斎藤です。では池田主任から説明をお願いします。"),
        ("SPEAKER_02", "総務課の池田です。資料をご覧ください。"),
        ("SPEAKER_01", "池田主任、ありがとうございました。渡辺委員、どうぞ。"),
        ("SPEAKER_03", "質問です。"),
        ("SPEAKER_01", "渡辺委員、いかがでしょうか。"),
        ("SPEAKER_03", "結構です。"),
    ) == {"SPEAKER_00": ONOZAWA.id, "SPEAKER_01": SAITO.id, "SPEAKER_02": IKEDA.id, "SPEAKER_03": WATANABE.id}


def test_a_call_that_can_mean_one_person_is_enough_and_thanks_are_not() -> None:
    [_, one] = offers_for(meeting(("A", "渡辺委員、どうぞ。"), ("SPEAKER_1", "質問です。")), (), EVERYBODY)
    assert (one.certain, [offer.kind for offer in one.offers]) == (WATANABE.id, [Kind.CALL])
    [one, _] = offers_for(meeting(("S1", "質問です。"), ("S2", "渡辺委員、ありがとうございます。")), (), EVERYBODY)
    assert (one.certain, [offer.person for offer in one.offers]) == ("", [WATANABE.id])


def test_a_room_is_nobody_whoever_speaks_in_it() -> None:
    assert certain(("第1会議室", "総務課長の小野沢です。"), ("委員席", "会長の斎藤です。")) == {
        "第1会議室": "",
        "委員席": "",
    }


def test_who_is_absent_does_not_speak() -> None:
    told = (("S1", "室賀主事は本日欠席です。"), ("S2", "室賀です。"))
    assert certain(*told)["S2"] == ""
    away = replace(MUROGA, status=Status.ABSENT)
    assert certain(("S2", "室賀です。"), present=(away,))["S2"] == ""


def test_the_board_that_meets_is_nearer_than_another_one() -> None:
    other = replace(WATANABE, id="other", name="渡部六", person="other", group="環境審議会", kana="わたなべ ろく")
    turns = meeting(("S1", "渡辺委員、どうぞ。"), ("S2", "質問です。"))
    [_, one] = offers_for(turns, (), (*EVERYBODY, other))
    assert one.certain == ""
    [_, one] = offers_for(turns, (), (*EVERYBODY, other), near={"other"})
    assert one.certain == "other"


def test_those_of_the_record_who_have_spoken_are_not_nearer() -> None:
    spoken = Block("x", SPEECH, "はい。", speaker=Speaker(IKEDA.id))
    body = (*meeting(("S1", "池田です。")), spoken)
    [one] = offers_for(body, (IKEDA,), EVERYBODY)
    assert one.certain == ""
    [one] = offers_for(body, (IKEDA, ONOZAWA), EVERYBODY)
    assert one.certain == IKEDA.id


def test_an_office_that_is_not_theirs_tells_of_a_stranger() -> None:
    call = ("S1", "室賀さん、お願いします。")
    assert certain(call, ("S2", "はい、みやま設計の室賀と申します。"))["S2"] == ""
    assert certain(call, ("S2", "はい、環境課の室賀です。"))["S2"] == ""


def test_who_answers_a_call_to_a_namesake_in_another_office_is_not_the_one_we_know() -> None:
    for call in ("環境課の室賀からご説明します。", "室賀課長、お願いします。", "環境課の室賀さん、お願いします。"):
        assert certain(("S1", call), ("S2", "室賀です。"))["S2"] == ""


def test_who_told_a_name_of_nobody_we_know_is_not_the_one_who_is_called_later() -> None:
    told = ("S2", "株式会社みやま設計の小野沢と申します。")
    assert certain(told, ("S1", "室賀さん、お願いします。"), ("S2", "では画面をご覧ください。"))["S2"] == ""


def test_who_tells_a_name_of_several_is_none_but_they() -> None:
    call = ("S1", "室賀主事、お願いします。")
    turns = (call, ("S2", "資料の1です。"), ("S1", "ありがとう。"), ("S2", "池田です。"))
    [_, one] = offers_for(meeting(*turns), (), EVERYBODY)
    assert one.certain == ""
    assert {offer.person for offer in one.offers} == {MUROGA.id, IKEDA.id, OTHER_IKEDA.id}


def test_of_equal_weight_they_stand_in_the_order_of_the_list() -> None:
    for known in ((IKEDA, OTHER_IKEDA), (OTHER_IKEDA, IKEDA)):
        [one] = offers_for(meeting(("S1", "池田です。")), (), known)
        assert [offer.person for offer in one.offers] == [person.id for person in known]


def test_of_very_many_who_fit_some_are_offered() -> None:
    many = [replace(MUROGA, id=str(number), name=f"室賀{number}") for number in range(MOST_OFFERED + 5)]
    [one] = offers_for(meeting(("室賀", "はい。")), (), many)
    assert (one.certain, len(one.offers)) == ("", MOST_OFFERED)


def test_where_two_fit_nobody_is_chosen_and_both_are_offered() -> None:
    [one] = offers_for(meeting(("池田", "はい。")), (), EVERYBODY)
    assert one.certain == ""
    assert {offer.person for offer in one.offers} == {IKEDA.id, OTHER_IKEDA.id}


def test_who_is_present_is_nearer_than_who_is_only_known() -> None:
    assert certain(("池田", "はい。"), present=(OTHER_IKEDA, MUROGA)) == {"池田": OTHER_IKEDA.id}
    same = replace(MUROGA, id="in the record")
    assert certain(("室賀", "はい。"), present=(same,)) == {"室賀": "in the record"}, "not both, as they are one"


def test_who_is_only_called_for_another_voice_that_told_its_name_is_not_two_voices() -> None:
    calls = [("S1", "渡辺委員、どうぞ。"), ("S3", "はい。")] * 2
    assert certain(("S2", "委員の渡辺です。"), *calls)["S3"] == ""
    assert certain(("S2", "委員の渡辺です。"), ("S3", "委員の渡辺です。")) == {"S2": WATANABE.id, "S3": WATANABE.id}


def test_a_label_that_names_somebody_else_is_not_overruled_by_a_call() -> None:
    calls = [("S1", "渡辺委員、どうぞ。"), ("田中", "はい。")] * 2
    assert certain(*calls)["田中"] == ""


def test_who_is_on_no_list_is_told() -> None:
    [one] = offers_for(meeting(("S1", "観光課長の大井と申します。")), (), ())
    assert (one.offers, one.strangers) == ((), (Stranger("大井", "観光課長"),))


def test_a_record_without_voices_offers_nothing() -> None:
    assert offers_for((), EVERYBODY) == ()


def test_a_voice_that_tells_two_names_is_nobodys() -> None:
    assert (
        certain(("S1", "室賀です。では、池田です。"), ("S2", "はい。"), ("S1", "池田です。"), ("S2", "はい。"))["S1"]
        == ""
    )


def test_a_label_that_is_a_given_name_and_a_call_are_of_one_person() -> None:
    assert certain(("S1", "室賀さんからお願いします。"), ("三郎", "はい。"))["三郎"] == MUROGA.id

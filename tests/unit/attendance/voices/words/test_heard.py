from __future__ import annotations

import pytest

from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.words.evidence import Kind
from minutesapp.attendance.voices.words.heard import listen
from minutesapp.attendance.voices.words.introduced import Stranger
from minutesapp.attendance.voices.words.said import Memory
from tests.unit.attendance.voices.people import EVERYBODY, IKEDA, MUROGA, ONOZAWA, OTHER_IKEDA, SAITO, WATANABE, meeting

PEOPLE = People(EVERYBODY)


def heard(*turns: tuple[str, str]) -> list[tuple[int, str, Kind]]:
    evidence = listen(meeting(*turns), PEOPLE).evidence
    return [(one.turn, *one.people, one.kind) for one in evidence if len(one.people) == 1]


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("総務課長の小野沢です。", ONOZAWA),
        ("えー、私は総務課長の小野澤と申しますよろしくお願いします", ONOZAWA),
        ("本日司会を務めます総務課の池田です。", IKEDA),
        ("はい、室賀です。", MUROGA),
        ("会長の斎藤でございます。", SAITO),
        ("皆さん、おはようございます。室賀です。それでは始めます。", MUROGA),
    ],
)
def test_somebody_tells_their_own_name(words: str, person) -> None:
    assert [one[:2] for one in heard(("S1", words))] == [(0, person.id)]


@pytest.mark.parametrize(
    "words",
    [
        "総務課の室賀です。",
        "池田です。",
        "隣は、総務課長の小野沢です。",
        "担当は室賀です。",
        "事務局を紹介します。総務課長の小野沢です。",
        "総務課長の小野沢です。健康推進課の室賀です。",
        "資料は先ほどのとおりで、室賀です。",
        "小野沢の代理です。",
    ],
)
def test_nobody_is_named_where_it_may_be_about_another(words: str) -> None:
    assert heard(("S1", words)) == []


@pytest.mark.parametrize(
    "call",
    [
        "それでは室賀さん、お願いします。",
        "次に、室賀主事から説明をお願いいたします。",
        "ありがとうございました。室賀主事どうぞ",
        "室賀主事。",
    ],
)
def test_who_is_called_upon_speaks_next(call: str) -> None:
    assert (1, MUROGA.id, Kind.CALL) in heard(("S1", call), ("S2", "はい。"))
    assert heard(("S1", call), ("S1", "はい。")) == [], "nobody calls upon themselves"


def test_a_call_to_two_people_is_a_call_to_nobody() -> None:
    assert heard(("S1", "渡辺委員、室賀主事、お願いします。"), ("S2", "はい。")) == []


def test_who_is_thanked_spoke_before() -> None:
    assert heard(("S1", "以上です。"), ("S2", "渡辺委員、ありがとうございました。")) == [(0, WATANABE.id, Kind.THANKS)]


def test_people_of_no_list_tell_their_names_too() -> None:
    body = meeting(
        ("S1", "観光課長の大井と申します。"), ("S2", "隣は、観光課長の大井です。"), ("S3", "次の資料の田中です。")
    )
    assert listen(body, PEOPLE).strangers == {0: (Stranger("大井", "観光課長"),)}


@pytest.mark.parametrize(
    "answer",
    [
        "課長に代わってお答えします。",
        "代理の者です。",
        "室賀は別の会議に出ております。",
        "室賀主事は本日休みです。",
        "総務課の池田です。",
        "はい、お願いします。",
    ],
)
def test_who_answers_for_another_was_not_called(answer: str) -> None:
    calls = [one for one in heard(("S1", "室賀主事、お願いします。"), ("S2", answer)) if one[2] is Kind.CALL]
    assert calls == []


def test_the_words_are_those_of_the_text() -> None:
    [one] = listen(meeting(("S1", "会長の齋藤です。")), PEOPLE).evidence
    assert one.words == "会長の齋藤です"


def test_who_is_said_to_be_away_is_absent() -> None:
    assert listen(meeting(("S1", "本日、室賀主事は所用により欠席です。")), PEOPLE).away == {MUROGA.id}
    assert listen(meeting(("S1", "室賀主事から欠席の理由を聞きました。")), PEOPLE).away == set()


def test_words_that_may_mean_several_speak_for_each_of_them_and_clearly_for_none() -> None:
    [one] = listen(meeting(("S1", "池田です。")), PEOPLE).evidence
    assert one.people == {IKEDA.id, OTHER_IKEDA.id}


def test_words_that_were_heard_before_are_not_sought_again() -> None:
    memory: Memory = {}
    first = listen(meeting(("S1", "室賀です。")), PEOPLE, memory)
    assert list(memory) == ["室賀です。"]
    nobody = People(())
    assert listen(meeting(("S1", "室賀です。")), nobody, memory) == first


def test_whose_words_are_taken_up_has_spoken_before_and_not_who_gave_the_word() -> None:
    asked, gave, answer = ("S1", "質問です。"), ("S2", "総務課長。"), ("S3", "渡辺委員のご質問にお答えします。")
    assert (0, WATANABE.id, Kind.REPLY) in heard(asked, gave, answer)
    assert (0, WATANABE.id, Kind.REPLY) in heard(asked, ("S2", "渡辺委員のおっしゃる通りです。"))


def test_praise_is_no_call() -> None:
    said = heard(("S1", "含まれていますか。"), ("S2", "いい質問だね、室賀さん。"), ("S3", "えーと、1件です。"))
    assert said == [(0, MUROGA.id, Kind.REPLY)]


def test_who_is_spoken_to_within_a_talk_goes_on_with_it() -> None:
    talk = (("S1", "450円です。"), ("S2", "室賀主事、それは助かります。ではそうします。"), ("S1", "はい。"))
    assert (2, MUROGA.id, Kind.TALK) in heard(*talk)


def test_a_request_is_a_call_where_it_is_agreed_to() -> None:
    request = ("S1", "室賀さん資料を見せてください")
    assert (1, MUROGA.id, Kind.CALL) in heard(request, ("S2", "はい、こちらです。"))
    assert (1, MUROGA.id, Kind.ADDRESS) in heard(request, ("S2", "資料は明日です。"))


def test_whoever_is_asked_of_a_place_speaks_next() -> None:
    assert (1, MUROGA.id, Kind.CALL) in heard(
        ("S1", "次に健康推進課さん。"), ("S2", "よろしくお願いします。資料です。")
    )
    [one] = listen(meeting(("S1", "次に総務課さん。"), ("S2", "資料です。")), PEOPLE).evidence
    assert (one.people, one.kind) == ({ONOZAWA.id, IKEDA.id}, Kind.PLACE)

from __future__ import annotations

import pytest

from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.words.called_upon import Called, called_upon
from minutesapp.attendance.voices.words.mention import mentions_in
from tests.unit.attendance.voices.people import EVERYBODY, IKEDA, MUROGA, ONOZAWA, SAITO, WATANABE

PEOPLE = People(EVERYBODY)


def called_by(words: str) -> Called | None:
    return called_upon(words, list(mentions_in(words, PEOPLE)), PEOPLE)


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("それでは室賀さん", MUROGA),
        ("池田主任お願いします", IKEDA),
        ("渡辺委員どうぞ", WATANABE),
        ("それでは渡辺委員、何かございますか。", WATANABE),
        ("この点はどうでしょうか小野沢課長", ONOZAWA),
        ("議事の進行を斉藤会長にお願いいたします", SAITO),
        ("ありがとうございましたでは会長よりご挨拶をお願いします", SAITO),
        ("総務課長。", ONOZAWA),
        ("まず斉藤会長から", SAITO),
        ("次は、渡辺委員です", WATANABE),
        ("渡辺委員は", WATANABE),
        ("渡辺委員の質疑を許可します", WATANABE),
        ("室賀主事、次の日程を", MUROGA),
        ("詳しくは総務課長よりご説明申し上げます", ONOZAWA),
        ("これは総務課の池田主任から答えていただけますか。", IKEDA),
        ("健康推進課の室賀からご説明いたします", MUROGA),
        ("相沢さん、ありがとう。室賀主事、駐車場はどうなった?", MUROGA),
        ("渡辺委員さん何か補足があれば", WATANABE),
        ("続いて室賀より、検診についてご報告いたします。", MUROGA),
    ],
)
def test_the_last_words_of_a_turn_ask_somebody_to_speak(words: str, person) -> None:
    called = called_by(words)
    assert called is not None
    assert called.people == {person.id}


@pytest.mark.parametrize(
    "words",
    [
        "署名委員に渡辺委員をお願いします",
        "署名は渡辺委員にお願いいたします",
        "室賀主事に確認します",
        "室賀さんには後で聞いてみましょう",
        "渡辺委員がおっしゃったようにお願いします",
        "渡辺委員のご意見について皆さんいかがですか",
        "室賀さんから聞きました。皆さんいかがですか",
        "私、室賀からご説明します",
        "小野沢課長にもよろしくお伝えください",
        "池田主任ありがとうございますでは田中さんお願いします",
        "池田主任から田中さんにお願いします",
        "お願いします",
        "",
    ],
)
def test_words_that_ask_nobody_or_somebody_else_call_nobody(words: str) -> None:
    assert called_by(words) is None


def test_who_is_called_by_another_post_or_office_is_not_meant() -> None:
    for words in ("室賀課長、お願いします。", "環境課の室賀からご説明します", "みやま設計の室賀さんお願いします"):
        called = called_by(words)
        assert (called.people, called.others) == (frozenset(), {MUROGA.id})


@pytest.mark.parametrize("words", ["室賀さん資料を見せてください", "室賀さん、それを読んでください"])
def test_who_is_only_spoken_to_may_answer(words: str) -> None:
    called = called_by(words)
    assert (called.people, called.is_sure) == ({MUROGA.id}, False)


@pytest.mark.parametrize(
    "words", ["室賀さんの資料はできますか", "室賀さんは来ますか", "室賀さん宅はどこですか", "室賀さんに聞いてください"]
)
def test_who_is_spoken_of_does_not(words: str) -> None:
    assert called_by(words) is None


def test_of_two_who_are_called_together_either_may_answer() -> None:
    called = called_by("渡辺委員、室賀主事、お願いします")
    assert (called.people, called.are_several) == ({WATANABE.id, MUROGA.id}, True)


@pytest.mark.parametrize(
    "words",
    [
        "室賀さん資料はいつできますか",
        "室賀さん、どう見ますか。",
        "室賀さん、数字は出ていますか?",
        "室賀さん その表は何枚あったっけ",
    ],
)
def test_a_question_to_whose_name_stands_before_it_is_a_call(words: str) -> None:
    assert called_by(words).is_sure


@pytest.mark.parametrize(
    ("words", "spoken_to"),
    [
        ("検診は室賀さんですかね", False),
        ("室賀さんのところでは人は足りていますか", True),
        ("渡辺委員は公募で入っていただきましたが、何かございますか。", True),
    ],
)
def test_who_is_spoken_of_first_may_be_asked(words: str, spoken_to: bool) -> None:
    called = called_by(words)
    assert (called.is_sure, called.is_spoken_to) == (False, spoken_to)


def test_what_somebody_has_others_do_is_a_call_and_what_they_do_by_leave_is_none() -> None:
    assert called_by("本日は室賀主事に見ていただきます。").people == {MUROGA.id}
    assert called_by("室賀主事後ほどご連絡させていただきます。") is None


@pytest.mark.parametrize(
    "words",
    [
        "室賀君 根拠を説明して",
        "間に入るのは室賀さんですね。健康推進課の。",
        "室賀さんは前から言っていましたよね",
    ],
)
def test_in_many_words_somebody_is_spoken_to(words: str) -> None:
    assert called_by(words).people == {MUROGA.id}

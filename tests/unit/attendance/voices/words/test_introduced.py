from __future__ import annotations

import pytest

from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.words.introduced import Stranger, is_word, strangers_in, told_names
from tests.unit.attendance.voices.people import EVERYBODY, IKEDA, MUROGA, ONOZAWA, SAITO, WATANABE, person

PEOPLE = People(EVERYBODY)


def told(words: str) -> list[set[str]]:
    return [set(one.people) for one in told_names(words, PEOPLE)]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("総務課長の小野沢ですよろしくお願いします", ONOZAWA),
        ("総務課の小野沢と申します", ONOZAWA),
        ("はい委員の渡辺です", WATANABE),
        ("皆さんこんにちは総務課長の小野沢でございます", ONOZAWA),
        ("本日はありがとうございます事務局を務めます室賀と申します", MUROGA),
        ("健康推進課室賀です", MUROGA),
        ("財政ではなく総務のおのざわですけど", ONOZAWA),
        ("室賀ですけれども座って説明します", MUROGA),
        ("課長の小野沢に代わりまして主任の池田が説明いたします", IKEDA),
        ("本日の司会は健康推進課の室賀が務めます", MUROGA),
        ("進行は室賀が担当いたします", MUROGA),
        ("主事の室賀がご説明しますお手元の資料をご覧ください", MUROGA),
        ("自己紹介からお願いします私は会長の斉藤です", SAITO),
        ("8番の渡辺です", WATANABE),
        ("そこは私から 室賀三郎です 相続の調査をしております", MUROGA),
        ("健康推進課の主事をしております室賀です", MUROGA),
        ("健康推進課健診係の室賀と申します", MUROGA),
        ("今月の進行は健康推進課の番ですので室賀が務めます", MUROGA),
        ("はい、三郎の方です", MUROGA),
        ("総務課長でございます", ONOZAWA),
    ],
)
def test_somebody_tells_the_own_name_with_or_without_stops(words: str, who) -> None:
    assert told(words) == [{who.id}]


@pytest.mark.parametrize(
    "words",
    [
        "隣が課長の小野沢です",
        "担当は室賀です",
        "電話がありまして室賀ですがと名乗るんです",
        "会長の斉藤でございますと言って",
        "皆さんをご紹介します総務課長の小野沢です",
        "後半は主事の室賀が説明しますが",
        "主事の室賀がご説明します",
        "書記は室賀が担当します",
        "会議には課長の小野沢が出席しました",
        "先ほど室賀主事がおっしゃったように",
        "結構です",
    ],
)
def test_words_about_others_tell_nothing(words: str) -> None:
    assert not any(told(words))


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("そう", True),
        ("結構", True),
        ("たかい", True),
        ("さいとう", False),
        ("永坂", False),
        ("小野沢", False),
        ("", False),
    ],
)
def test_words_that_sound_like_a_name_are_words(words: str, is_one: bool) -> None:
    assert is_word(words, PEOPLE.is_written) is is_one


def test_an_answer_is_no_name() -> None:
    people = People((person("宗直樹", "宗", "そう なおき", "課長", "交通政策課"),))
    assert not list(told_names("はいそうです", people))
    assert [set(one.people) for one in told_names("はい宗です", people)] == [{"宗直樹"}]
    assert [set(one.people) for one in told_names("課長のそうです", people)] == [{"宗直樹"}]


def test_an_office_that_nobody_of_the_name_has_tells_of_a_stranger() -> None:
    [one] = told_names("株式会社みやま設計の室賀と申します", PEOPLE)
    assert (one.people, one.others) == (frozenset(), {MUROGA.id})


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("観光課長の大井と申します", [Stranger("大井", "観光課長")]),
        ("隣は観光課長の大井です", []),
        ("次の資料の田中です", []),
        ("近所の公園のことなんです", []),
    ],
)
def test_people_of_no_list_tell_their_names_too(words: str, found: list[Stranger]) -> None:
    assert strangers_in(words) == found


def test_a_family_name_that_nobody_we_know_has_is_told_by_nobody_we_know() -> None:
    assert told("お待たせしました。橋本です。") == [set()]
    assert told("橋本です") == [set()]
    assert told("問題です") == []
    assert told("隣が橋本です") == []


def test_a_name_in_other_kanji_is_alike_where_nothing_tells_who_meets() -> None:
    people = People((person("辻本康平", "辻本", "つじもと こうへい", "課長", "農政課"),))
    [one] = told_names("辻元です", people)
    assert (one.people, one.is_alike) == ({"辻本康平"}, True)

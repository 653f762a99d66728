from datetime import date

import pytest

from minutesapp.roster.completion.completer import Completer
from minutesapp.roster.completion.index import RosterIndex
from minutesapp.roster.people import Person, Posting

DAY = date(2024, 6, 1)


def somebody(name: str, kana: str, post: str = "", group: str = "", **term: date) -> tuple[Person, tuple[Posting, ...]]:
    family, given = name.split()
    person = Person(name, name, family, given, kana, True)
    return person, (Posting(name, post, group, **term),)


EVERYBODY = [
    somebody("髙村 美緒", "たかむら みお", "委員", "緑化審議会", end=date(2023, 3, 31)),
    somebody("𠮷田 健", "よしだ けん", "会長", "緑化審議会"),
    somebody("山﨑 智子", "やまさき ともこ", "委員", "緑化審議会"),
    somebody("沢田 大地", "さわだ だいち", "道路課係長", "道路課"),
    somebody("沢 大輔", "さわ だいすけ", "総務課長", "総務部"),
    somebody("小沢 彩", "おざわ あや", "総務課主事", "総務部", start=date(2030, 4, 1)),
    somebody("大野 祐子", "おおの ゆうこ", "こども課長", "福祉部"),
    somebody("今野 純一", "こんの じゅんいち", "ＩＴ推進課主任", "ＩＴ推進課"),
    somebody("沢井 リサ", "さわい りさ", "書記", "道路課", end=date(2020, 3, 31)),
]


def completer_of(everybody: list[tuple[Person, tuple[Posting, ...]]]) -> Completer:
    return Completer(RosterIndex.of(everybody, DAY))


def names(query: str, **choices: object) -> list[str]:
    return [entry.person.name for entry in completer_of(EVERYBODY).complete(query, **choices)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("沢", ["沢 大輔", "沢田 大地", "沢井 リサ"]),
        ("澤", ["沢 大輔", "沢田 大地", "沢井 リサ"]),
        ("さわ", ["沢 大輔", "沢田 大地", "沢井 リサ"]),
        ("サワ", ["沢 大輔", "沢田 大地", "沢井 リサ"]),
        ("ｻﾜ", ["沢 大輔", "沢田 大地", "沢井 リサ"]),
        ("sawa", ["沢 大輔", "沢田 大地", "沢井 リサ"]),
        ("さわd", ["沢田 大地", "沢 大輔"]),
        ("沢田大", ["沢田 大地"]),
        ("沢田　大地", ["沢田 大地"]),
        ("さわだ だ", ["沢田 大地"]),
        ("吉田", ["𠮷田 健"]),
        ("yosi", ["𠮷田 健"]),
        ("yoshid", ["𠮷田 健"]),
        ("山崎", ["山﨑 智子"]),
        ("だい", ["沢 大輔", "沢田 大地"]),
        ("智子", ["山﨑 智子"]),
        ("りさ", ["沢井 リサ"]),
        ("リサ", ["沢井 リサ"]),
        ("ono", ["大野 祐子"]),
        ("yuko", ["大野 祐子"]),
        ("konno", ["今野 純一"]),
        ("jun'ichi", ["今野 純一"]),
        ("総務課", ["沢 大輔", "小沢 彩"]),
        ("総務課長", ["沢 大輔"]),
        ("課長", ["大野 祐子", "沢 大輔"]),
        ("it", ["今野 純一"]),
        ("こども", ["大野 祐子"]),
        ("tyosi", []),
        ("村", []),
        ("わだ", []),
        ("qz", []),
    ],
)
def test_people_are_found_by_what_is_typed(query: str, wanted: list[str]) -> None:
    assert names(query) == wanted


def test_a_post_in_force_goes_before_one_that_is_over_or_to_come() -> None:
    entries = completer_of(EVERYBODY).complete("総務")
    assert [(entry.person.family, entry.current) for entry in entries] == [("沢", True), ("小沢", False)]


def test_an_expired_term_is_flagged_and_shown() -> None:
    (entry,) = completer_of(EVERYBODY).complete("高村")
    assert (entry.posting.post, entry.current) == ("委員", False)


def test_a_whole_family_name_goes_first_even_when_its_term_is_over() -> None:
    everybody = [somebody("原田 一", "はらだ はじめ"), somebody("原 実", "はら みのる", end=date(2020, 1, 1))]
    assert [entry.person.family for entry in completer_of(everybody).complete("原")] == ["原", "原田"]
    assert [entry.person.family for entry in completer_of(everybody).complete("はら")] == ["原", "原田"]


def test_members_of_the_body_go_first_with_their_seat() -> None:
    person, (post,) = somebody("森下 昇", "もりした のぼる", "教育長", "教育委員会")
    seat = Posting(person.id, "委員", committee="文化会議")
    everybody = [somebody("森上 歩", "もりかみ あゆむ", "主事", "税務課"), (person, (post, seat))]
    entries = completer_of(everybody).complete("森", committee="文化会議")
    assert [(entry.person.family, entry.posting.post) for entry in entries] == [("森下", "委員"), ("森上", "主事")]


def test_the_limit_holds() -> None:
    assert names("さわ", limit=1) == ["沢 大輔"]
    assert names("", limit=3) == ["大野 祐子", "今野 純一", "沢 大輔"]
    assert len(names("", limit=50)) == len(EVERYBODY)


def test_a_person_stands_once() -> None:
    assert len(names("そ")) == len(set(names("そ")))
    everybody = [somebody("課長 課長", "かちょう かちょう", "課長", "課長")]
    assert len(completer_of(everybody).complete("課長")) == 1


def test_somebody_with_two_posts_is_offered_once_for_each_that_fits() -> None:
    person, (chair,) = somebody("森下 昇", "もりした のぼる", "会長", "空家対策協議会")
    seat = Posting(person.id, "委員", committee="都市計画審議会")
    completer = completer_of([(person, (chair, seat))])
    found = {query: [one.posting.post for one in completer.complete(query)] for query in ("森", "会長", "委員", "都市")}
    assert found == {"森": ["会長", "委員"], "会長": ["会長"], "委員": ["委員"], "都市": ["委員"]}
    assert [one.posting for one in completer.complete("森", committee="都市計画審議会")] == [seat]
    assert len(completer.complete("森", limit=1)) == 1


def test_a_person_without_reading_or_parts_is_found_by_name_and_post() -> None:
    everybody = [(Person("p", "ジョン・スミス"), (Posting("p", "通訳"),)), (Person("q", "何某"), ())]
    completer = completer_of(everybody)
    assert [completer.complete(query)[0].person.id for query in ("ジョン", "じょん", "通訳", "何")] == [
        "p",
        "p",
        "p",
        "q",
    ]


def test_an_empty_roster_finds_nobody() -> None:
    assert completer_of([]).complete("あ") == []

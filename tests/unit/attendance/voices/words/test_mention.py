from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.words.mention import (
    About,
    about_before,
    may_begin,
    mentions_in,
    named_before,
    names_somebody,
    plain,
)
from minutesapp.model.attendance import Side
from tests.unit.attendance.voices.people import EVERYBODY, IKEDA, MUROGA, ONOZAWA, SAITO, WATANABE, person

HAYASHI = person("林六", "林", "はやし ろく", "副会長", "景観審議会", Side.MEMBER)
PEOPLE = People((*EVERYBODY, HAYASHI))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("それでは林委員お願いします", [("林委員", HAYASHI)]),
        ("小林委員お願いします", []),
        ("続いて斉藤会長と室賀さん", [("斉藤会長", SAITO), ("室賀さん", MUROGA)]),
        ("総務課池田主任から", [("池田主任", IKEDA)]),
        ("小野沢総務課長", [("小野沢総務課長", ONOZAWA)]),
        ("副会長の林委員から", [("林委員", HAYASHI)]),
        ("3番渡辺委員", [("渡辺委員", WATANABE)]),
        ("では、わたなべ委員", [("わたなべ委員", WATANABE)]),
        ("総務課長。", [("総務課長", ONOZAWA)]),
        ("企画総務課長。", []),
        ("総務部総務課長。", [("総務課長", ONOZAWA)]),
        ("阿部会長。", []),
        ("中村総務課長。", []),
        ("委員会を開きます", []),
        ("議案第32号総務課長", [("総務課長", ONOZAWA)]),
        ("斉藤の方の三郎君、どうぞ", [("三郎君", MUROGA)]),
        ("各委員", []),
        ("渡辺委員会", []),
        ("室賀さんたち", []),
        ("", []),
    ],
)
def test_people_are_named_with_a_title_or_by_a_post(text: str, found: list) -> None:
    assert [(text[m.start : m.end], m.people) for m in mentions_in(text, PEOPLE)] == [
        (words, {one.id}) for words, one in found
    ]


@pytest.mark.parametrize(
    ("text", "who", "about"),
    [
        ("総務課長の小野沢", ONOZAWA, "総務課長"),
        ("はい室賀", MUROGA, ""),
        ("健康推進課室賀", MUROGA, "健康推進課"),
        ("環境課の室賀", None, "環境課"),
        ("小林", None, ""),
        ("8番の渡辺", WATANABE, ""),
        ("副会長のはやし", HAYASHI, "副会長"),
        ("資料のとおり", None, ""),
    ],
)
def test_who_is_named_by_the_last_words(text: str, who, about: str) -> None:
    _, ids, told = named_before(text, len(text), PEOPLE)
    assert (ids, told.words) == ({who.id} if who else set(), about)


def test_what_is_said_of_somebody_stands_right_before_the_name() -> None:
    assert about_before("ただいまから総務課長の小野沢", 11, PEOPLE) == About("総務課長", 6)
    assert about_before("みやま設計の室賀", 6, PEOPLE) == About("設計", 3)
    assert about_before("次の室賀", 2, PEOPLE).words == ""


@pytest.mark.parametrize(
    ("text", "start", "may"),
    [
        ("小林", 1, False),
        ("では林", 2, True),
        ("、林", 1, True),
        ("課長林", 2, True),
        ("まさいとう", 2, False),
        ("はいさいとう", 2, True),
    ],
)
def test_a_name_begins_where_another_word_ends(text: str, start: int, may: bool) -> None:
    assert may_begin(text, start, PEOPLE) is may


def test_texts_are_compared_without_variants_and_widths() -> None:
    assert plain("髙橋　ＡＢ") == "高橋 ab"


def test_a_single_kanji_before_a_title_may_sound_like_a_name() -> None:
    people = People((person("都築信一", "都築", "つづき しんいち", "委員", "建設委員会", Side.MEMBER),))
    assert [set(one.people) for one in mentions_in("次に続委員", people)] == [{"都築信一"}]


def test_members_may_come_from_where_nobody_of_the_list_does() -> None:
    reader = replace(HAYASHI, id="reader", group="読み聞かせの会", organisation="景観審議会")
    people = People((*EVERYBODY, reader), board=("reader",))
    [one] = mentions_in("お話し会の方の林さんは、いかがですか", people)
    assert (one.people, one.is_sure) == ({"reader"}, False)
    [one] = mentions_in("総務課の林さんは、いかがですか", people)
    assert (one.people, one.others) == (set(), {"reader"})


@pytest.mark.parametrize(("words", "names"), [("では田中さんお願いします", True), ("小さいお子さんがいます", False)])
def test_a_title_behind_a_family_name_names_somebody_whoever_it_is(words: str, names: bool) -> None:
    assert names_somebody(words) is names


def test_a_post_that_is_no_rank_is_known_by_the_list() -> None:
    people = People((person("福江純", "福江", "ふくえ じゅん", "駅長", "道の駅"),))
    assert [set(one.people) for one in mentions_in("駅長さん、今年はどうしましょう", people)] == [{"福江純"}]

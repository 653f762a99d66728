from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.words.asked_of import asked_of, places_asked
from minutesapp.attendance.voices.words.mention import plain
from tests.unit.attendance.voices.people import EVERYBODY, IKEDA, MUROGA, ONOZAWA, WATANABE

FISHER = replace(WATANABE, id="fisher", group="漁業協同組合", organisation="景観審議会")
HEADMASTER = replace(WATANABE, id="headmaster", group="中学校長会", organisation="景観審議会")
PEOPLE = People((*EVERYBODY, FISHER, HEADMASTER), board=("fisher", "headmaster"))


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("では次に健康推進課さん。", {MUROGA.id}),
        ("健康推進課は。", {MUROGA.id}),
        ("ごみの処理は健康推進課ですか。", {MUROGA.id}),
        ("各課の報告をお願いします。総務課から。", {ONOZAWA.id, IKEDA.id}),
        ("海の方でも気になると思いますが漁協さんいかがでしょう", {"fisher"}),
        ("学校ではどうですか中学校の校長先生の立場で", {"headmaster"}),
        ("漁協さんの方で作れませんか。", {"fisher"}),
        ("では漁業協同組合お願いします", {"fisher"}),
    ],
)
def test_somebody_of_a_place_is_asked(words: str, people: set[str]) -> None:
    assert asked_of(plain(words), PEOPLE).people == people


@pytest.mark.parametrize(
    "words",
    [
        "健康推進課からチラシが出ています。どなたでもどうぞ。",
        "健康推進課の説明についてご質問はありますか。",
        "漁業協同組合としては早くお願いしたいと思います。",
        "健康推進課に聞いておきます。",
        "ほかにありますか。",
        "",
    ],
)
def test_nobody_of_a_place_is_asked_by_words_about_it(words: str) -> None:
    assert asked_of(plain(words), PEOPLE) is None


def test_some_of_a_name_is_less_sure_than_the_whole() -> None:
    assert asked_of("漁協さん。", PEOPLE).is_sure
    assert not asked_of("組合さん。", PEOPLE).is_sure


def test_somebody_of_a_field_is_asked_less_surely() -> None:
    asked = asked_of("水揚げの面ではいかがですか。", PEOPLE)
    assert (asked.people, asked.is_sure) == ({"fisher"}, False)


def test_all_words_that_may_be_places_are_told() -> None:
    assert places_asked("保育の方で気になるところはありますか。") == ("保育",)
    assert places_asked("はい。") == ()

from __future__ import annotations

import pytest

from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.words.colleagues import colleagues, juniors
from tests.unit.attendance.voices.people import EVERYBODY, IKEDA, MUROGA

PEOPLE = People(EVERYBODY)


@pytest.mark.parametrize(
    ("words", "away", "another"),
    [
        ("主事の室賀も一緒です", False, True),
        ("主事の室賀を連れてきました", False, True),
        ("主事の室賀の代理で出ています", True, True),
        ("主事の室賀が出席しております", False, False),
    ],
)
def test_somebody_of_the_own_house_is_there_or_not(words: str, away: bool, another: bool) -> None:
    [one] = colleagues(words, PEOPLE)
    assert (one.people, one.is_away, one.is_another) == ({MUROGA.id}, away, another)


def test_the_post_tells_people_of_one_name_apart() -> None:
    [one] = colleagues("主任の池田も一緒です", PEOPLE)
    assert one.people == {IKEDA.id}
    assert list(colleagues("主事の室賀に聞きました", PEOPLE)) == []


@pytest.mark.parametrize(
    ("words", "rank"),
    [
        ("細かいことは補佐の方から", "補佐"),
        ("内訳は係長から答弁させます", "係長"),
        ("今日は主事の室賀を連れてきました", "主事"),
    ],
)
def test_the_rest_is_left_to_those_below(words: str, rank: str) -> None:
    assert juniors(words) == [rank]


@pytest.mark.parametrize("words", ["係長から聞きました", "係長から説明させていただきます", "はい。"])
def test_whoever_only_speaks_of_others_leaves_nothing_to_them(words: str) -> None:
    assert juniors(words) == []

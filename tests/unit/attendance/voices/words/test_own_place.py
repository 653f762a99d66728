from __future__ import annotations

import pytest

from minutesapp.attendance.voices.words.mention import plain
from minutesapp.attendance.voices.words.own_place import own_places


def places(words: str) -> list[str]:
    return [one.words for one in own_places(plain(words))]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("うちの組合の車が毎日回っています", "組合の車が"),
        ("私ども保険年金課では、月末に締めます", "保険年金課では"),
        ("ガス協会としては困ります。", "ガス協会"),
        ("私は公募の委員になる前に手伝っていました", "公募"),
        ("はい、商店会です。", "商店会"),
        ("はい、ガイドの会では駅前で案内をしております。", "ガイドの会"),
        ("青年会議所の方でもお手伝いができると思います", "青年会議所"),
    ],
)
def test_somebody_says_where_they_come_from(words: str, place: str) -> None:
    assert any(found.startswith(place) for found in places(words))


@pytest.mark.parametrize(
    "words",
    [
        "ガス協会としてはいかがですか",
        "婦人会の方では料理教室をやっておられましたよね。",
        "学校ではどうですか。",
    ],
)
def test_who_asks_others_says_nothing_of_the_own_place(words: str) -> None:
    assert places(words) == []

"""Turns that are found by who speaks."""

import pytest

from minutesapp.attendance.speaking.found_speakers import OPENING, turns_by
from minutesapp.model.blocks import Speaker
from minutesapp.templates.rendering import Rendering
from tests.makers import UEDA, heading, minutes, more, turn

MEETING = minutes(
    heading("髙橋の件"),
    turn("開会します。", "p1"),
    more("高橋です。"),
    turn("質問です。", "p2"),
    turn("私から。", Speaker("p1", "議長")),
    turn("傍聴席から", Speaker(label="傍聴人")),
    turn(""),
    turn("お答えします。", "p3"),
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("高橋", [1, 4]),
        ("たかはし", [1, 4]),
        ("ﾀｶﾊｼ ミサキ", [1, 4]),
        ("会長", [1, 4]),
        ("議長", [4]),
        ("吉田", [3]),
        ("𠮷田", [3]),
        ("よしだ", [3]),
        ("傍聴", [5]),
        ("未定", [6]),
        ("文書係", [7]),
        ("件", []),
        ("", []),
        (" ", []),
    ],
)
def test_a_speaker_is_found_by_label_name_reading_and_post(words: str, found: list[int]) -> None:
    places = [hit.block for hit in turns_by(Rendering(MEETING, UEDA), words)]
    assert places == found


def test_the_opening_words_are_the_place_and_whole_signs() -> None:
    long = "一" * (OPENING - 1) + "葛\U000e0100城"
    hits = turns_by(Rendering(minutes(turn(long, "p1"), turn("", "p1")), UEDA), "会長")
    assert hits == [(0, 0, OPENING - 1), (1, 0, 0)]

from __future__ import annotations

import pytest

from minutesapp.attendance.voices.names.sound import LONGEST, readings_of, short_sound_of, sound_of


@pytest.mark.parametrize(
    ("one", "other"), [("なかじま", "ナカシマ"), ("とおやま", "とうやま"), ("かわさき れい", "かわざきれい")]
)
def test_what_a_recogniser_cannot_tell_apart_sounds_the_same(one: str, other: str) -> None:
    assert sound_of(one) == sound_of(other)


def test_length_is_heard_unless_it_is_left_out() -> None:
    assert sound_of("おおやま") != sound_of("おやま")
    assert short_sound_of("おおやま") == short_sound_of("おやま")


def test_words_that_may_be_a_name_have_readings() -> None:
    assert "ながさか" in readings_of("永坂")
    assert readings_of("あべ") == ("あべ",)
    assert readings_of("") == readings_of("永" * (LONGEST + 1)) == ()


def test_a_verb_as_a_name_ends_as_a_noun() -> None:
    assert "つづき" in readings_of("続")

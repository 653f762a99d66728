from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesapp.editions.fingerprints import PIECE, Fingerprints

SECRET = "弁償額は四百二十万円で調整している。"


def test_any_eight_characters_of_a_secret_are_known() -> None:
    prints = Fingerprints([SECRET], [])
    assert all(prints.found_in(f"前{SECRET[at : at + PIECE]}後") for at in range(len(SECRET) - PIECE + 1))


def test_seven_characters_of_a_long_secret_are_not() -> None:
    assert not Fingerprints([SECRET], []).found_in(SECRET[:7])


@pytest.mark.parametrize("text", ["弁 償 額\n は　四百二十万円", "弁償額は\t四百二十万円"])
def test_white_space_hides_nothing(text: str) -> None:
    assert Fingerprints([SECRET], []).found_in(text)


def test_width_hides_nothing() -> None:
    assert Fingerprints(["ＡＢＣ１２３作戦の件"], []).found_in("ABC123作戦の件")


def test_a_short_secret_is_known_as_a_whole() -> None:
    prints = Fingerprints(["反対だ。"], [])
    assert prints.found_in("私は反対だ。")
    assert not prints.found_in("反対だろうか。")
    assert not prints.found_in("私は反対だ。", short=False)


def test_open_words_are_no_secret() -> None:
    prints = Fingerprints([SECRET, "はい。"], [f"なお、{SECRET}", "はい。"])
    assert not prints.found_in(SECRET + "はい。")
    assert len(prints) == 0


def test_only_the_part_that_is_said_nowhere_else_is_secret() -> None:
    prints = Fingerprints(["次回の日程については宇津木坂の現地で決める"], ["次回の日程については後日連絡する"])
    assert not prints.found_in("次回の日程については")
    assert prints.found_in("宇津木坂の現地で決める")


def test_the_end_of_one_open_text_and_the_start_of_the_next_excuse_nothing() -> None:
    assert Fingerprints(["甲乙丙丁戊己庚辛"], ["甲乙丙丁", "戊己庚辛"]).found_in("甲乙丙丁戊己庚辛")


@given(st.text("甲乙丙丁戊己", min_size=2, max_size=20), st.text("甲乙丙", max_size=6), st.text("丁戊己", max_size=6))
def test_a_secret_is_found_wherever_it_stands(secret: str, before: str, after: str) -> None:
    assert Fingerprints([secret], []).found_in(before + secret + after)


@given(st.lists(st.text("甲乙丙丁", max_size=12)), st.lists(st.text("甲乙丙丁", max_size=12)))
def test_an_open_text_never_raises_an_alarm(secrets: list[str], public: list[str]) -> None:
    prints = Fingerprints(secrets, public)
    assert not any(prints.found_in(text) for text in public)

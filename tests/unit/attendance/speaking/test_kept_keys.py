"""The number keys among the settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.attendance.speaking.kept_keys import MOST, note_keys, noted_keys

ONE, TWO = (("r1", "東 健"),), (("", "葛󠄀西 亮"), ("", "𠮷川 千尋"))


def test_a_record_has_its_own_keys_and_the_next_one_of_its_committee_those_of_the_last() -> None:
    known = note_keys("", Path("/a"), "第1回図書館協議会", ONE)
    known = note_keys(known, Path("/b"), "第2回図書館協議会", TWO)
    assert noted_keys(known, Path("/a"), "第1回図書館協議会") == ONE
    assert noted_keys(known, Path("/c"), "第3回図書館協議会") == TWO
    assert noted_keys(known, None, "令和8年度図書館協議会") == TWO
    assert noted_keys(known, Path("/c"), "環境審議会") is None
    assert noted_keys(known, Path("/a"), "") == ONE


def test_a_committee_that_is_not_named_is_no_other_ones() -> None:
    assert noted_keys(note_keys("", Path("/a"), "", ONE), Path("/b"), "") is None


def test_keys_that_are_noted_again_are_the_keys() -> None:
    known = note_keys(note_keys("", Path("/a"), "会", ONE), Path("/a"), "会", TWO)
    assert noted_keys(known, Path("/a"), "") == TWO


def test_the_oldest_are_forgotten() -> None:
    known = ""
    for number in range(MOST + 1):
        known = note_keys(known, Path(f"/{number}"), "", ONE)
    assert noted_keys(known, Path("/0"), "") is None
    assert noted_keys(known, Path("/1"), "") == ONE


@pytest.mark.parametrize("known", ["", "x", "{}", '[{"record":1}]', '[{"record":"/a","committee":"","marks":[["x"]]}]'])
def test_what_is_no_such_text_has_no_keys(known: str) -> None:
    assert noted_keys(known, Path("/a"), "会") is None
    assert noted_keys(note_keys(known, Path("/a"), "会", ONE), Path("/a"), "") == ONE

from __future__ import annotations

import pytest

from minutesapp.attendance.voices.called import People, reads_as_name
from tests.unit.attendance.voices.people import EVERYBODY, IKEDA, MUROGA, ONOZAWA, OTHER_IKEDA, SAITO, WATANABE

PEOPLE = People(EVERYBODY)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("小野沢", {ONOZAWA}),
        ("小野澤課長", {ONOZAWA}),
        ("池田主任", {IKEDA}),
        ("池田", {IKEDA, OTHER_IKEDA}),
        ("渡辺委員", {WATANABE}),
        ("渡辺さん", {WATANABE}),
        ("会長", {SAITO}),
        ("総務課長", {ONOZAWA}),
        ("田中", set()),
        ("", set()),
        ("小野沢" * 20, set()),
    ],
)
def test_people_are_called_by_name_title_and_post(words: str, found: set) -> None:
    assert PEOPLE.called(words) == {person.id for person in found}


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("健康推進課 室賀", {MUROGA}),
        ("室賀（健康推進課）", {MUROGA}),
        ("室賀 (iPad)", {MUROGA}),
        ("muroga", {MUROGA}),
        ("Saburo MUROGA", {MUROGA}),
        ("Muroga.Saburo@example.jp", {MUROGA}),
        ("むろが", {MUROGA}),
        ("ムロガ サブロウ", {MUROGA}),
        ("斉藤", {SAITO}),
        ("Shiki Saitō（会長）", {SAITO}),
        ("Ikeda Futaba", {OTHER_IKEDA}),
        ("環境課 池田", {OTHER_IKEDA}),
        ("ikeda", {IKEDA, OTHER_IKEDA}),
        ("総務課 池田 一郎", {IKEDA}),
        ("総務課 池田 二葉", set()),
        ("環境課 室賀", set()),
        ("斎藤 健", set()),
        ("Ken Saito", set()),
        ("会議室", set()),
        ("iPad 2", set()),
    ],
)
def test_every_part_of_a_label_has_to_fit(label: str, found: set) -> None:
    assert PEOPLE.labelled(label) == {person.id for person in found}


def test_the_last_of_some_words_may_name_somebody() -> None:
    assert PEOPLE.ends_with("総務課長の小野沢") == ({ONOZAWA.id}, "総務課長の")
    assert PEOPLE.ends_with("資料のとおり") == (frozenset(), "資料のとおり")


@pytest.mark.parametrize(
    ("about", "fits"),
    [("総務課長", True), ("総務部総務課長", True), ("環境課", False), ("長", False)],
)
def test_what_is_said_about_somebody_fits_what_the_list_says(about: str, fits: bool) -> None:
    assert PEOPLE.fits(about, ONOZAWA.id) is fits


@pytest.mark.parametrize(("label", "name"), [("田中", True), ("田中さん", True), ("田中一郎", True), ("会議室", False)])
def test_a_label_may_be_the_name_of_somebody_on_no_list(label: str, name: bool) -> None:
    assert reads_as_name(label) is name

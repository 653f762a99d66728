from __future__ import annotations

import pytest

from minutesapp.attendance.voices.label import (
    is_name,
    is_room,
    label_says,
    labelled,
    labelled_by_given_name,
    labelled_by_place,
)
from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.words.evidence import Kind
from tests.unit.attendance.voices.people import EVERYBODY, IKEDA, MUROGA, ONOZAWA, OTHER_IKEDA, SAITO, WATANABE

PEOPLE = People(EVERYBODY)


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("健康推進課 室賀", {MUROGA}),
        ("東雲市 健康推進課 室賀", {MUROGA}),
        ("室賀（健康推進課）", {MUROGA}),
        ("室賀 (iPad)", {MUROGA}),
        ("室賀三郎のiPad", {MUROGA}),
        ("Saburo's iPhone", set()),
        ("muroga", {MUROGA}),
        ("Saburo MUROGA", {MUROGA}),
        ("Muroga Saburo (健康推進課)", {MUROGA}),
        ("Muroga.Saburo@example.jp", {MUROGA}),
        ("S.Muroga", {MUROGA}),
        ("Muroga S.", {MUROGA}),
        ("T.Muroga", set()),
        ("F. Ikeda", {OTHER_IKEDA}),
        ("室賀s", {MUROGA}),
        ("室賀t", set()),
        ("池田 f", {OTHER_IKEDA}),
        ("室賀 abc", set()),
        ("むろが", {MUROGA}),
        ("ムロガ サブロウ", {MUROGA}),
        ("斉藤", {SAITO}),
        ("齋藤会長", {SAITO}),
        ("池田主任", {IKEDA}),
        ("池田課長", set()),
        ("渡辺委員", {WATANABE}),
        ("会長", {SAITO}),
        ("総務課長", {ONOZAWA}),
        ("総務課", set()),
        ("Shiki Saitō（会長）", {SAITO}),
        ("Ikeda Futaba", {OTHER_IKEDA}),
        ("環境課 池田", {OTHER_IKEDA}),
        ("ikeda", {IKEDA, OTHER_IKEDA}),
        ("総務課 池田 一郎", {IKEDA}),
        ("総務課 池田 二葉", set()),
        ("環境課 室賀", set()),
        ("斎藤 健", set()),
        ("Ken Saito", set()),
        ("第1会議室", set()),
        ("会議室A 室賀", set()),
        ("iPad 2", set()),
        ("", set()),
        ("三郎むろが", {MUROGA}),
        ("むろが三郎", {MUROGA}),
        ("室賀しき", set()),
        ("JAむろが", {MUROGA}),
        ("muroga real estate", {MUROGA}),
    ],
)
def test_every_part_of_a_label_has_to_fit(label: str, found: set) -> None:
    assert labelled(label, PEOPLE) == {person.id for person in found}


def test_a_family_name_alone_means_nobody_of_another_board() -> None:
    people = People(EVERYBODY, [{SAITO.id}])
    assert labelled("室賀", people) == set()
    assert labelled("健康推進課 室賀", people) == labelled("室賀三郎", people) == {MUROGA.id}


@pytest.mark.parametrize("label", ["第1会議室", "会議室A", "委員席", "マイク1", "大会議室　マイク２", "Meeting Room 3"])
def test_a_place_is_nobody(label: str) -> None:
    assert is_room(label)


@pytest.mark.parametrize("label", ["室賀", "ikeda", "健康推進課 室賀", "マイケル"])
def test_a_name_is_no_place(label: str) -> None:
    assert not is_room(label)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("田中", True),
        ("Tanaka", True),
        ("田中のiPad", True),
        ("iPhone", False),
        ("会議室", False),
        ("Zoom user 3", False),
    ],
)
def test_a_label_may_say_a_name(label: str, name: bool) -> None:
    assert is_name(label) is name


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("三郎", {MUROGA}),
        ("さぶろう", {MUROGA}),
        ("saburo", {MUROGA}),
        ("三郎さん", {MUROGA}),
        ("三郎 総務課", set()),
        ("会議室", set()),
        ("", set()),
    ],
)
def test_a_label_may_be_a_given_name_alone(label: str, found: set) -> None:
    assert labelled_by_given_name(label, PEOPLE) == {person.id for person in found}


def test_a_label_says_how_it_means_somebody_and_a_number_says_nothing() -> None:
    assert list(label_says("室賀", PEOPLE)) == [(Kind.LABEL, {MUROGA.id})]
    assert list(label_says("三郎", PEOPLE)) == [(Kind.GIVEN_NAME, {MUROGA.id})]
    assert list(label_says("SPEAKER_00", PEOPLE)) == []


def test_a_label_may_be_where_somebody_comes_from() -> None:
    assert labelled_by_place("健康推進課", PEOPLE) == {MUROGA.id}
    assert labelled_by_place("健康推進課 会議室", PEOPLE) == labelled_by_place("市民", PEOPLE) == set()

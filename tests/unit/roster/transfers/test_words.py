from __future__ import annotations

import pytest

from minutesapp.roster.transfers.lines import Kind
from minutesapp.roster.transfers.words import (
    is_grade,
    is_nobody,
    is_office,
    joint_behind,
    kind_of,
    kind_within,
    maiden_name,
    office_of,
    offices_in,
    split_office,
    without_grade,
    without_joint,
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("退職", Kind.LEAVE),
        ("定年退職者", Kind.LEAVE),
        ("新規採用", Kind.HIRE),
        ("採用職員", Kind.HIRE),
        ("兼務", Kind.ADD),
        ("兼務解除", Kind.RELEASE),
        ("昇任", Kind.MOVE),
    ],
)
def test_a_word_says_what_happens(text: str, kind: Kind) -> None:
    assert kind_of(text) == (kind, "")


def test_to_be_sent_elsewhere_is_a_post() -> None:
    assert kind_of("派遣") == (Kind.MOVE, "派遣")


@pytest.mark.parametrize("text", ["総務課長", "退職した人", "採", ""])
def test_other_words_say_nothing_of_it(text: str) -> None:
    assert kind_of(text) is None


@pytest.mark.parametrize(
    ("text", "kind"), [("令和6年度末退職者", Kind.LEAVE), ("兼務解除職員", Kind.RELEASE), ("課長級への昇任", Kind.MOVE)]
)
def test_the_longest_word_in_a_head_decides(text: str, kind: Kind) -> None:
    found = kind_within(text)
    assert found and found[0] is kind


@pytest.mark.parametrize(
    ("text", "grade"), [("部長級", True), ("課長補佐級", True), ("部長の部", True), ("課長", False), ("級", True)]
)
def test_a_grade_is_no_post(text: str, grade: bool) -> None:
    assert is_grade(text) is grade


@pytest.mark.parametrize(
    ("text", "rest"), [("（兼）危機管理監", "危機管理監"), ("兼 財政係長", "財政係長"), ("兼務　課長", "課長")]
)
def test_a_post_more_has_its_sign_before_it(text: str, rest: str) -> None:
    assert without_joint(text) == rest


@pytest.mark.parametrize("text", ["兼子", "兼松 一郎", "課長", "兼務", "（兼）"])
def test_a_name_that_begins_alike_is_no_post_more(text: str) -> None:
    assert without_joint(text) == ""


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("総務課", True),
        ("中央図書館", True),
        ("東雲広域連合", True),
        ("服部", False),
        ("阿部", False),
        ("課", False),
        ("課長", False),
    ],
)
def test_a_family_that_ends_like_an_office_is_none(text: str, office: bool) -> None:
    assert is_office(text) is office


@pytest.mark.parametrize(
    ("post", "office"),
    [
        ("総務課長", "総務課"),
        ("総務部次長", "総務部"),
        ("市民部税務課長補佐", "市民部税務課"),
        ("中央図書館長", "中央図書館"),
        ("教育委員会事務局長", "教育委員会事務局"),
        ("総務課長兼財政係長", "総務課"),
        ("主幹（係長級）", ""),
        ("課長補佐", ""),
        ("危機管理監", ""),
        ("副市長", ""),
    ],
)
def test_a_post_may_name_its_office(post: str, office: str) -> None:
    assert office_of(post) == office


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("総務部　総務課長", ("総務部", "総務課長")),
        ("総務課長", ("総務課", "総務課長")),
        ("総務部　総務課", ("総務部 総務課", "")),
        ("税務課 市民税係 主事", ("税務課 市民税係", "主事")),
        ("研究員", ("", "研究員")),
        ("", ("", "")),
    ],
)
def test_an_office_and_a_post_in_one_cell_are_divided(text: str, parts: tuple[str, str]) -> None:
    assert split_office(text) == parts


def test_an_office_is_also_called_without_those_above_it() -> None:
    assert offices_in("総務部総務課") == ("総務部総務課", "総務課")


@pytest.mark.parametrize(
    ("text", "name"), [("旧姓：鈴木", "鈴木"), ("旧姓 鈴木", "鈴木"), ("旧氏・東", "東"), ("旧職", "")]
)
def test_the_name_before_is_told(text: str, name: str) -> None:
    assert maiden_name(text) == name


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("局長（併任）", "局長"),
        ("危機管理監を兼ねる", "危機管理監"),
        ("監査委員事務局長兼務", "監査委員事務局長"),
        ("議会事務局併任", "議会事務局併任"),
        ("会計課長事務取扱", "会計課長事務取扱"),
        ("総務課長", ""),
        ("課長兼係長", ""),
        ("兼務", ""),
        ("局長（再任用）", ""),
    ],
)
def test_behind_a_post_may_stand_that_it_is_one_more(text: str, post: str) -> None:
    assert joint_behind(text) == post


@pytest.mark.parametrize(("text", "nobody"), [("未定", True), ("計 3名", True), ("廃止", True), ("冬木 十", False)])
def test_a_word_in_the_place_of_a_name_is_nobody(text: str, nobody: bool) -> None:
    assert is_nobody(text) is nobody


@pytest.mark.parametrize(
    ("post", "bare"), [("主幹（係長級）", "主幹"), ("主幹（再任用）", "主幹（再任用）"), ("主幹", "主幹")]
)
def test_a_grade_is_left_away(post: str, bare: str) -> None:
    assert without_grade(post) == bare

from __future__ import annotations

import pytest

from minutesapp.roster.transfers.free.names import name_in, names_another, whole_name, with_a_name
from minutesapp.roster.transfers.free.pieces import pieces_of


def found(text: str, *, said: bool = False) -> str:
    pieces = with_a_name(pieces_of(text))
    name = name_in(pieces, said=said)
    return whole_name([piece.text for piece in pieces[name]]) if name else ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("総務課長　山田太郎（税務課長）", "山田太郎"),
        ("総務課長　山田　太郎", "山田 太郎"),
        ("総務課長　山　田　太　郎", "山田太郎"),
        ("総務課長山田太郎", "山田太郎"),
        ("総務課長　橡林蔵", "橡林蔵"),
        ("総務課　山田太郎", "山田太郎"),
        ("山田太郎", ""),
    ],
)
def test_the_name_is_found(text: str, name: str) -> None:
    assert found(text) == name


def test_below_a_head_a_name_may_stand_alone() -> None:
    assert found("山田太郎", said=True) == "山田太郎"


@pytest.mark.parametrize(
    "text", ["課名変更　水道課→上下水道課", "廃止　市民相談室", "総務部　デジタル課（新設）", "看板掲示　総務課"]
)
def test_offices_with_a_word_are_nobody(text: str) -> None:
    assert found(text) == ""


@pytest.mark.parametrize(
    ("text", "another"),
    [("総務課長　山田太郎　税務課長　佐藤花子", True), ("総務課長　山田太郎　税務課長", False)],
)
def test_a_second_name_is_seen(text: str, another: bool) -> None:
    pieces = pieces_of(text)
    name = name_in(pieces, said=False)
    assert name is not None and names_another(pieces, name) is another

from __future__ import annotations

import pytest

from minutesapp.roster.transfers.free.pieces import Sort, pieces_of


def cut(text: str) -> list[tuple[str, str, bool]]:
    return [(piece.text, piece.sort.name, piece.bracketed) for piece in pieces_of(text)]


def test_words_and_brackets_are_pieces() -> None:
    assert cut("総務課長　山田太郎（税務課長）") == [
        ("総務課長", "POST", False),
        ("山田太郎", "OTHER", False),
        ("税務課長", "POST", True),
    ]


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("退職", Sort.KIND),
        ("部長級", Sort.GRADE),
        ("総務課", Sort.OFFICE),
        ("課長", Sort.POST),
        ("旧姓 東", Sort.OTHER),
        ("3月31日付", Sort.DAY),
        ("→", Sort.ARROW),
        ("兼", Sort.JOINT),
        ("山田", Sort.OTHER),
    ],
)
def test_each_piece_is_of_a_sort(text: str, sort: Sort) -> None:
    assert pieces_of(text)[0].sort is sort


@pytest.mark.parametrize("text", ["課長 兼 係長", "課長　（兼）　係長", "主幹（係長級）", "課長兼務係長"])
def test_what_belongs_to_a_post_is_one_piece_with_it(text: str) -> None:
    (piece,) = pieces_of(text)
    assert piece.sort is Sort.POST and piece.text == "".join(text.split())


@pytest.mark.parametrize("text", ["1　課長", "（1）課長", "・課長", "12. 課長", "◎ 課長"])
def test_numbers_and_signs_before_a_line_are_none_of_it(text: str) -> None:
    assert cut(text) == [("課長", "POST", False)]


def test_a_bracket_in_a_bracket_belongs_to_it_and_one_that_never_ends_is_none() -> None:
    assert cut("（総務課長（兼）係長）") == [("総務課長（兼）係長", "POST", True)]
    assert cut("課長（東") == [("課長", "POST", False), ("東", "OTHER", False)]


def test_arrows_are_pieces_of_their_own() -> None:
    assert [piece.sort for piece in pieces_of("課長→部長")] == [Sort.POST, Sort.ARROW, Sort.POST]

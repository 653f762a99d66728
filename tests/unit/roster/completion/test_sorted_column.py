from __future__ import annotations

import pytest

from minutesapp.roster.completion.sorted_column import BLOCK, SortedColumn

PAIRS = [(f"{number * 7919 % 10007:05}", number) for number in range(10 * BLOCK + 7)]


@pytest.mark.parametrize("column", [SortedColumn.of(PAIRS), SortedColumn(SortedColumn.of(PAIRS).parts)])
def test_a_column_finds_the_lowest_numbers_over_many_blocks(column: SortedColumn) -> None:
    for beginning in ("", "0", "04", "0123", "9", "x"):
        wanted = sorted(number for text, number in PAIRS if text.startswith(beginning))
        for count in (1, 10, 32, 100):
            assert column.best(beginning, count) == wanted[:count]


def test_many_numbers_outside_whole_blocks_are_looked_through() -> None:
    column = SortedColumn.of(("あ", number) for number in range(3000, 0, -1))
    assert column.best("あ", 40) == list(range(1, 41))


def test_just_this_text_is_found_and_none_that_goes_on() -> None:
    column = SortedColumn.of([("沢", 5), ("沢", 2), ("沢田", 1), ("", 9), ("𠮷", 3), ("\uffff", 4)])
    assert list(column.same("沢")) == [2, 5]
    assert list(column.same("𠮷")) == [3]
    assert [list(column.same(text)) for text in ("", "沢田大", "山")] == [[], [], []]


def test_signs_beyond_the_first_plane_come_after_those_before() -> None:
    column = SortedColumn.of([("𠮷田", 1), ("吉田", 2), ("\uffff", 3)])
    assert column.best("", 9) == [1, 2, 3]
    assert column.best("𠮷", 9) == [1]


def test_an_empty_column_finds_nothing() -> None:
    assert SortedColumn.of([]).best("", 5) == []


def test_half_a_sign_is_nobodys() -> None:
    column = SortedColumn.of([("さとう", 1), ("\ud83d", 2)])
    assert not column.best("さ\udc00", 5) and list(column.same("\ud83d")) == [2]

import re

import pytest

from minutesapp.language.numerals import NUMBER_PATTERN, Digits, kanji_number, parse_number, seat_number, written


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("１２", 12),
        ("十二", 12),
        ("一二", 12),
        ("二〇", 20),
        ("二十", 20),
        ("十", 10),
        ("百五", 105),
        ("二百十五", 215),
        ("千九百八十九", 1989),
        ("二〇二〇", 2020),
        ("元", 1),
        (" 3 ", 3),
        ("〇", 0),
        ("○", 0),
        ("参", 3),
    ],
)
def test_every_way_of_writing_a_number_is_read(text: str, number: int) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize("text", ["", "  ", "二人", "1-2", "十百", "十十", "二三十", "-1", "1.5", "人"])
def test_what_is_no_number_gives_none(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("seat", "number"),
    [
        ("12番", 12),
        ("第十二番", 12),
        ("議席１２", 12),
        ("1番（東区2）", 1),
        ("東区2 1番", 1),
        ("1-2", 1),
        ("別席", None),
        ("", None),
    ],
)
def test_a_seat_has_one_number(seat: str, number: int | None) -> None:
    assert seat_number(seat) == number


@pytest.mark.parametrize(
    ("digits", "words"),
    [
        (Digits.HALF, "令和2年12月5日 午後1時05分 120人 2020年"),
        (Digits.FULL, "令和２年１２月５日 午後１時０５分 １２０人 ２０２０年"),
        (Digits.SINGLE_FULL, "令和２年12月５日 午後１時05分 120人 2020年"),
        (Digits.KANJI, "令和二年十二月五日 午後一時五分 百二十人 二〇二〇年"),
    ],
)
def test_numbers_are_written_as_a_form_wants_them(digits: Digits, words: str) -> None:
    assert written("令和2年12月5日 午後1時05分 120人 2020年", digits) == words


def test_kanji_have_no_one_before_their_tens_and_nothing_for_an_empty_place() -> None:
    assert [kanji_number(n) for n in (0, 1, 10, 11, 100, 101, 210, 999, 1000)] == [
        "〇", "一", "十", "十一", "百", "百一", "二百十", "九百九十九", "一〇〇〇",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["9" * 20, "９" * 10, "9" * 5_000, "一" * 20, "十" + "〇" * 9])
def test_a_number_that_counts_nothing_is_words(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize("digits", ["9" * 9, "一" * 9])
def test_a_row_of_digits_is_one_number_or_none(digits: str) -> None:
    assert [match[0] for match in re.finditer(NUMBER_PATTERN, f"{digits}人、{digits}{digits[0]}人")] == [digits]

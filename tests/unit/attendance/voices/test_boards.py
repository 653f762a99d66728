from __future__ import annotations

import pytest

from minutesapp.attendance.voices.boards import board_of, boards_named
from tests.unit.attendance.voices.people import meeting

NAMES = (
    "東雲市総合計画審議会",
    "東雲市子ども・子育て会議",
    "汐見市議会総務文教委員会",
    "計画審議会",
    "汐見市立病院運営委員会",
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ただいまから総合計画審議会を開会します", ["東雲市総合計画審議会"]),
        ("東雲市総合計画審議会を始めます", ["東雲市総合計画審議会"]),
        ("第1回子ども子育て会議です。", ["東雲市子ども・子育て会議"]),
        ("子ども・子育て会議と計画審議会の合同の会議です", ["東雲市子ども・子育て会議", "計画審議会"]),
        ("総務文教委員会を開きます", ["汐見市議会総務文教委員会"]),
        ("審議会を始めます", []),
        ("病院運営委員会を開会します", ["汐見市立病院運営委員会"]),
    ],
)
def test_the_first_words_name_the_board(words: str, found: list[str]) -> None:
    assert boards_named(meeting(("S1", "おはようございます。"), ("S2", words)), NAMES) == found


def test_boards_that_are_named_later_are_others() -> None:
    body = meeting(("S1", "総合計画審議会を始めます"), ("S2", "子ども・子育て会議でも話しました"))
    assert boards_named(body, NAMES) == ["東雲市総合計画審議会"]
    assert boards_named(meeting(*[("S1", "はい"), ("S2", "ええ")] * 3, ("S1", "総合計画審議会では")), NAMES) == []


def test_the_board_that_meets_is_that_of_most_who_are_there() -> None:
    assert board_of(["a", "", "a", "b"]) == ""
    assert board_of(["a", "", "a", "a", "b"]) == "a"
    assert board_of(["a", ""]) == board_of([]) == ""

"""How lists count those in them."""

from __future__ import annotations

import pytest

from minutesapp.language.numerals import Digits
from minutesapp.learning.lists.totals import SeenTotal, seen_total


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("奈良、東　計2人", SeenTotal("{people}　計{count}人", 2, 0, "奈良、東", Digits.HALF)),
        ("奈良、東（3人中2人）", SeenTotal("{people}（{all}人中{count}人）", 2, 3, "奈良、東", Digits.HALF)),
        ("奈良　（出席2名、定数3名）", None),
        ("２名　奈良、東", SeenTotal("{count}名　{people}", 2, 0, "奈良、東", Digits.FULL)),
        ("3人中2人出席\n議席\t氏名", SeenTotal("{all}人中{count}人出席{people}", 2, 3, "議席\t氏名", Digits.HALF)),
        ("奈良（委員六人中五人出席）", SeenTotal("{people}（委員{all}人中{count}人出席）", 5, 6, "奈良", Digits.KANJI)),
        ("奈良　出席2名定数3名", SeenTotal("{people}　出席{count}名定数{all}名", 2, 3, "奈良", Digits.HALF)),
        ("奈良、東", None),
        ("", None),
        ("12345人", None),
        ("　" * 20_000, None),
    ],
)  # fmt: skip
def test_a_total_is_known_by_its_numbers(text: str, total: SeenTotal | None) -> None:
    assert seen_total(text) == total

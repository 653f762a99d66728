from itertools import pairwise

import pytest

from minutesapp.language.collation import kana_order

IN_ORDER = (
    "", "Smith", "ゔぁん ごっほ", "うえだ", "おおの ご", "オーノ なな", "おの ろく", "かとう はち", "がもう じ",
    "かわい いち", "ごとう きゅう", "こばやし とお", "ジョン", "たかだ あい", "たかた けん", "はっとり けん",
    "はつとり けん", "はつとり ごう", "はは", "ハハ", "はば", "ばば", "ぱぱ", "はやし さん",
    "みすゞ", "みすず", "わたなべ ゆう", "髙橋 健",
)  # fmt: skip


@pytest.mark.parametrize(("first", "second"), list(pairwise(IN_ORDER)))
def test_readings_stand_in_the_order_of_the_fifty_sounds(first: str, second: str) -> None:
    assert kana_order(first) < kana_order(second)


def test_both_kana_and_half_width_ones_are_alike_but_for_the_last_look() -> None:
    assert kana_order("ｶﾄｳ ﾊﾁ") == kana_order("カトウ ハチ") != kana_order("かとう はち")
    assert kana_order("ｶﾄｳ ﾊﾁ") > kana_order("かとう はち") > kana_order("かとう は")


def test_signs_of_length_and_repetition_with_nothing_before_them_stand_as_they_are() -> None:
    assert [kana_order(reading).split("\x1f")[0] for reading in ("ー", "ゝ", "んー")] == ["ー", "ゝ", "んー"]

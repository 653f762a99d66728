import sys
import unicodedata

import pytest

from minutesapp.language.matching.similarity import fold_as_written, fold_for_search, has_same_kanji

EVERY_SIGN = [
    chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")
]
BOTH = [fold_for_search, fold_as_written]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("第1回", "第１回"),
        ("ガス", "ｶﾞｽ"),
        ("ガス", "カ\u3099ス"),
        ("ヴ", "ウ゛"),
        ("パ", "ハ゜"),
        ("葛城", "葛\U000e0100城"),
        ("辻", "辻\ufe00"),
        ("高橋", "髙橋"),
        ("吉田", "𠮷田"),
        ("渡辺", "渡邉"),
        ("ICT", "ｉｃｔ"),
        ("（株）", "(株)"),
        ("(株)", "㈱"),
        ("平成", "㍻"),
        ("福", "\ufa1b"),
        ("10〜12時", "10～12時"),
        ("A-1", "A−1"),
        ("―", "—"),
        ("…", "⋯"),
        ("〇〇市", "○◯市"),
        ("会　議", "会 議"),
        ("会 議", "会\u00a0議"),
        ("予算", "予\u200b算"),
        ("予算", "予\u00ad算"),
        ("はい“と”", 'はい"と"'),
        ("ộ", "o\u0302\u0323"),
    ],
)
def test_a_search_takes_these_for_the_same(one: str, other: str) -> None:
    assert fold_for_search(one) == fold_for_search(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("か", "が"),
        ("カ", "か"),
        ("は", "ぱ"),
        ("つ", "っ"),
        ("ー", "―"),
        ("日時", "日　時"),
        ("予算", "決算"),
        ("1", "一"),
        ("①", "1"),
        ("…", "..."),
    ],
)
def test_a_search_tells_these_apart(one: str, other: str) -> None:
    assert fold_for_search(one) != fold_for_search(other)


@pytest.mark.parametrize(("one", "other"), [("ガス", "カ\u3099ス"), ("é", "e\u0301"), ("ộ", "o\u0302\u0323"), ("", "")])
def test_as_written_only_what_looks_the_same_is_the_same(one: str, other: str) -> None:
    assert fold_as_written(one) == fold_as_written(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("第1回", "第１回"),
        ("ガ", "ｶﾞ"),
        ("高", "髙"),
        ("葛", "葛\U000e0100"),
        ("福", "\ufa1b"),
        ("塚\U000e0101", "\ufa10"),
        ("A", "a"),
        ("〜", "～"),
        ("会議", "会\u200b議"),
    ],
)
def test_as_written_whatever_looks_otherwise_is_told_apart(one: str, other: str) -> None:
    assert fold_as_written(one) != fold_as_written(other)


@pytest.mark.parametrize("fold", BOTH)
def test_a_fold_is_that_of_its_code_points(fold: object) -> None:
    for sign in EVERY_SIGN:
        mark = unicodedata.combining(sign)
        text = f"あ{sign}" if mark else f"あ{sign}い"
        assert fold(text) == fold("あ") + fold(sign) + fold(text[2:]), hex(ord(sign))


@pytest.mark.parametrize("fold", BOTH)
def test_folding_once_is_enough(fold: object) -> None:
    assert [sign for sign in EVERY_SIGN if fold(fold(sign)) != fold(sign)] == []


def test_kanji_are_the_very_same_or_not() -> None:
    assert has_same_kanji("第１回", "第1回")
    assert has_same_kanji("ｶﾞｽ会社", "ガス会社")
    assert not has_same_kanji("髙橋", "高橋")
    assert not has_same_kanji("葛\U000e0100城", "葛城")
    assert not has_same_kanji("\ufa1b島", "福島")
    assert not has_same_kanji("𠮷田", "吉田")

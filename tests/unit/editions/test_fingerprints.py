from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesapp.editions.fingerprints import APART, PIECE, STRIDE, Fingerprints, reduce_all, reduce_text

SECRET = "弁償額は四百二十万円で調整しているところである。"


def found(secret: str, text: str) -> bool:
    return any(Fingerprints([secret], 2).pieces_in(text))


def test_fifteen_characters_of_a_secret_are_always_known() -> None:
    length = PIECE + STRIDE - 1
    assert all(found(SECRET, f"前{SECRET[at : at + length]}後") for at in range(len(SECRET) - length + 1))


def test_eleven_characters_of_a_long_secret_are_not() -> None:
    assert not found(SECRET, SECRET[: PIECE - 1])


def test_a_short_secret_is_known_as_a_whole() -> None:
    assert found("反対だ。", "私は反対だ。")
    assert not found("反対だ。", "反対だろうか。")


def test_what_is_shorter_than_asked_for_is_not_known() -> None:
    assert len(Fingerprints(["反対", "はい。"], 3)) == 1


def test_the_pieces_are_given_as_they_are_compared() -> None:
    assert list(Fingerprints(["ミドリ"], 2).pieces_in("担当の緑（みどり）")) == ["みどり"]


@pytest.mark.parametrize(
    "text",
    [
        "弁 償 額\n は　四百二十万円で調整",
        "弁\u00ad償\u200d額\u200fは四\u2060百二十万円で調整",
        "弁・償・額・は四百二十万円で調整",
        "弁\ufe00償\U000e0100額は四百二十万円で調整",
        "弁\u202e償\u202c額は四百二十万円で調整",
    ],
)
def test_what_is_not_seen_hides_nothing(text: str) -> None:
    assert found(SECRET, text)


@pytest.mark.parametrize(
    ("secret", "text"),
    [
        ("ＡＢＣ１２３作戦", "abc123作戦"),
        ("髙橋", "高橋"),
        ("山﨑", "山崎"),
        ("ﾐﾄﾞﾘ", "みどり"),
        ("ガラス", "カ\u3099ラス"),
    ],
)
def test_one_text_in_two_spellings_is_one(secret: str, text: str) -> None:
    assert reduce_text(secret) == reduce_text(text)
    assert found(secret, text)


@given(st.text("甲乙丙丁戊己", min_size=2, max_size=40), st.text("甲乙丙", max_size=6), st.text("丁戊己", max_size=6))
def test_a_secret_is_found_wherever_it_stands(secret: str, before: str, after: str) -> None:
    assert found(secret, before + secret + after)


@given(st.lists(st.text(), max_size=5))
def test_many_texts_are_reduced_as_each_of_them(texts: list[str]) -> None:
    texts = [text.replace(APART, "") for text in texts]
    assert reduce_all(texts) == ([reduce_text(text) for text in texts] or [""])

import pytest

from minutesapp.language.graphemes import bound_after, bound_at, bound_before, is_bound, sign_bounds, signs

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
HEART = "\u2764\ufe0f\u200d\U0001f525"
WAVE = "\U0001f44b\U0001f3fd"
JAPAN, KOREA = "\U0001f1ef\U0001f1f5", "\U0001f1f0\U0001f1f7"
SCOTLAND = "\U0001f3f4" + "".join(chr(0xE0000 + ord(letter)) for letter in "gbsct") + "\U000e007f"
WHOLE = (
    "葛\U000e0100", "辻\ufe00", "神\U000e01ef", "か\u3099", "は\u309a", "ｶﾞ", "ﾊﾟ", "é", "e\u0301\u0323", "1\ufe0f\u20e3",
    "𠮷", "𠮷\U000e0101", FAMILY, HEART, WAVE, JAPAN, SCOTLAND,
)  # fmt: skip


@pytest.mark.parametrize("sign", WHOLE)
def test_what_reads_as_one_sign_is_one(sign: str) -> None:
    text = f"前{sign}後"
    assert signs(text) == ["前", sign, "後"]
    assert bound_before(text, 1 + len(sign)) == 1
    assert bound_after(text, 1) == 1 + len(sign)
    assert [index for index in range(len(text) + 1) if is_bound(text, index)] == list(sign_bounds(text))
    assert {bound_at(text, index) for index in range(1, 1 + len(sign))} == {1}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("か゛", ["か", "゛"]),
        ("葛葛", ["葛", "葛"]),
        (JAPAN + KOREA, [JAPAN, KOREA]),
        (JAPAN + KOREA[0], [JAPAN, KOREA[0]]),
        ("\u3099か", ["\u3099", "か"]),
        ("\U000e0100\U000e0100", ["\U000e0100\U000e0100"]),
        ("あ\u200dい", ["あ\u200d", "い"]),
        ("あ\u200d\U0001f525", ["あ\u200d", "\U0001f525"]),
        ("\u200d\u200d\U0001f525", ["\u200d\u200d", "\U0001f525"]),
    ],
)
def test_what_reads_as_more_is_more(text: str, parts: list[str]) -> None:
    assert signs(text) == parts


def test_beyond_the_ends_are_the_ends() -> None:
    text = "葛\U000e0100"
    assert (bound_before(text, 0), bound_before(text, -3), bound_before(text, 99)) == (0, 0, 0)
    assert (bound_after(text, 2), bound_after(text, 99), bound_after(text, -3)) == (2, 2, 2)
    assert (bound_at(text, -1), bound_at(text, 99), bound_before("", 0), bound_after("", 0)) == (0, 2, 0, 0)


@pytest.mark.parametrize("piece", ["\U000e0100", "か\u3099", JAPAN, "\u200d", FAMILY + "\u200d"])
def test_a_very_long_row_is_parted_in_one_go(piece: str) -> None:
    # Looking back through all of it for each sign would take minutes.
    assert "".join(signs(piece * 50_000)) == piece * 50_000

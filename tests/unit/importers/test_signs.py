import pytest

from minutesapp.importers.signs import family_of, read_sign


def test_signs_of_one_sequence_are_one_family() -> None:
    assert [family_of(sign) for sign in ("３．", "(3)", "（３）", "⑶", "③", "Ⅲ", "三、", "第3", "〇")] == [
        "1", "(1)", "(1)", "(1)", "①", "Ⅰ", "一", "第1", "○",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "family", "number", "rest"),
    [
        ("2 日時", "1", 2, "日時"),
        ("(3) 場所", "(1)", 3, "場所"),
        ("○会長", "○", None, "会長"),
        ("三　議題", "一", 3, "議題"),
        ("5日は休み", "", None, "5日は休み"),
        ("3", "", None, "3"),
        ("会長", "", None, "会長"),
    ],
)
def test_a_sign_is_parted_from_the_words_behind_it(text: str, family: str, number: int | None, rest: str) -> None:
    assert read_sign(text) == (family, number, rest)

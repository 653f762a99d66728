import pytest

from minutesapp.importers.signs import divide_sign, family_of, heads_of, read_sign, signature_of


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
        ("Ⅳ　協議", "Ⅰ", 4, "協議"),
        ("5日は休み", "", None, "5日は休み"),
        ("3", "", None, "3"),
        ("会長", "", None, "会長"),
    ],
)
def test_a_sign_is_parted_from_the_words_behind_it(text: str, family: str, number: int | None, rest: str) -> None:
    assert read_sign(text) == (family, number, rest)


@pytest.mark.parametrize(
    ("signature", "texts"),
    [
        ("(1)", ("（１）概要", "(12) 経過", "⑶概要")),
        ("1.", ("１．概要", "12．経過")),
        ("1 ", ("１　概要", "3 経過")),
        ("①", ("①概要", "⑫ 経過")),
        ("一、", ("一、概要", "十二、経過")),
        ("ア ", ("ア　概要", "イ 経過")),
        ("(a)", ("（ａ）概要", "(b)経過")),
        ("議案第1号", ("議案第３号　概要", "議案第12号")),
        ("第1", ("第３　概要",)),
        ("〔…〕", ("〔報告事項〕", "〔その他〕")),
        ("(…)", ("（資料説明）", "(拍手)")),
        ("(注)…", ("（注）概要", "(注) 経過")),
        ("◎", ("◎概要", "◎　経過")),
        ("○", ("○概要", "〇経過", "◯経過")),
        ("―…―", ("－登壇－", "―休憩―")),
    ],
)
def test_lines_of_one_kind_have_one_signature(signature: str, texts: tuple[str, ...]) -> None:
    assert [signature_of(text) for text in texts] == [signature] * len(texts)


@pytest.mark.parametrize(
    "text", ["3点目は予算です。", "概要について", "令和6年度の計画", "第3回審議会", "アルミの門", "（"]
)
def test_a_line_without_a_sign_is_known_by_its_words(text: str) -> None:
    assert signature_of(text).startswith("=")


@pytest.mark.parametrize(
    ("text", "divided"),
    [("（１）概要", ("（１）", "概要")), ("◎ 概要", ("◎", "概要")), ("◎", ("", "◎")), ("概要", ("", "概要"))],
)
def test_the_sign_of_a_line_is_parted_from_its_words(text: str, divided: tuple[str, str]) -> None:
    assert divide_sign(text) == divided


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("○審議官　説明します。", [("審議官", "説明します。"), ("審議官　説明します。", "")]),
        ("【司会】：次です。", [("司会", "次です。"), ("【司会】", "次です。"), ("【司会】：次です。", "")]),
        ("司会「次です。」", [("司会", "「次です。」"), ("司会「次です。」", "")]),
        ("○", []),
    ],
)
def test_a_line_may_begin_with_a_label_in_these_ways(text: str, heads: list[tuple[str, str]]) -> None:
    assert list(heads_of(text)) == heads

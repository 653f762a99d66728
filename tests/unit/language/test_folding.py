import tomllib

import pytest

from minutesapp import paths
from minutesapp.language.folding import fold_circles, fold_for_matching, fold_variants, squeeze


@pytest.mark.parametrize(
    ("text", "squeezed"),
    [
        ("日　時", "日時"),
        (" 事 務\t局 ", "事務局"),
        ("（１）", "(1)"),
        ("ｶﾞ", "ガ"),
        ("会\u200b場", "会場"),
        ("髙", "髙"),
    ],
)
def test_labels_are_squeezed(text: str, squeezed: str) -> None:
    assert squeeze(text) == squeezed


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("髙橋", "高橋"),
        ("山﨑", "山崎"),
        ("𠮷田", "吉田"),
        ("渡邉", "渡辺"),
        ("齋藤", "斎藤"),
        ("葛\U000e0100城", "葛城"),
    ],
)
def test_variants_are_the_same_for_matching(written: str, typed: str) -> None:
    assert fold_variants(written) == typed
    assert fold_for_matching(written) == fold_for_matching(typed)


def test_width_case_and_spaces_are_the_same_for_matching() -> None:
    assert fold_for_matching("ＩＴ　推進ｸﾞﾙｰﾌﾟ") == "it推進グループ"


def test_the_two_kana_are_the_same_only_on_request() -> None:
    assert fold_for_matching("イケダ") == "イケダ"
    assert fold_for_matching("ｲｹﾀﾞ", hiragana=True) == "いけだ"


def test_three_circles_are_one() -> None:
    assert fold_circles("○◯〇◎") == "○○○◎"


def test_the_table_of_variants_has_no_chains_and_no_sign_twice() -> None:
    table = tomllib.loads(paths.resource("wordlists", "variants.toml").read_text(encoding="utf-8"))["variants"]
    variants = [sign for signs in table.values() for sign in signs]
    assert len(variants) == len(set(variants)) >= 200
    assert not set(variants) & set(table)
    assert all(len(common) == 1 for common in table)

import time
import tomllib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesapp import paths
from minutesapp.language.matching.folding import fold_circles, fold_for_matching, fold_variants, nfkc, squeeze


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


MIXED = st.text(
    st.sampled_from("あかｶﾞﾊﾟ\u3099\u309a\u0301\u0315\u0300 　a1１①漢𠮷葛\U000e0100\u1100\u1161\u11a8가ﷺ㌢\n"),
    max_size=40,
)


@given(st.lists(MIXED, min_size=1), st.integers(1, 60))
def test_long_texts_are_normalised_as_short_ones(parts: list[str], times: int) -> None:
    text = "".join(parts) * times
    assert nfkc(text) == unicodedata.normalize("NFKC", text)


def test_a_sign_with_marks_without_end_is_normalised_at_once() -> None:
    start = time.process_time()
    assert len(nfkc("a" + "\u0315\u0300" * 60_000)) == 120_000
    assert time.process_time() - start < 2

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesapp.language.kana import is_kana, read_romaji, readings_of_typing, shorten_vowels, to_hiragana


def test_katakana_becomes_hiragana() -> None:
    assert to_hiragana("イケダ・ヴァーanヽ") == "いけだ・ゔぁーanゝ"


@pytest.mark.parametrize(
    ("text", "kana"), [("いけだ", True), ("イケ ダー", True), ("池だ", False), ("", False), ("a", False)]
)
def test_kana_is_told_from_other_text(text: str, kana: bool) -> None:
    assert is_kana(text) is kana


@pytest.mark.parametrize(
    ("typed", "reading"),
    [
        ("yosi", "よし"),
        ("yoshi", "よし"),
        ("YOSHI", "よし"),
        ("ｙｏｓｉ", "よし"),
        ("ikeda", "いけだ"),
        ("ヨシ", "よし"),
        ("ﾖｼ", "よし"),
        ("shouji", "しょうじ"),
        ("syouji", "しょうじ"),
        ("syouzi", "しょうじ"),
        ("tyosi", "ちょし"),
        ("chou", "ちょう"),
        ("hattori", "はっとり"),
        ("hatchou", "はっちょう"),
        ("namba", "なんば"),
        ("shin'ichi", "しんいち"),
        ("jun", "じゅな"),
        ("fukuda", "ふくだ"),
        ("hukuda", "ふくだ"),
        ("tsutsumi", "つつみ"),
        ("tutumi", "つつみ"),
        ("ōno", "おの"),
        ("ohno", "おの"),
        ("いけda", "いけだ"),
        ("ike da", "いけだ"),
        ("kenn", "けん"),
    ],
)
def test_every_spelling_gives_its_reading(typed: str, reading: str) -> None:
    assert reading in readings_of_typing(typed)


@pytest.mark.parametrize("typed", ["yoshid", "よしd", "ヨシｄ", "yosid"])
def test_a_syllable_not_yet_complete_may_become_any_of_its_row(typed: str) -> None:
    assert readings_of_typing(typed) == ("よしだ", "よしぢ", "よしづ", "よしで", "よしど")


def test_the_second_letter_narrows_the_row() -> None:
    assert readings_of_typing("sh") == ("し",)
    assert set(readings_of_typing("ky")) == {"きゃ", "きゅ", "きょ", "きぇ"}


def test_a_doubled_n_before_a_vowel_is_read_both_ways() -> None:
    assert set(readings_of_typing("konno")) == {"こんの", "こんお"}
    assert set(readings_of_typing("sinnichi")) == {"しんいち", "しんにち"}


@pytest.mark.parametrize("typed", ["池d", "q", "yoqz", "1", "a" * 41])
def test_what_leads_to_no_reading_gives_none(typed: str) -> None:
    assert readings_of_typing(typed) == ()


def test_nothing_typed_is_the_beginning_of_every_reading() -> None:
    assert readings_of_typing("") == readings_of_typing("　") == ("",)


@pytest.mark.parametrize(
    ("reading", "short"),
    [
        ("おおの", "おの"),
        ("こうの", "この"),
        ("ゆうこ", "ゆこ"),
        ("しょうじ", "しょじ"),
        ("いけだ", "いけだ"),
        ("えいこ", "えいこ"),
    ],
)
def test_long_vowels_are_shortened_as_in_passports(reading: str, short: str) -> None:
    assert shorten_vowels(reading) == short


def test_the_worst_typing_is_read_at_once() -> None:
    start = time.perf_counter()
    assert readings_of_typing("nna" * 13)
    assert time.perf_counter() - start < 2


def test_more_than_anybody_types_is_no_reading() -> None:
    assert readings_of_typing("い" * 101) == ()


@pytest.mark.parametrize(
    ("text", "kana"),
    [
        ("takahashi", "たかはし"), ("TAKA-HASHI", "たか-はし"),
        ("Ｕｔｓｕｇｉ", "うつぎ"),
        ("Shinichi", "しんいち"), ("sinniti", "しんいち"), ("konno", "こんの"), ("tanaka", "たなか"), ("Ōno", "おの"),
        ("Ohno", "おの"), ("hattori", "はっとり"), ("hatchou", "はっちょう"), ("Namba", "なんば"),
        ("高橋 misaki", "高橋 みさき"),
    ],
)  # fmt: skip
def test_romaji_in_a_text_is_read(text: str, kana: str) -> None:
    assert kana in read_romaji(text)


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("アイヶヽヾヴヷー"), max_size=90))
def test_a_long_text_is_written_in_hiragana_as_a_short_one(text: str) -> None:
    assert to_hiragana(text) == "".join(map(to_hiragana, text))

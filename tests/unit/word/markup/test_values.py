from __future__ import annotations

import pytest

from minutesapp.word.markup.values import css, font, is_closed, setting, several, tint, words


@pytest.mark.parametrize(
    "value",
    [
        "0", "-12", "12.5pt", ".5", "50%", "auto", "FF0000", "#c0504d", "04A0", "80", "single", "32768f", "true",
        "4294967295",
    ],
)  # fmt: skip
def test_numbers_colours_and_words_of_the_markup_are_settings(value: str) -> None:
    assert setting(value) == value


@pytest.mark.parametrize("value", ["", "工藤", "kudo", "１２", "1 2", "12345678901", "FF00", "1.2.3", "0x1", "１"])
def test_nothing_else_is(value: str) -> None:
    assert (setting(value) is None) is (value != "FF00")


@pytest.mark.parametrize("value", ["21600,21600", "1.5pt", "sum #0 0 10800", "if lineDrawn pixelLineWidth 0", ""])
def test_shapes_have_a_few_in_a_row(value: str) -> None:
    assert several(value) == value


@pytest.mark.parametrize(
    ("value", "stays"), [("#4f81bd [3204]", True), ("black", True), ("kudo", False), ("#0 #1", False)]
)
def test_shapes_have_colours_of_a_palette(value: str, stays: bool) -> None:
    assert (tint(value) == value) is stays


@pytest.mark.parametrize("value", ["sum 工藤 0", "7642 990a 660e 3051", "39640,27211,32654,21682,1,2,3,4,5"])
def test_a_row_of_words_or_a_long_one_is_none(value: str) -> None:
    assert several(value) is None


@pytest.mark.parametrize("name", ["ＭＳ 明朝", "HG丸ｺﾞｼｯｸM-PRO", "Times New Roman", "@游明朝", "A-OTF 新ゴ Pro R", ""])
def test_fonts_are_called_as_fonts_are(name: str) -> None:
    assert font(name) == name


@pytest.mark.parametrize("name", ["a" * 32, "6auY5qmL/==", "a;b", "高\u200b橋", "\\u9ad8"])
def test_what_no_font_is_called_is_no_font(name: str) -> None:
    assert font(name) is None


def test_a_style_of_a_shape_places_it() -> None:
    assert css("position:absolute;kudo:1;width: 12pt;height:kudo;font-family:游明朝") == (
        "position:absolute;width:12pt;font-family:游明朝"
    )
    assert css("工藤") is None


def test_shapes_are_drawn_and_placed_without_words() -> None:
    assert all(map(is_closed, ("auto", "21600,21600", "m@7,l@8,m@5,21600xe", "position:absolute;margin-left:0")))
    assert not any(map(is_closed, ("工藤", "kudo", "position:absolute;font-family:游明朝", "http://example.jp/")))


def test_words_are_without_signs_that_nobody_sees() -> None:
    assert words("東\u200b雲\u200f市 葛\U000e0100西\u00ad") == "東雲市 葛\U000e0100西"

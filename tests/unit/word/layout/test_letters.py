from __future__ import annotations

import re

import pytest

from minutesapp.templates.form import Form
from minutesapp.word.layout.opening import open_layout
from tests.unit.word.layout.conftest import BUILT_IN, UEDA, opened
from tests.word_files import DOCUMENT, rewrite


@pytest.mark.parametrize("value", ["", "abc", "1.5", "あ", "9" * 20, "-5"])
@pytest.mark.parametrize("part", [DOCUMENT, "word/styles.xml"])
def test_numbers_that_are_none_stop_nothing(own: Form, value: str, part: str) -> None:
    layout = opened(
        own, rewrite(BUILT_IN, lambda xml: re.sub(r'w:(val|w|linePitch)="\d+"', rf'w:\1="{value}"', xml), part)
    )
    assert layout.cell_width > 0
    assert len(layout.columns(("", "", "")).rows.cells) == 3
    assert layout.fitted_letters("項目", 100, 10, 1)


def test_forty_characters_fill_a_line() -> None:
    assert 40 * open_layout(UEDA).cell_width == pytest.approx(9071, abs=40)


def test_a_grid_of_characters_counts_as_well(own: Form) -> None:
    grid = 'w:type="linesAndChars" w:charSpace="4096"'
    plain = opened(own, BUILT_IN).cell_width
    assert opened(own, rewrite(BUILT_IN, lambda xml: xml.replace('w:type="lines"', grid))).cell_width == plain + 20


def test_fitted_letters_keep_the_order_that_is_prescribed(own: Form) -> None:
    bold = '<w:pStyle w:val="Field"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="21"/><w:lang w:val="ja-JP"/></w:rPr>'
    data = rewrite(BUILT_IN, lambda xml: xml.replace('<w:pStyle w:val="Field"/></w:pPr><w:r>', bold))
    assert opened(own, data).fitted_letters("項目", 678.4, 226, 3) == (
        '<w:rPr><w:b/><w:spacing w:val="242"/><w:sz w:val="21"/><w:fitText w:val="678" w:id="3"/>'
        '<w:lang w:val="ja-JP"/></w:rPr>'
    )


def test_words_are_not_fitted_into_the_width_of_the_sample(own: Form) -> None:
    sample = re.compile(r'(<w:pStyle w:val="Field"/>.*?<w:r>)(?:<w:rPr>.*?</w:rPr>)?(<w:t)', re.DOTALL)
    fitted = r'\1<w:rPr><w:b/><w:spacing w:val="105"/><w:fitText w:val="1260" w:id="-1720000256"/></w:rPr>\2'
    layout = opened(own, rewrite(BUILT_IN, lambda xml: sample.sub(fitted, xml, count=1)))
    assert layout.text_format("項目").letters == "<w:rPr><w:b/></w:rPr>"

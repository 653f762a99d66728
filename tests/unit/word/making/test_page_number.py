from __future__ import annotations

import pytest

from minutesapp.templates.page.look import NumberStyle
from minutesapp.word.making.page_number import PIECES, SHOWN, number_runs, number_style, run


@pytest.mark.parametrize("style", NumberStyle)
def test_a_style_is_called_as_it_looks(style: NumberStyle) -> None:
    shown = "".join(SHOWN.get(piece, piece) for piece in PIECES[style])
    assert shown == style
    assert number_style(shown) is style


@pytest.mark.parametrize(
    ("shown", "style"),
    [
        ("-1-", NumberStyle.DASHED),
        ("－ 1 －", NumberStyle.DASHED),
        ("― 1 ―", NumberStyle.DASHED),
        ("１", NumberStyle.PLAIN),
        ("1ページ", NumberStyle.PLAIN),
        ("1／16", NumberStyle.OF_ALL),
        ("1枚目（全16枚）", NumberStyle.OF_ALL),
        ("1 / 16ページ", NumberStyle.PAGES),
    ],
)
def test_a_number_of_somebody_elses_is_of_the_nearest_style(shown: str, style: NumberStyle) -> None:
    assert number_style(shown) is style


def test_word_counts_the_pages() -> None:
    runs = number_runs(NumberStyle.OF_ALL)
    assert runs.count("instrText") == 4
    assert " PAGE " in runs and " NUMPAGES " in runs


def test_a_tab_is_a_mark_of_its_own() -> None:
    assert run("a\t<b>") == (
        '<w:r><w:t xml:space="preserve">a</w:t></w:r><w:r><w:tab/></w:r>'
        '<w:r><w:t xml:space="preserve">&lt;b&gt;</w:t></w:r>'
    )
    assert run("") == ""

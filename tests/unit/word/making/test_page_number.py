from __future__ import annotations

import pytest

from minutesapp.templates.page.look import NumberStyle
from minutesapp.word.making.fragments import fragment
from minutesapp.word.making.page_number import PIECES, SHOWN, number_runs, number_style, run, shown_in


@pytest.mark.parametrize("style", NumberStyle)
def test_a_style_is_called_as_it_looks(style: NumberStyle) -> None:
    assert "".join(SHOWN.get(piece, piece) for piece in PIECES[style]) == style
    assert number_style(shown_in(fragment(f"<w:p>{number_runs(style)}</w:p>"))) is style


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


def test_fields_that_count_no_pages_show_what_they_last_showed() -> None:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    title = f"{begin}<w:r><w:instrText> TITLE </w:instrText></w:r>{separate}{run('題')}{end}"
    simple = f'<w:fldSimple w:instr=" NUMPAGES ">{run("9")}</w:fldSimple>'
    tabs = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>'
    assert shown_in(fragment(f"<w:p>{tabs}{title}{run(chr(9))}{simple}</w:p>")) == "題\t\v"

"""Lines out of whatever text somebody pastes or a file holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesapp.language.plain import UNFIT, guard_cell, harmless_cell, is_formula, one_line, plain_lines, unguard_cell
from minutesapp.model.blocks import LINE_BREAKS


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("一", ["一"]),
        ("一\n", ["一", ""]),
        ("一\r\n二\r三", ["一", "二", "三"]),
        ("一\u2028二\u2029三\x0b四\x85五", ["一", "二", "三", "四", "五"]),
        ("\x00一\ufffc\ufdd0\t二\x1f", ["一\t二"]),
        ("𠮷\ud842葛\U000e0100", ["𠮷葛\U000e0100"]),
    ],
)
def test_text_from_elsewhere_becomes_lines_that_paragraphs_may_hold(text: str, lines: list[str]) -> None:
    assert plain_lines(text) == lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", ""),
        (" 市役所　3階 ", " 市役所　3階 "),
        ("市役所\r\n  3階\n", "市役所 3階"),
        ("市役所\v\f\x1c3階\u2028\u2029", "市役所 3階"),
        ("\n\n", ""),
        ("議\x1f長\x00\udc00", "議長"),
        ("葛\U000e0100城\t主任", "葛\U000e0100城\t主任"),
        ("　字下げ㋿=1+1<&>", "　字下げ㋿=1+1<&>"),
    ],
)
def test_a_cell_or_a_pasted_text_becomes_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


@given(st.text())
def test_no_line_holds_what_a_record_may_not(text: str) -> None:
    for line in (*plain_lines(text), one_line(text)):
        assert not UNFIT.search(line) and not set(line) & set(LINE_BREAKS)


@given(st.text())
def test_a_line_stays_as_it_is(text: str) -> None:
    assert one_line(one_line(text)) == one_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+81",
        "-1",
        "@SUM(1)",
        "＝cmd|x",
        "＋1",
        "－1",
        "＠x",
        "\t=1",
        "\r=1",
        " 　=1",
        "=cmd|' /C calc'!A0",
        "\ufeff=1+1",
        "\u200b =1",
    ],
)
def test_a_cell_that_a_spreadsheet_would_reckon_with_is_made_harmless(text: str) -> None:
    assert is_formula(text)
    assert not is_formula(harmless_cell(text)) and harmless_cell(text).endswith(text.strip())


@pytest.mark.parametrize("text", ["", "-", "－", "山田 太郎", "A=B", "ー", "'=1"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert not is_formula(text) and harmless_cell(text) == text


def test_a_cell_is_one_cell() -> None:
    assert harmless_cell("山田\t太郎\n=1") == "山田 太郎 =1"


CELLS = st.text(st.sampled_from("'=+-@\t\r ＝山A\ufeff\u200b"), max_size=6) | st.text()


@given(CELLS)
def test_a_guarded_cell_is_no_formula_and_gives_its_text_again(text: str) -> None:
    cell = guard_cell(text)
    assert not is_formula(cell) and not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguard_cell(cell) == text


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1", "'=1"),
        ("-", "'-"),
        ("\tx", "'\tx"),
        ("＠x", "'＠x"),
        ("'=1", "''=1"),
        ("'90", "'90"),
        ("山田 健", "山田 健"),
    ],
)
def test_only_what_is_risky_is_guarded(text: str, cell: str) -> None:
    assert guard_cell(text) == cell


def test_an_apostrophe_that_guards_nothing_stays() -> None:
    assert unguard_cell("'90年会") == "'90年会"

"""Agenda numbers are computed, unless the record states its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minutesapp.templates.numbering import format_number, number_body, read_number
from minutesapp.templates.parts.agenda import AgendaForm, LevelForm
from tests.makers import heading, narrative, turn

AGENDA = AgendaForm()
FORMATS = ("1", "1.", "(1)", "第1", "日程第1", "ア", "(ア)", "a", "Ⅰ", "①", "⑴", "(a)")


@pytest.mark.parametrize(
    ("form", "count", "printed"),
    [
        ("1", 12, "12"),
        ("(1)", 3, "(3)"),
        ("ア", 2, "イ"),
        ("(ア)", 46, "(ン)"),
        ("①", 20, "⑳"),
        ("⑴", 1, "⑴"),
        ("Ⅰ", 4, "Ⅳ"),
        ("日程第1", 5, "日程第5"),
        ("・", 7, "・"),
        ("①", 21, "(21)"),
        ("⑴", 20, "⒇"),
        ("⑴", 21, "(21)"),
        ("a", 3, "c"),
        ("a", 27, "(27)"),
        ("1の1", 3, "3の1"),
    ],
)
def test_a_count_is_printed_in_the_manner_of_the_form(form: str, count: int, printed: str) -> None:
    assert format_number(form, count) == printed


def test_roman_numbers_go_up_to_twelve() -> None:
    assert "".join(format_number("Ⅰ", count) for count in range(1, 14)) == "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ(13)"


@given(st.sampled_from(FORMATS), st.integers(1, 12))
def test_what_is_printed_reads_as_the_same_count(form: str, count: int) -> None:
    assert read_number(form, format_number(form, count)) == count


@pytest.mark.parametrize(
    ("form", "text", "count"),
    [
        ("(1)", "（２）", 2),
        ("1", "１０", 10),
        ("1.", "3．", 3),
        ("1", "9999", 9999),
        ("1", "10000", None),
        ("(1)", "( 2 )", 2),
        ("1の1", "3の1", 3),
        ("①", "(21)", 21),
        ("(1)", "3", None),
        ("(1)", "3)", None),
        ("(1)", "13)", None),
        ("(1)", "(34", None),
        ("(1)", "()", None),
        ("日程第1", "議事第3", None),
        ("1", "01", None),
        ("1", "", None),
        ("(ア)", "(い)", None),
        ("・", "・", None),
        ("1", "議案第3号", None),
    ],
)
def test_a_number_is_read_whatever_its_width(form: str, text: str, count: int | None) -> None:
    assert read_number(form, text) == count


def test_levels_count_by_themselves_and_begin_anew_under_each_item() -> None:
    body = (
        heading("開会"),
        turn("はい", "p1"),
        heading("議事"),
        heading("一", 2),
        heading("二", 2),
        heading("細", 3),
        narrative("休憩"),
        heading("閉会"),
        heading("三", 2),
    )
    assert number_body(body, AGENDA) == ("1", "", "2", "(1)", "(2)", "ア", "", "3", "(1)")


def test_a_number_of_the_form_s_kind_is_counted_on_from() -> None:
    body = (heading("あ"), heading("い", number="5"), heading("う"))
    assert number_body(body, AGENDA) == ("1", "5", "6")


def test_a_number_of_another_kind_is_not_counted() -> None:
    body = (heading("あ"), heading("い", number="議案第3号"), heading("う"))
    assert number_body(body, AGENDA) == ("1", "議案第3号", "2")


def test_a_heading_without_a_number_is_not_counted_and_ends_no_count() -> None:
    plain = replace(heading("報告事項"), unnumbered=True)
    body = (heading("あ"), heading("一", 2), plain, heading("二", 2), heading("い"))
    assert number_body(body, AGENDA) == ("1", "(1)", "", "(2)", "2")


def test_a_level_that_was_skipped_counts_nothing() -> None:
    assert number_body((heading("あ", 2), heading("い"), heading("う", 2)), AGENDA) == ("(1)", "1", "(1)")


def test_levels_below_the_form_s_deepest_are_written_like_the_deepest() -> None:
    agenda = AgendaForm((LevelForm("1"), LevelForm("(1)")))
    assert number_body((heading("あ"), heading("い", 2), heading("う", 5)), agenda) == ("1", "(1)", "(1)")

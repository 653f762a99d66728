"""How the rows of a header stand."""

from __future__ import annotations

from minutesapp.learning.headers import header_form, seen_fields
from minutesapp.templates.parts.header import HeaderForm, HeaderLayout, Separator
from tests.learning import invented
from tests.unit.learning.conftest import Seen, seen
from tests.word_files import paragraph


def form_of(*rows: str) -> HeaderForm:
    found = seen(invented.made("".join(map(paragraph, (*rows, "会議内容"))) + invented.body()))
    return header_form(seen_fields(found.lines, found.minutes.header))


def test_a_row_is_parted_into_its_label_and_its_value(plain: Seen) -> None:
    rows = seen_fields(plain.lines, plain.minutes.header)
    assert [row.label for row in rows] == [label for label, _ in invented.HEADER]
    assert [row.text for row in rows] == [value for _, value in invented.HEADER]


def test_plain_rows_and_a_table(plain: Seen, tables: Seen) -> None:
    bare = HeaderForm(HeaderLayout.PLAIN, "", "", "", Separator.TAB)
    assert header_form(seen_fields(plain.lines, plain.minutes.header)) == bare
    framed = header_form(seen_fields(tables.lines, tables.minutes.header))
    assert framed.layout is HeaderLayout.TABLE


def test_numbers_signs_and_brackets_before_labels() -> None:
    numbered = form_of("１．会議名　架空市審議会", "２．日時　令和5年11月8日", "３．場所　架空市役所")
    assert numbered == HeaderForm(HeaderLayout.NUMBERED, "１．", "", "", Separator.SPACE)
    same = form_of("1. 会議名：架空市審議会", "1. 日時：令和5年11月8日", "1. 場所：架空市役所")
    assert same == HeaderForm(HeaderLayout.NUMBERED, "1.", " ", "", Separator.COLON, constant=True)
    signed = form_of("○会議名　架空市審議会", "○日時　令和5年11月8日", "○場所　架空市役所")
    assert signed == HeaderForm(HeaderLayout.SYMBOL, "○", "", "", Separator.SPACE)
    framed = form_of("【会議名】　架空市審議会", "【日時】　令和5年11月8日", "【場所】　架空市役所")
    assert framed == HeaderForm(HeaderLayout.BRACKET, "【", "", "】", Separator.SPACE)


def test_values_below_their_labels() -> None:
    below = form_of("１　会議名", "架空市審議会", "２　日時", "令和5年11月8日", "３　場所", "架空市役所")
    assert below.separator is Separator.NEWLINE


def test_without_rows_there_is_no_header() -> None:
    assert header_form([]).layout is HeaderLayout.PLAIN

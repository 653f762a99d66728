"""Columns that somebody has chosen are read as they say, and known again by the headings."""

from __future__ import annotations

import pytest

from minutesapp.model.attendance import Side
from minutesapp.roster.lists.chosen import (
    WORDS_OF_KINDS,
    ListColumns,
    ListKind,
    columns_text,
    guess,
    headings_key,
    read_chosen,
    read_columns,
    remembered,
)
from minutesapp.tables.sheet import Sheet, SheetRow

NAME, KANA, POST, GROUP = ListKind.NAME, ListKind.KANA, ListKind.POST, ListKind.GROUP


def sheet_of(*lines: str, name: str = "") -> Sheet:
    return Sheet(tuple(SheetRow(at, tuple(line.split(","))) for at, line in enumerate(lines, 1) if line), name)


STRANGE = sheet_of("委嘱状交付者", "誰,どこ,何", "髙橋 健,総務課,課長", "東 翔,財政課,係長", "計,2名")
CHOSEN = ListColumns((NAME, GROUP, POST), 2)


def test_the_columns_say_who_has_which_post() -> None:
    rows, notes = read_chosen(STRANGE, CHOSEN)
    assert [(row.name, row.group, row.post, row.side, row.number) for row in rows] == [
        ("髙橋 健", "総務課", "課長", Side.STAFF, 3),
        ("東 翔", "財政課", "係長", Side.STAFF, 4),
    ]
    assert {note.code for note in notes} == {"roster-line-title", "roster-line-total"}


def test_a_list_without_headings_is_read_as_well() -> None:
    rows, _ = read_chosen(sheet_of("髙橋,健,たかはし けん"), ListColumns((ListKind.FAMILY, ListKind.GIVEN, KANA)))
    assert [(row.name, row.family, row.given, row.kana) for row in rows] == [("髙橋 健", "髙橋", "健", "たかはし けん")]


def test_more_lines_above_than_there_are_leave_nobody() -> None:
    assert read_chosen(STRANGE, ListColumns((NAME,), 99))[0] == []


@pytest.mark.parametrize(
    ("kinds", "is_list"),
    [((NAME, POST), True), ((ListKind.FAMILY, None), True), ((POST,), False), ((NAME, NAME), False), ((), False)],
)
def test_a_list_names_people_and_nothing_twice(kinds: tuple[ListKind | None, ...], is_list: bool) -> None:
    assert ListColumns(kinds).is_list is is_list


@pytest.mark.parametrize("columns", [CHOSEN, ListColumns((None, NAME), 0, 3), ListColumns((KANA, None, None, NAME))])
def test_columns_are_read_as_they_were_written(columns: ListColumns) -> None:
    assert read_columns(columns_text(columns)) == columns


@pytest.mark.parametrize("text", ["", "x", "post=1", "name=0", "name=x", "name=99999", "name", "name=１"])
def test_what_names_no_list_is_none(text: str) -> None:
    assert read_columns(text) is None


def test_what_the_columns_seem_to_be_is_told_by_their_headings() -> None:
    listed = sheet_of("名簿", "番号,氏名,ふりがな,役職", "1,髙橋 健,たかはし けん,会長")
    assert guess(listed, 1) == ListColumns((None, NAME, KANA, POST), 2, 1)
    assert guess(STRANGE) == ListColumns((None, None, None))


def test_a_list_is_known_again_by_its_headings() -> None:
    kept = {headings_key(STRANGE, CHOSEN): columns_text(CHOSEN)}
    later = sheet_of("令和7年度", "", "委嘱状交付者", "誰,どこ,何", "西 学,税務課,主事")
    assert remembered((sheet_of("a,b"), later), kept) == ListColumns((NAME, GROUP, POST), 3, 1)
    assert remembered((sheet_of("a,b"),), kept) is None
    assert remembered((later,), {}) is None
    assert remembered((later,), dict.fromkeys(kept, "name=9")) is None, "columns that are not there"
    assert headings_key(STRANGE, ListColumns((NAME,))) == ""


def test_every_kind_has_its_word() -> None:
    assert list(WORDS_OF_KINDS) == list(ListKind)

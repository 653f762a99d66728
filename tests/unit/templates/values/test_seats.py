"""Tables of seats as the form has them."""

from __future__ import annotations

from datetime import time

import pytest
from msgspec.structs import replace

from minutesapp.model.attendance import Status
from minutesapp.templates.parts.field import FieldForm, FieldType, TableColumn
from minutesapp.templates.parts.person import PersonStyle
from minutesapp.templates.values.seats import (
    above_rows,
    heads_of,
    rows_in,
    seat_rows,
    seats_text,
    shows_seats,
    total_of_seats,
)
from tests.makers import CHAIR, MEMBER

COLUMNS = (TableColumn("seat", "議席"), TableColumn("name", "氏名"), TableColumn("status", "出欠"))
SEATS = FieldForm("seats", "席", FieldType.SEATS, columns=COLUMNS, across=2)
LATE = replace(MEMBER, seat="2", status=Status.LATE, arrived=time(14, 10))


def test_columns_alone_are_no_table_of_seats() -> None:
    assert shows_seats(SEATS)
    assert not shows_seats(replace(SEATS, type=FieldType.TABLE))
    assert not shows_seats(replace(SEATS, columns=()))


def test_people_stand_side_by_side_and_the_last_row_is_filled_up() -> None:
    assert heads_of(SEATS) == ("議席", "氏名", "出欠") * 2
    rows = list(seat_rows(SEATS, (CHAIR, LATE, CHAIR)))
    assert rows[0] == ("", "髙橋 美咲", "出席", "2", "𠮷田 健", "午後2時10分から出席")
    assert rows[1] == ("", "髙橋 美咲", "出席", "", "", "")


def test_as_words_the_cells_are_parted_by_tabs() -> None:
    assert seats_text(SEATS, (LATE,)) == "議席\t氏名\t出欠\t議席\t氏名\t出欠\n2\t𠮷田 健\t午後2時10分から出席"
    assert seats_text(SEATS, ()) == ""


@pytest.mark.parametrize(("columns", "cell"), [("name", "𠮷田 健（早退）"), ("name note", "𠮷田 健")])
def test_remarks_that_tell_how_somebody_took_part_spare_the_name(columns: str, cell: str) -> None:
    kind = replace(SEATS, columns=tuple(TableColumn(key, key) for key in columns.split()), across=1)
    person = replace(MEMBER, status=Status.LEFT_EARLY, note="早退" if "note" in columns else "")
    assert next(seat_rows(kind, (person,)))[0] == cell


def test_the_total_is_told_where_the_form_does() -> None:
    counted = replace(SEATS, person=PersonStyle(total="{all}人中{count}人出席　{people}"))
    absent = replace(MEMBER, status=Status.ABSENT)
    assert total_of_seats(counted, (CHAIR, absent), (CHAIR, absent)) == "2人中1人出席"
    assert total_of_seats(SEATS, (CHAIR,), (CHAIR,)) == ""


@pytest.mark.parametrize(
    ("text", "above", "rows"),
    [
        ("2人\n議席\t氏名\n1\t奈良", "2人", (("議席", "氏名"), ("1", "奈良"))),
        ("1\t奈良", "", (("1", "奈良"),)),
        ("別紙のとおり", "別紙のとおり", ()),
    ],
)
def test_the_words_of_a_source_have_a_table_and_what_is_above(
    text: str, above: str, rows: tuple[tuple[str, ...], ...]
) -> None:
    assert (above_rows(text), rows_in(text)) == (above, rows)

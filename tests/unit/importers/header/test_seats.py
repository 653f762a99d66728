"""Tables of seats, read by the columns of the form."""

from __future__ import annotations

from datetime import time

import pytest
from msgspec.structs import replace

from minutesapp.importers.formats.pasted_text import read_lines
from minutesapp.importers.header.seats import PartTaken, cells_of_row, read_part, read_seats
from minutesapp.model.attendance import Proxy, Status
from minutesapp.templates.parts.field import FieldForm, FieldType, TableColumn
from minutesapp.templates.parts.person import PersonStyle, PresenceWords

WORDS = PresenceWords(late_from="遅参（{arrived}）", proxy_by="代理（{name}）", left_at="{left}早退")
COLUMNS = (TableColumn("seat", "議席"), TableColumn("name", "氏名"), TableColumn("status", "出欠"))
SEATS = FieldForm(
    "seats", "席", FieldType.SEATS, columns=COLUMNS, across=2, person=PersonStyle(presence=WORDS)
)  # fmt: skip
TABLE = """2人中1人出席
議席\t氏　名\t出欠\t議席\t氏　名\t出欠
1\t奈良泰哉\t出席\t2\t𠮷田　茜\t欠席
\t髙橋美咲\t遅参（午後2時20分）"""


def test_everybody_is_read_by_the_columns() -> None:
    first, second, third = read_seats(read_lines(TABLE), SEATS)
    assert (first.person.seat, first.person.family, first.person.given) == ("1", "奈良", "泰哉")
    assert second.person.name == "𠮷田 茜"
    assert second.part == PartTaken(Status.ABSENT)
    assert (third.person.seat, third.person.name) == ("", "髙橋美咲")
    assert third.part == PartTaken(Status.LATE, arrived=time(14, 20))


@pytest.mark.parametrize("text", ["", "1\t奈良泰哉\t出席", "氏名\t議席\t出欠\n奈良泰哉\t1\t出席"])
def test_nobody_where_the_heads_are_others(text: str) -> None:
    assert read_seats(read_lines(text), SEATS) == []


def test_what_the_form_has_no_words_for_goes_into_the_remarks() -> None:
    (seat,) = read_seats(read_lines(TABLE.split("\n", 2)[1] + "\n1\t奈良泰哉\t別室"), SEATS)
    assert seat.part is None
    assert seat.person.note == "別室"


@pytest.mark.parametrize("cell", ["会場係", "奈良泰哉会長", "？？", "株式会社東雲"])
def test_whatever_a_cell_holds_is_the_name(cell: str) -> None:
    kind = replace(SEATS, columns=COLUMNS[1:2], across=1)
    (seat,) = read_seats(read_lines(f"\n氏名\n{cell}"), kind)
    assert seat.person.name == cell


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("出席", PartTaken(Status.PRESENT)),
        ("遅参", PartTaken(Status.LATE)),
        ("遅参（14:20）", PartTaken(Status.LATE, arrived=time(14, 20))),
        ("午後３時早退", PartTaken(Status.LEFT_EARLY, left=time(15))),
        ("代理（五十嵐忠）", PartTaken(Status.PROXY, proxy=Proxy("五十嵐忠", "五十嵐"))),
    ],
)
def test_the_forms_words_say_how_somebody_took_part(words: str, part: PartTaken) -> None:
    assert read_part(words, WORDS) == part


def test_tabs_before_the_first_words_are_empty_cells() -> None:
    (line,) = read_lines("\t\ta\tb")
    assert cells_of_row(line) == ["", "", "a", "b"]


def test_a_sign_for_the_post_above_is_spelt_out() -> None:
    columns = (TableColumn("post", "職"), TableColumn("name", "氏名"))
    kind = replace(SEATS, columns=columns, across=1, person=PersonStyle(ditto="同"))
    found = read_seats(read_lines("職\t氏名\n会長\t奈良泰哉\n委員\t𠮷田茜\n同\t髙橋美咲\n同\t東健"), kind)
    assert [seat.person.post for seat in found] == ["会長", "委員", "委員", "委員"]

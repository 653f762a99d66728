"""How tables with columns of their own look."""

from __future__ import annotations

from minutesapp.learning.lists.columns import column_looks, heads_by_key, is_row, other_cells
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm, FieldType, TableColumn
from tests.learning import invented
from tests.unit.learning.conftest import Seen, seen
from tests.word_files import paragraph, table

HEADS = ("氏名", "出欠")
COLUMNS = tuple(TableColumn(head, head) for head in HEADS)
FORM = Form("a", "", "", (FieldForm("members", "出席委員", FieldType.SEATS, columns=COLUMNS),))
PEOPLE = (("奈良泰哉", "出席"), ("𠮷田茜", "出席"), ("髙橋美咲", "欠席"))
ABOVE, BEHIND = ("会議名：架空市審議会", "日時：令和5年11月8日"), ("場所：架空市役所", "傍聴者：2人")


def found(rows: str) -> Seen:
    """What is seen of a header with these rows in it."""
    header = (*map(paragraph, ABOVE), rows, *map(paragraph, BEHIND))
    return seen(invented.made("".join(header) + invented.body()))


UNDER = found(paragraph("出席委員") + table(HEADS, *PEOPLE))
BESIDE = found(table(("出席委員", *HEADS), *(("", *row) for row in PEOPLE)))


def look_of(place: int) -> str:
    """All alike but what stands in the last row of the table."""
    return "bold" if place == max(line.place for line in UNDER.lines if line.framed) else ""


def test_every_column_has_a_paragraph_that_shows_it() -> None:
    (looks,) = column_looks(UNDER.lines, FORM, look_of)
    assert looks.words == HEADS
    assert (looks.heads, looks.cells) == ((3, 4), (5, 6))


def test_a_row_that_looks_otherwise_is_told() -> None:
    assert [line.text for line in other_cells(UNDER.lines, FORM, look_of)] == ["髙橋美咲\t欠席"]


def test_the_rows_of_a_table_are_known_by_its_heads() -> None:
    assert heads_by_key(FORM) == {"members": HEADS}
    assert sum(is_row(line, HEADS) for line in UNDER.lines) == 1 + len(PEOPLE)
    assert not any(is_row(line, ()) for line in UNDER.lines)


def test_a_table_within_another_is_told_row_by_row() -> None:
    assert column_looks(BESIDE.lines, FORM, look_of) == []
    assert len(other_cells(BESIDE.lines, FORM, look_of)) == 1 + len(PEOPLE)

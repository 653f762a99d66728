import pytest

from minutesapp.roster.lists.cells import CellReader
from minutesapp.roster.lists.notes import ListNote
from minutesapp.roster.lists.tables import tables_in
from minutesapp.tables.sheet import Sheet
from tests.lists import people_of, sheet_of


def reader_of(sheet: Sheet) -> tuple[CellReader, list[dict[str, str]]]:
    (table,) = tables_in(sheet)
    reader = CellReader(table, sheet)
    found = []
    for row in table.rows:
        found.append(reader.read(row))
        reader.remember()
    return reader, found


def test_cells_are_known_by_what_their_columns_hold() -> None:
    _, found = reader_of(sheet_of("部|課|氏名|電話", "総務部|総務課|東野 花子|0123", "総務部||西 実"))
    assert found == [{"group": "総務部 総務課", "name": "東野 花子"}, {"group": "総務部", "name": "西 実"}]


def test_a_sign_for_as_above_says_what_stands_there() -> None:
    lines = ("氏名|職|部|課", "東野 花子|主査|環境部|環境課", "西 実|〃|同上|〃", "南 望|主事|〃|総務課")
    _, found = reader_of(sheet_of(*lines))
    assert [(cells["post"], cells["group"]) for cells in found] == [
        ("主査", "環境部 環境課"),
        ("主査", "環境部 環境課"),
        ("主事", "環境部 総務課"),
    ]


def test_a_formula_that_a_text_has_as_it_stands_is_no_value() -> None:
    reader, found = reader_of(sheet_of("氏名|職", "=A2|=B2"))
    assert found == [{"name": "=A2", "post": ""}]
    assert [(note.code, note.text) for note in reader.notes] == [("roster-cell-error", "=B2")]


def test_a_value_that_is_none_is_empty_and_told_with_its_place() -> None:
    reader, found = reader_of(sheet_of("氏名|職|議席", "東野 花子|#REF!|0", "西 実|0|2", name="委員"))
    assert [cells["post"] for cells in found] == ["", ""]
    assert reader.notes == [
        ListNote("roster-cell-error", "#REF!", "委員", 2, "B列「職」"),
        ListNote("roster-cell-error", "0", "委員", 3, "B列「職」"),
    ]


def test_a_formula_that_nobody_has_reckoned_is_told_and_a_line_without_its_name_known() -> None:
    sheet = sheet_of("氏名|職", "東野 花子", "|主査", uncalculated=frozenset({(2, 1), (3, 0), (9, 9)}))
    reader, _ = reader_of(sheet)
    assert [(note.code, note.row, note.column) for note in reader.notes] == [
        ("roster-cell-uncalculated", 2, "B列「職」"),
        ("roster-name-uncalculated", 3, "A列「氏名」"),
    ]
    assert reader.nameless == 3


def test_a_cell_is_told_of_under_its_heading() -> None:
    reader, _ = reader_of(sheet_of("氏名|就任日", "東野 花子|昨日"))
    reader.tell("roster-day-unreadable", 2, "昨日", "start")
    reader.tell("roster-row-no-name", 3)
    assert reader.notes == [
        ListNote("roster-day-unreadable", "昨日", "", 2, "B列「就任日」"),
        ListNote("roster-row-no-name", row=3),
    ]


@pytest.mark.parametrize("cell", ["―", "-", "－", "なし", "（無し）"])
def test_a_dash_for_an_office_is_none(cell: str) -> None:
    (row,) = people_of("氏名|所属|職", f"甲野 一|{cell}|{cell}")
    assert (row.group, row.post) == ("", "")

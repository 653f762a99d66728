"""Lines of a finished file, and what each of them is."""

from __future__ import annotations

from minutesapp.learning.fields import woven_fields
from minutesapp.learning.lines import LineKind, Spot, with_body_of
from tests.learning import invented
from tests.unit.learning.conftest import Seen, seen
from tests.word_files import paragraph


def test_every_line_is_of_a_kind(plain: Seen) -> None:
    kinds = [line.kind for line in plain.lines]
    assert kinds[:2] == [LineKind.TITLE, LineKind.FIELD]
    assert kinds.count(LineKind.TURN) == 6
    assert kinds.count(LineKind.HEADING) == 4
    assert [line.text for line in plain.lines if line.kind is LineKind.CONTINUATION] == [
        "経費の削減も並行して進めている。"
    ]
    assert [line.kind for line in plain.lines if line.text == "＜資料２を配布＞"] == [LineKind.DIRECTION]


def test_a_line_knows_its_paragraph_and_who_speaks(plain: Seen) -> None:
    turn = next(line for line in plain.lines if line.kind is LineKind.TURN)
    assert (turn.number, turn.place, turn.label) == (13, 12, "野々村水道課長")
    assert not turn.framed


def test_a_row_of_a_table_is_a_line_with_cells(tables: Seen) -> None:
    row = next(line for line in tables.lines if line.kind is LineKind.FIELD)
    assert row.framed
    assert row.spot.cells == ((1,), (2,))
    assert row.place == 2, "the value stands in the last cell"


def test_lines_below_a_row_are_its_own_whatever_else_it_tells() -> None:
    items = ("議題（公開・非公開の別）", "(1) 報告（公開）", "(2) 審査（非公開）", "日時\t令和5年11月8日")
    found = seen(invented.made("".join(map(paragraph, ("会議録", "会議名\t審議会", *items))) + invented.body()))
    rows = [(line.kind, line.key) for line in found.lines if line.text.startswith("(")]
    assert rows == [(LineKind.FIELD_MORE, "agenda")] * 2, "their marks tell of the meeting as well"
    assert [field.key for field in woven_fields(found.lines, found.minutes)] == ["disclosure"]


def test_lines_of_the_body_are_as_the_last_reading_has_them(plain: Seen) -> None:
    others = [line._replace(kind=LineKind.DIRECTION, label="neu") for line in plain.lines[:-2]]
    merged = with_body_of(plain.lines, others)
    assert [line for line in merged if line.key] == [line for line in plain.lines if line.key]
    assert {line.kind for line in merged[:-2] if not line.key} == {LineKind.DIRECTION}
    assert merged[-2:] == plain.lines[-2:], "what the last reading leaves out"


def test_a_row_stands_where_its_last_words_do() -> None:
    cells = ((4,), (5, 6), (7,))
    assert Spot(cells, 1, ("会長", "始める。\n次に。", " ")).place(1) == 6
    assert Spot(cells, 1, ("", "", "【決定】")).place(0) == 7
    assert Spot(cells).place(0) == 7
    assert Spot(()).place(0) == -1

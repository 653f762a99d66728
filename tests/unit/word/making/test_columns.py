from __future__ import annotations

import pytest

from minutesapp.word.making.columns import change_columns
from minutesapp.word.making.fragments import W, fragment
from tests.word_files import text_of

TABLE = (
    '<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="{kind}"/></w:tblPr><w:tblGrid><w:gridCol/><w:gridCol/>'
    "</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>発言</w:t></w:r><w:r>"
    '<w:t>内容</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:tcPr><w:vAlign w:val="top"/></w:tcPr>'
    "<w:p/></w:tc></w:tr></w:tbl>"
)


@pytest.mark.parametrize("widths", [(10,), (10, 20), (10, 20, 30)])
def test_every_row_has_as_many_cells(widths: tuple[int, ...]) -> None:
    table = fragment(TABLE.format(width=3, kind="dxa"))
    change_columns(table, widths)
    rows = [[int(cell.get(f"{W}w", "")) for cell in row.iter(f"{W}tcW")] for row in table.iter(f"{W}tr")]
    assert rows == [list(widths)] * 2
    assert [column.get(f"{W}w") for column in table.iter(f"{W}gridCol")] == list(map(str, widths))
    assert table.find(f".//{W}tblW").get(f"{W}w") == str(sum(widths))  # type: ignore[union-attr]


def test_heads_are_written_into_what_is_there() -> None:
    table = fragment(TABLE.format(width=3, kind="dxa"))
    change_columns(table, (1, 2, 3), ("発言者", "経過", "決定"))
    assert [text_of(cell) for cell in table.iter(f"{W}tc")] == ["発言者", "経過", "決定", "", "", ""]  # type: ignore[arg-type]


def test_a_width_in_percent_stays() -> None:
    table = fragment(TABLE.format(width=5000, kind="pct"))
    change_columns(table, (1, 2))
    assert table.find(f".//{W}tblW").get(f"{W}w") == "5000"  # type: ignore[union-attr]

"""Tables of a layout."""

from __future__ import annotations

import pytest

from minutesapp.word.package import DamagedError
from minutesapp.word.sampling.tables import columns_like, plain_table, table_like
from tests.learning.invented import SECTION, grid
from tests.word_files import W, element, paragraph

ROWS = (
    f"<w:tr><w:tc>{paragraph('発言者')}</w:tc><w:tc>{paragraph('発言内容')}</w:tc></w:tr>"
    f"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w='9'/><w:vMerge/></w:tcPr>{paragraph('甲')}</w:tc>"
    f"<w:tc>{paragraph('乙')}</w:tc></w:tr>"
)


def cells() -> list[list]:  # type: ignore[type-arg]
    return [[element(paragraph("左"))[0]], [element(paragraph("右"))[0]]]


def test_a_table_keeps_its_columns_its_head_and_one_row() -> None:
    body = element(f"<w:tbl>{grid(1, 2)}{ROWS}</w:tbl>")
    paragraphs = list(body.iter(f"{W}p"))
    table = table_like(paragraphs[2], cells(), paragraphs[0])
    assert [column.get(f"{W}w") for column in table.iter(f"{W}gridCol")] == ["1", "2"]
    head, row = table.findall(f"{W}tr")
    assert head.find(f"{W}trPr/{W}tblHeader") is not None
    assert "".join(row.itertext()) == "左右"
    assert row.find(f"{W}trPr/{W}cantSplit") is not None
    assert row.find(f".//{W}vMerge") is None


def test_a_paragraph_outside_of_tables_shows_none() -> None:
    with pytest.raises(DamagedError):
        table_like(element(paragraph("外"))[0], cells(), None)


def test_a_plain_table_is_as_wide_as_the_text() -> None:
    table = plain_table(element(SECTION), cells())
    widths = [int(column.get(f"{W}w", "")) for column in table.iter(f"{W}gridCol")]
    assert sum(widths) == pytest.approx(11906 - 1701 - 1134, abs=2)
    assert widths[1] > widths[0]
    assert len(list(plain_table(element(""), cells()).iter(f"{W}gridCol"))) == 2


def test_a_table_of_columns_keeps_the_looks_of_its_two_rows() -> None:
    body = element(f"<w:tbl>{grid(1, 2)}{ROWS}</w:tbl>")
    paragraphs = list(body.iter(f"{W}p"))
    shown = [[element(paragraph(words))[0] for words in row] for row in ("議氏", "1奈")]
    table = columns_like(paragraphs[0], shown[0], paragraphs[2], shown[1])
    assert table is not None
    assert ["".join(row.itertext()) for row in table.findall(f"{W}tr")] == ["議氏", "1奈"]
    assert table.find(f".//{W}cantSplit") is not None and table.find(f".//{W}vMerge") is None


def test_rows_with_other_cells_show_no_columns() -> None:
    body = element(f"<w:tbl>{grid(1, 2)}{ROWS}</w:tbl>")
    first = next(body.iter(f"{W}p"))
    assert columns_like(first, [element(paragraph("一"))[0]], first, [element(paragraph("二"))[0]]) is None
    outside = element(paragraph("外"))[0]
    assert columns_like(outside, [], outside, []) is None

"""Samples of tables with columns of their own."""

from __future__ import annotations

import pytest
from lxml import etree

from minutesapp.word.layout.columns import find_columns
from tests.word_files import element, paragraph


def table(head: str, *words: str, cell: str = "c") -> str:
    rows = (
        "".join(f"<w:tc>{paragraph(word, f'<w:pStyle w:val={style!r}/>')}</w:tc>" for word in words)
        for style in (head, cell)
    )
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


BODY = element(paragraph("甲") + table("x", "甲", "乙") + table("h", "甲", "乙") + table("h", "丙", "丁"))


@pytest.mark.parametrize(("heads", "found"), [(("丙", "丁"), "丙丁"), (("戊", ""), "甲乙"), (("甲",), ""), ((), "")])
def test_the_sample_is_known_by_its_heads_or_their_number(heads: tuple[str, ...], found: str) -> None:
    sample = find_columns(BODY, "h", "c", heads)
    words = "" if sample is None else etree.tostring(sample.heads, method="text", encoding="unicode")
    assert words == found


def test_a_table_with_other_cells_is_none() -> None:
    assert find_columns(element(table("h", "甲", "乙", cell="z")), "h", "c", ("甲", "乙")) is None

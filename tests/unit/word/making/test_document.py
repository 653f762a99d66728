from __future__ import annotations

from hypothesis import given, settings
from msgspec.structs import replace

from minutesapp.templates.page.look import Column, PageLook, TurnTable
from minutesapp.word.making.document import document, field_widths, turn_heads, turn_widths
from minutesapp.word.making.sheet import sheet_of
from tests.page_looks import pages

PAGE = PageLook()
THREE = replace(PAGE, turns=TurnTable(decision=Column("決定事項", 8)))


def test_turns_stand_in_two_columns_or_in_three() -> None:
    assert turn_heads(PAGE) == ("発言者", "発言内容")
    assert turn_heads(THREE) == ("発言者", "発言内容", "決定事項")
    assert turn_widths(THREE, sheet_of(THREE)) == (2041, 5216, 1814)


@settings(max_examples=20)
@given(page=pages())
def test_columns_fill_the_width_of_the_text(page: PageLook) -> None:
    sheet = sheet_of(page)
    for widths in (field_widths(page, sheet), turn_widths(page, sheet)):
        assert abs(sum(widths) - sheet.text_width) <= len(widths)


def test_the_heads_of_turns_are_repeated_and_rows_may_break() -> None:
    text = document(THREE, sheet_of(THREE), "")
    assert text.count("<w:tblHeader/>") == 1
    assert "cantSplit" not in text

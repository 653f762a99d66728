"""What of a title, a heading and a last line is the form's."""

from __future__ import annotations

import pytest

from minutesapp.learning.front import (
    body_form,
    heading_by_look,
    is_of_meeting,
    kind_of_document,
    outline_of,
    with_own_words,
)
from minutesapp.learning.lines import LineKind, SeenLine, Spot
from tests.unit.learning.conftest import Seen


def title(words: str) -> list[SeenLine]:
    return [SeenLine(1, words, LineKind.TITLE, Spot(((0,),)))]


def test_a_document_is_called_as_its_title_ends() -> None:
    assert kind_of_document(title("架空市審議会　議事要旨")) == "議事要旨"
    assert kind_of_document([]) == "会議録"


def test_the_last_line_closes_every_record(plain: Seen) -> None:
    assert plain.lines[-1].kind is LineKind.CLOSING
    assert body_form(plain.lines, lambda place: 0).closing == "以上"


def test_the_head_of_a_table_of_turns_is_no_row_of_it(tables: Seen) -> None:
    heads = [line.text for line in tables.lines if line.kind is LineKind.BODY_HEADING]
    assert heads == ["発言者\t発言内容"]
    assert body_form(tables.lines, lambda place: 0).heading == "", "it is the table's"


def test_a_heading_over_the_body_keeps_its_width() -> None:
    heading = [SeenLine(1, "会 議 内 容", LineKind.BODY_HEADING, Spot(((0,),)))]
    assert body_form(heading, lambda place: 8).cells == 8
    assert body_form(heading, lambda place: 0).heading == "会議内容"
    counted = [heading[0]._replace(text="8　発言の内容")]
    assert body_form(counted, lambda place: 0).heading == "8　発言の内容", "what is counted is not spread"


def test_only_what_every_agenda_has_goes_into_a_new_record(plain: Seen) -> None:
    assert outline_of(plain.lines) == ("開会", "議事", "閉会")


def test_days_numbers_and_names_are_of_one_meeting() -> None:
    assert is_of_meeting("令和5年11月8日", ())
    assert is_of_meeting("第３回審議会", ())
    assert is_of_meeting("記録：𠮷井", ["𠮷井", ""])
    assert not is_of_meeting("架空市上下水道審議会", ["𠮷井"])


def test_without_lines_there_is_nothing_of_the_form() -> None:
    assert with_own_words([]) == []


def below_a_row(*texts: str) -> list[SeenLine]:
    """A row of the header, a line below it, and an item of the agenda."""
    row = SeenLine(0, "日時\t今日", LineKind.FIELD, Spot(((0,),)), key="held")
    lines = [SeenLine(at, text, LineKind.NARRATIVE, Spot(((at,),))) for at, text in enumerate(texts, 1)]
    return [row, *lines, SeenLine(9, "① 報告", LineKind.HEADING, Spot(((9,),)))]


def test_a_short_line_below_the_header_that_looks_as_no_other_is_the_heading_of_the_body() -> None:
    assert heading_by_look(below_a_row("出された声"), str) == "出された声"
    assert heading_by_look(below_a_row("出された声"), lambda place: "alike") == ""


@pytest.mark.parametrize(
    "texts",
    [("本日の出席は5人である。",), ("午前10時開会",), ("とても長い言葉" * 4,), ()],
)
def test_other_lines_below_a_header_are_none(texts: tuple[str, ...]) -> None:
    assert heading_by_look(below_a_row(*texts), str) == ""


def test_beside_a_heading_that_is_known_there_is_no_other() -> None:
    known = SeenLine(5, "会議の内容", LineKind.BODY_HEADING, Spot(((5,),)), key="body_heading")
    assert heading_by_look([*below_a_row("出された声"), known], str) == ""
    assert heading_by_look([], str) == ""


def test_a_heading_may_have_been_read_as_the_end_of_the_last_row() -> None:
    lines = below_a_row("市役所3階", "出された声")
    lines[1:3] = [line._replace(kind=LineKind.FIELD_MORE, key="held") for line in lines[1:3]]
    assert heading_by_look(lines, str) == "出された声", "the last of several that look as no other"


def test_what_looks_as_a_row_below_is_one_and_over_no_body() -> None:
    lines = [*below_a_row("出された声"), *(below_a_row()[0]._replace(number=at) for at in range(10, 40))]
    assert heading_by_look(lines, str) == ""

"""The marks of a web page."""

from __future__ import annotations

import pytest

from minutesapp.sweep.web.marks import MarkKind, WebMark, marks_in


def test_marks_and_texts_follow_one_another_with_their_lines() -> None:
    page = '<!DOCTYPE html>\n<P CLASS="a>b" hidden data-x=1>一&amp;二<br/>\n三</p ><!-- 覚え -->'
    assert list(marks_in(page)) == [
        WebMark(MarkKind.TEXT, 1, "\n", {}),
        WebMark(MarkKind.BEGIN, 2, "p", {"class": "a>b", "hidden": "", "data-x": "1"}),
        WebMark(MarkKind.TEXT, 2, "一&二", {}),
        WebMark(MarkKind.BEGIN, 2, "br", {}),
        WebMark(MarkKind.TEXT, 2, "\n三", {}),
        WebMark(MarkKind.END, 3, "p", {}),
        WebMark(MarkKind.COMMENT, 3, " 覚え ", {}),
    ]


def test_programs_hold_no_marks() -> None:
    assert [mark.words for mark in marks_in("<script>if (a<b) '<p>'</script>終")] == [
        "script", "if (a<b) '<p>'", "script", "終",
    ]  # fmt: skip


@pytest.mark.parametrize("page", ["<", "<!--", "<a ", '<a b="', "<![", "&", "<a '\"", "</", "<script>", "<a =\"'>"])
def test_strange_pages_take_no_longer_than_others(page: str) -> None:
    assert len(list(marks_in(page * 50_000 + "終"))) <= 100_001

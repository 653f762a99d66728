"""What stands over a header: of it what every record has."""

from __future__ import annotations

import pytest

from minutesapp.learning.lines import LineKind, SeenLine, Spot
from minutesapp.learning.places.titles import Told, cover_of_form, sentence_of_form, title_of_form, with_cover

TOLD = Told("架空市審議会", "令和5年11月8日", "架空市役所", ("柏原",))


def lines_of(*words: str) -> list[SeenLine]:
    """A row of the header under these lines of a title."""
    title = [SeenLine(at, text, LineKind.TITLE, Spot(((at,),))) for at, text in enumerate(words)]
    return [*title, SeenLine(9, "日時\t今日", LineKind.FIELD, Spot(((9,),)), key="held")]


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("会　議　録", "会　議　録"),
        ("架空市審議会会議録", "{committee}会議録"),
        ("令和5年度第3回架空市審議会　議事要旨", "{committee}　議事要旨"),
        ("会議録（令和5年11月8日）", "会議録（{day}）"),
        ("議事{}録", ""),
        ("柏原会議録", ""),
        ("架空市審議会", ""),
    ],
)
def test_of_a_title_what_every_record_has_is_kept(words: str, kept: str) -> None:
    assert title_of_form(lines_of(words), TOLD) == kept


def test_the_lines_before_the_first_page_that_begins_are_a_cover() -> None:
    lines = with_cover(
        lines_of("令和5年11月8日", "架空市審議会", "会　議　録", "架空市審議会会議録"), lambda place: place == 3
    )
    assert [line.kind for line in lines[:4]] == [LineKind.COVER] * 3 + [LineKind.TITLE]
    assert cover_of_form(lines, TOLD) == ("{day}", "{committee}", "会　議　録")
    assert title_of_form(lines, TOLD) == "{committee}会議録"


def test_a_cover_with_a_line_of_one_meeting_is_of_no_form() -> None:
    lines = with_cover(lines_of("架空市審議会", "整理番号 23-7"), lambda place: place == 9)
    assert cover_of_form(lines, TOLD) == ()


def test_without_a_title_of_the_form_there_is_no_cover() -> None:
    lines = with_cover(lines_of("会　議　録", "架空市審議会"), lambda place: place == 1)
    assert title_of_form(lines, TOLD) == ""
    assert cover_of_form(lines, TOLD) == ()


@pytest.mark.parametrize("begins", [0, 12])
def test_without_a_page_that_begins_above_the_rows_there_is_no_cover(begins: int) -> None:
    lines = lines_of("会議録")
    assert with_cover(lines, lambda place: place == begins) == lines


def test_a_sentence_says_who_met_where_and_when() -> None:
    lines = with_cover(
        lines_of("会議録", "架空市審議会を、令和5年11月8日、架空市役所に招集した。"), lambda place: False
    )
    assert lines[1].kind is LineKind.SENTENCE
    assert sentence_of_form(lines, TOLD) == "{committee}を、{day}、{venue}に招集した。"
    assert title_of_form(lines, TOLD) == "会議録"


@pytest.mark.parametrize("words", ["これは会議の記録である。", "令和5年11月8日、10人が集まった。"])
def test_other_sentences_are_the_records_own(words: str) -> None:
    assert sentence_of_form(with_cover(lines_of(words), lambda place: False), TOLD) == ""

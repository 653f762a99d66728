import pytest

from minutesapp.importers.transcripts.tables.columns import ColumnKind
from minutesapp.importers.transcripts.tables.headings import Heading, find_headings, read_heading
from minutesapp.tables.sheet import SheetRow

START, END, SPEAKER, WORDS = ColumnKind


@pytest.mark.parametrize(
    ("cell", "heading"),
    [
        ("開始時間", Heading(START)), ("Start Time", Heading(START)), ("start_time", Heading(START)),
        ("開始（秒）", Heading(START, 1000)), ("開始秒", Heading(START, 1000)), ("startMs", Heading(START, 1)),
        ("Start (ms)", Heading(START, 1)), ("Start time in milliseconds", Heading(START, 1)), ("In", Heading(START)),
        ("発話開始(ミリ秒)", Heading(START, 1)), ("再生位置（分）", Heading(START, 60_000)),
        ("終了\n時刻", Heading(END)), ("話 者", Heading(SPEAKER)), ("発言者（名前）", Heading(SPEAKER)),
        ("Speaker Name", Heading(SPEAKER)), ("発言内容", Heading(WORDS)), ("ＴＥＸＴ", Heading(WORDS)),
        ("contents", Heading(WORDS)), ("信頼度", Heading(None)), ("No.", Heading(None)), ("", Heading(None)),
        ("担当", Heading(None, 0, False)), ("texts_of_us", Heading(None, 0, False)),
    ],
)  # fmt: skip
def test_a_heading_is_known_by_its_words_and_tells_its_unit(cell: str, heading: Heading) -> None:
    assert read_heading(cell) == heading


def rows(*lines: tuple[str, ...]) -> list[SheetRow]:
    return [SheetRow(number, cells) for number, cells in enumerate(lines, 1)]


def test_the_line_of_headings_may_stand_below_a_title() -> None:
    found = find_headings(rows(("文字起こし",), ("会議名", "内容"), ("時刻", "発言者", "発言"), ("0:01", "甲", "はい")))
    assert found == (2, (Heading(START), Heading(SPEAKER), Heading(WORDS)))


def test_of_lines_that_say_little_the_first_is_taken() -> None:
    found = find_headings(rows(("備考", "発言"), ("内容", "担当")))
    assert found is not None and found[0] == 0


@pytest.mark.parametrize(
    "lines",
    [
        [("0:01", "甲", "はい")], [("発言",)], [("時刻", "場所")], [],
        [("発言", "話者", "あ" * 41)],
        [("甲", "乙")] * 20 + [("話者", "発言")],
    ],
)  # fmt: skip
def test_other_lines_are_none(lines: list[tuple[str, ...]]) -> None:
    assert find_headings(rows(*lines)) is None

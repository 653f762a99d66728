"""A transcript that is a table is read as it was written, its columns in any order: every cell is a turn's or told."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from typing import NamedTuple

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutesapp.errors import UserFacingError
from minutesapp.importers.draft import Draft
from minutesapp.importers.formats.files import contents_by_columns, contents_of_file, tables_in_file
from minutesapp.importers.reading import read_minutes
from minutesapp.importers.transcripts.cue import Cue, Transcript
from minutesapp.importers.transcripts.tables.columns import Columns
from minutesapp.language.matching.folding import squeeze

HEADINGS = {"start": "開始時間", "end": "終了時間", "speaker": "話者", "words": "発言", "rest": "備考"}
NAMES = st.sampled_from(("野口 一郎", "SPEAKER_01", "髙橋（ゲスト）", "𠮷野"))
WORDS = st.text(st.sampled_from('えー、あの会議です。はいA,b;\t"09・？\n'), min_size=1, max_size=30).map(str.strip)
REMARKS = st.sampled_from(("", "", "要確認", "○", "雑音、笑い"))


class Row(NamedTuple):
    """A line of a table, as it is and as its cells."""

    cue: Cue
    rest: str

    def cells(self) -> dict[str, str]:
        cue = self.cue
        return {
            "start": clock(cue.start),
            "end": clock(cue.end),
            "speaker": cue.speaker,
            "words": cue.text,
            "rest": self.rest,
        }


def clock(milliseconds: int | None) -> str:
    seconds = (milliseconds or 0) // 1000
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


@st.composite
def heard(draw: st.DrawFn) -> list[Row]:
    time, rows = 0, []
    for _ in range(draw(st.integers(3, 12))):
        length, pause = draw(st.integers(1, 9)), draw(st.integers(0, 9))
        words = draw(WORDS.filter(lambda words: words[:1] not in ("", "〃")))
        rows.append(Row(Cue(words, draw(NAMES), time * 1000, (time + length) * 1000), draw(REMARKS)))
        time += length + pause
    return rows


def as_text(rows: list[Row], keys: list[str], delimiter: str) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(HEADINGS[key] for key in keys)
    writer.writerows([row.cells()[key] for key in keys] for row in rows)
    return text.getvalue()


def as_book(rows: list[Row]) -> bytes:
    book = openpyxl.Workbook()
    book.active.append(list(HEADINGS.values()))
    for row in rows:
        times = (timedelta(milliseconds=row.cue.start or 0), timedelta(milliseconds=row.cue.end or 0))
        book.active.append([*times, row.cue.speaker, row.cue.text, row.rest or None])
    for line in book.active.iter_rows(min_row=2, max_col=2):
        for cell in line:
            cell.number_format = "[h]:mm:ss"
    for line in book.active.iter_rows(min_row=2, min_col=3):
        for cell in line:
            cell.data_type = "s" if cell.value else cell.data_type
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def one_line(words: str) -> str:
    return "".join(words.split())


def is_whole(read: object, rows: list[Row]) -> None:
    assert isinstance(read, Transcript)
    told = squeeze("".join(note.text for note in read.notes))
    assert [(cue.speaker, cue.start, cue.end) for cue in read.cues] == [row.cue[1:4] for row in rows]
    assert [one_line(cue.text) for cue in read.cues] == [one_line(row.cue.text) for row in rows]
    assert all(squeeze(row.rest) in told for row in rows)
    assert all(squeeze(heading) in told for key, heading in HEADINGS.items() if key != "rest")


@given(rows=heard(), keys=st.permutations(list(HEADINGS)), delimiter=st.sampled_from(",\t;"), mark=st.booleans())
def test_every_cell_of_a_text_is_in_a_turn_or_told(
    rows: list[Row], keys: list[str], delimiter: str, mark: bool
) -> None:
    data = as_text(rows, keys, delimiter).encode("utf-8-sig" if mark else "utf-8")
    is_whole(contents_of_file(data, "会議.csv"), rows)


@settings(max_examples=25)
@given(rows=heard())
def test_every_cell_of_a_book_is_in_a_turn_or_told(rows: list[Row]) -> None:
    is_whole(contents_of_file(as_book(rows), "会議.xlsx"), rows)


@given(rows=heard(), keys=st.permutations(list(HEADINGS)))
def test_nothing_is_lost_by_whatever_columns_are_chosen(rows: list[Row], keys: list[str]) -> None:
    data = as_text(rows, keys, ",").encode()
    width = tables_in_file(data, "会議.csv")[0].width
    read = contents_by_columns(data, "会議.csv", Columns(keys.index("words"), above=1))
    told = one_line("".join([*(cue.speaker + cue.text for cue in read.cues), *(note.text for note in read.notes)]))
    assert width >= keys.index("words")
    unused = (row.cells()[key] for row in rows for key in ("rest", "words") if row.cells()[key])
    assert all(one_line(cell) in told for cell in unused)
    assert all(HEADINGS[key] in told for key in ("start", "end", "speaker"))


@given(rows=heard(), where=st.floats(0, 1, exclude_max=True), byte=st.integers(0, 255), cut=st.booleans())
def test_a_spoiled_text_is_a_draft_or_a_sentence(rows: list[Row], where: float, byte: int, cut: bool) -> None:
    is_draft_or_sentence(as_text(rows, list(HEADINGS), ",").encode(), "会議.csv", where, byte, cut)


@settings(max_examples=25, deadline=None)
@given(rows=heard(), where=st.floats(0, 1, exclude_max=True), byte=st.integers(0, 255), cut=st.booleans())
def test_a_spoiled_book_is_a_draft_or_a_sentence(rows: list[Row], where: float, byte: int, cut: bool) -> None:
    is_draft_or_sentence(as_book(rows), "会議.xlsx", where, byte, cut)


def is_draft_or_sentence(whole: bytes, name: str, where: float, byte: int, cut: bool) -> None:
    data = bytearray(whole)
    place = int(where * len(data))
    data[place : None if cut else place + 1] = bytes([byte])
    try:
        assert isinstance(read_minutes(bytes(data), name), Draft)
    except UserFacingError as error:
        assert error.code.startswith("import-")


@given(rows=heard(), cut=st.floats(0.4, 1))
def test_of_a_text_that_was_cut_off_no_whole_line_is_lost(rows: list[Row], cut: float) -> None:
    whole = as_text(rows, list(HEADINGS), ",")
    text = whole[: int(cut * len(whole))]
    try:
        read = contents_of_file(text.encode(), "会議.csv")
    except UserFacingError as error:  # too little is left to tell the columns by
        assert error.code in ("import-columns-doubtful", "import-no-speech")
        return
    assert isinstance(read, Transcript)
    told = one_line("".join([*(cue.text for cue in read.cues), *(note.text for note in read.notes)]))
    lines = text.count("\r\n") - 1
    assert all(one_line(row.cue.text) in told for row in rows[: max(lines, 0)])


@pytest.mark.parametrize("name", ["会議.csv", "会議.xlsx"])
def test_a_table_with_one_turn_is_read(name: str) -> None:
    rows = [Row(Cue("はい、始めます。", "𠮷野", 1_000, 5_000), "")]
    data = as_book(rows) if name.endswith("xlsx") else as_text(rows, list(HEADINGS), ",").encode()
    is_whole(contents_of_file(data, name), rows)

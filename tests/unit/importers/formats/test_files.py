from __future__ import annotations

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.importers.formats import files
from minutesapp.importers.formats.files import (
    FileFormat,
    TextFormat,
    contents_as_transcript,
    contents_by_columns,
    contents_of_file,
    suffixes,
    tables_in_file,
)
from minutesapp.importers.source import Words
from minutesapp.importers.transcripts.cue import Cue, Transcript
from minutesapp.importers.transcripts.tables.columns import Columns
from tests.word_files import paragraph, stranger


def test_a_text_is_decoded_whatever_its_name() -> None:
    assert contents_of_file("会議録".encode("cp932"), "a.docx") == Words("会議録")


@pytest.mark.parametrize("data", [b"<html><body></body></html>", b"%PDF-1.7", b"PK\x03\x04"])
def test_what_nobody_reads_as_it_stands_is_refused(data: bytes) -> None:
    with pytest.raises(UserFacingError, match="import-format"):
        contents_of_file(data, "a.txt")


def test_a_file_is_read_by_what_is_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    sound = FileFormat((".wav",), lambda data: data[:4] == b"RIFF", lambda data, name: Words(f"{name}: {len(data)}"))
    monkeypatch.setattr(files, "FILES", (sound, *files.FILES))
    assert contents_of_file(b"RIFF\0", "a.txt") == Words("a.txt: 5")
    assert {".wav", ".docx", ".txt"} <= set(suffixes())


def test_a_text_is_read_by_what_is_in_it_also_when_it_was_pasted(monkeypatch: pytest.MonkeyPatch) -> None:
    heard = Transcript((Cue("はい。"),))
    monkeypatch.setattr(files, "TEXTS", (TextFormat((".abc",), lambda text: text == "abc", lambda text, name: heard),))
    assert contents_of_file(b"abc", "a.txt") is contents_as_transcript("abc") is heard
    assert contents_as_transcript("abcd") is None
    assert ".abc" in suffixes()


CSV = "時刻,話者,発言\n0:01,山口,はい。\n0:05,井出,いいえ、ちがいます。\n"
DOUBTFUL = "甲,乙\n山口,はい。\n井出,いいえ。\n"


def test_a_table_is_read_whatever_its_name_and_one_in_doubt_by_its_name_alone() -> None:
    heard = contents_of_file(CSV.encode("cp932"), "a.txt")
    assert isinstance(heard, Transcript) and len(heard.cues) == 2
    assert contents_of_file(DOUBTFUL.encode(), "a.txt") == Words(DOUBTFUL)
    with pytest.raises(UserFacingError, match="import-columns-doubtful"):
        contents_of_file(DOUBTFUL.encode(), "a.CSV")
    assert contents_of_file("会議録".encode(), "a.csv") == Words("会議録")


def test_any_table_is_read_by_columns_that_are_chosen() -> None:
    heard = contents_by_columns(DOUBTFUL.encode(), "a.txt", Columns(1, speaker=0, above=1))
    assert heard.cues == (Cue("はい。", "山口", line=2), Cue("いいえ。", "井出", line=3))
    row = "".join(f"<w:tc>{paragraph(words)}</w:tc>" for words in ("山口", "はい。"))
    word = stranger(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>")
    assert contents_by_columns(word, "a.docx", Columns(1, speaker=0)).cues[0].text == "はい。"
    assert [sheet.rows[0].cells for sheet in tables_in_file(word, "a.docx")] == [("山口", "はい。")]


@pytest.mark.parametrize("data", ["会議録".encode(), stranger(paragraph("会議録"))])
def test_a_file_without_a_table_is_told(data: bytes) -> None:
    with pytest.raises(UserFacingError, match="import-no-table"):
        tables_in_file(data, "a")

from __future__ import annotations

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.importers.formats import files
from minutesapp.importers.formats.files import (
    FileFormat,
    TextFormat,
    contents_as_transcript,
    contents_of_file,
    suffixes,
)
from minutesapp.importers.source import Words
from minutesapp.importers.transcripts.cue import Cue, Transcript


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

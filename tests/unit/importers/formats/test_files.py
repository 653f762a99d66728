from __future__ import annotations

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.importers.formats import files
from minutesapp.importers.formats.files import Format, words_of_file
from minutesapp.importers.source import Words


def test_a_text_is_decoded_whatever_its_name() -> None:
    assert words_of_file("会議録".encode("cp932"), "a.docx") == Words("会議録")


@pytest.mark.parametrize("data", [b"<html><body></body></html>", b"%PDF-1.7", b"PK\x03\x04"])
def test_what_nobody_reads_as_it_stands_is_refused(data: bytes) -> None:
    with pytest.raises(UserFacingError, match="import-format"):
        words_of_file(data, "a.txt")


def test_a_file_is_read_by_what_it_begins_with(monkeypatch: pytest.MonkeyPatch) -> None:
    spoken = Format(b"WEBVTT", lambda data, name: Words(f"{name}: {len(data)}"))
    monkeypatch.setattr(files, "FORMATS", (spoken, *files.FORMATS))
    assert words_of_file(b"WEBVTT\n", "a.vtt") == Words("a.vtt: 7")

"""A source is read once more with what was said of it, and with what is remembered of its committee."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.importers.corrections import Corrections, LineKind
from minutesapp.importers.draft import Original
from minutesapp.model.blocks import NARRATIVE
from minutesapp.services.reading import memory
from minutesapp.services.reading.source import read_again, read_file, read_pasted
from tests.unit.services.reading.sources import TEXT

TOLD = Corrections(kinds={"〔…〕": LineKind(NARRATIVE)}, names={"みどりの窓": True})


def test_the_form_stays_whatever_is_said() -> None:
    read = read_pasted(TEXT)
    assert read_again(read, Corrections(labels={"会長": False})).draft.minutes.template == read.draft.minutes.template


def test_what_is_remembered_is_used_and_told() -> None:
    memory.keep("風見市緑地審議会", TOLD)
    read = read_pasted(TEXT, "kaigiroku")
    assert (read.corrected, read.remembered, read.committee) == (TOLD, TOLD, "風見市緑地審議会")
    assert (read.draft.notes[0].code, read.draft.notes[0].line) == ("memory-used", 0)
    assert "みどりの窓" in [person.name for person in read.draft.minutes.attendees]
    usual = read_pasted(TEXT, "kaigiroku", recall=False)
    assert not usual.corrected
    assert "みどりの窓" not in [person.name for person in usual.draft.minutes.attendees]


def test_nothing_is_told_where_nothing_is_remembered() -> None:
    memory.keep("風見市図書館協議会", TOLD)
    read = read_pasted(TEXT, "kaigiroku")
    assert not read.corrected
    assert not [note for note in read.draft.notes if note.code.startswith("memory")]
    assert not read_pasted("○会長　始めます。\n○会長　終わります。\n").committee


def test_a_damaged_memory_keeps_nobody_from_reading(tmp_path: Path) -> None:
    paths.corrections_file().write_bytes(b"{")
    file = tmp_path / "会議.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert [read_file(file).draft.notes[0].code for _ in range(2)] == [
        "memory-damaged",
        read_file(file).draft.notes[0].code,
    ]


def test_a_record_of_ours_is_not_read_as_a_text(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="import-minutes"):
        read_file(paths.resource("samples", "shinonome.minutes"))


def test_a_transcript_has_its_original_and_minutes_have_none(tmp_path: Path) -> None:
    file = tmp_path / "zoom.vtt"
    file.write_bytes("WEBVTT\n\n00:01.000 --> 00:02.000\n野口: はい。\n".encode("utf-16"))
    assert read_file(file).draft.original == Original("zoom.vtt", file.read_bytes())
    pasted = read_pasted("[SPEAKER_00]: はい。\n[SPEAKER_01]: \ud842え。").draft.original
    assert pasted is not None and pasted.name.endswith(".txt")
    assert pasted.data.decode() == "[SPEAKER_00]: はい。\n[SPEAKER_01]: ?え。"
    assert read_pasted(TEXT).draft.original is None

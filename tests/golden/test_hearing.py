"""Every transcript of the corpus is read as it was when somebody last looked at it; and no minutes are one."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.importers.formats.files import contents_as_transcript
from minutesapp.language.encoding import decode_text
from tests.golden.hearing_view import GOLDEN, TRANSCRIPTS, golden_of, sources, view

CORPUS = TRANSCRIPTS.parent
MINUTES = sorted((*CORPUS.glob("*.txt"), *CORPUS.glob("judged/*.txt")))


def test_every_transcript_has_its_golden_reading_and_the_other_way_round() -> None:
    assert {golden_of(source) for source in sources()} == {file for file in GOLDEN.rglob("*") if file.is_file()}


@pytest.mark.parametrize("source", sources(), ids=lambda source: f"{source.parent.name}/{source.name}")
def test_a_transcript_is_read_as_its_golden_reading_says(source: Path) -> None:
    assert view(source) == golden_of(source).read_text(encoding="utf-8")


@pytest.mark.parametrize("source", MINUTES, ids=lambda source: source.stem)
def test_no_minutes_are_taken_for_a_transcript(source: Path) -> None:
    assert contents_as_transcript(decode_text(source.read_bytes())) is None

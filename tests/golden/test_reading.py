"""Every source of the corpus is read as it was when somebody last looked at it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from minutesapp.importers.reading import read_minutes
from tests.golden.reading_view import CORPUS, GOLDEN, view

SOURCES = sorted(CORPUS.glob("*.txt"))


def test_every_source_has_its_golden_reading_and_the_other_way_round() -> None:
    assert {source.stem for source in SOURCES} == {file.stem for file in GOLDEN.glob("*.json")}


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_a_source_is_read_as_its_golden_reading_says(source: Path) -> None:
    expected = json.loads((GOLDEN / f"{source.stem}.json").read_text(encoding="utf-8"))
    assert view(read_minutes(source.read_bytes(), source.name)) == expected

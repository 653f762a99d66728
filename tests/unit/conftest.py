"""The sample record and its roster."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.diagnosis import sample
from minutesapp.model.minutes import Minutes
from minutesapp.services import people, records


@pytest.fixture
def shinonome() -> Minutes:
    """The sample record."""
    return records.open_record(sample.sample_record()).minutes


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    """A roster of the sample's people."""
    file = tmp_path / "roster.db"
    people.import_roster(sample.sample_roster(), file)
    return file

"""A record for the commands of the shell."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.diagnosis import sample


@pytest.fixture
def record(tmp_path: Path) -> Path:
    file = tmp_path / "会議.minutes"
    file.write_bytes(sample.sample_record().read_bytes())
    return file

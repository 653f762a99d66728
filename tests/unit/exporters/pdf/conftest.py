"""A machine that has no programs but those that a test puts there."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.exporters.pdf import programs


@pytest.fixture
def only_fakes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one folder in which programs are found."""
    folder = tmp_path / "プログラム フォルダー"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(programs, "ELSEWHERE", ())
    return folder

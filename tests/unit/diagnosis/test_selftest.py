"""The self-test passes here, and fails where something is wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from minutesapp import paths
from minutesapp.diagnosis import sample, selftest
from minutesapp.services import people


def test_all_is_well_and_the_users_files_are_not_touched(private_home: Path) -> None:
    before = os.environ[paths.HOME_VARIABLE]
    steps = list(selftest.run())
    assert [step.trouble for step in steps if not step.passed] == []
    assert [step.name for step in steps] == list(selftest.PROOFS)
    assert os.environ[paths.HOME_VARIABLE] == before
    assert list(private_home.iterdir()) == []


def test_a_part_that_is_missing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sample, "sample_text", lambda: tmp_path / "gone.txt")
    failed = [step for step in selftest.run() if not step.passed]
    assert [step.name for step in failed] == ["文章の取り込み", "名簿"]
    assert "file-missing" in failed[0].trouble


def test_what_is_wrong_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "complete", lambda *args: [])
    (failed,) = (step for step in selftest.run() if not step.passed)
    assert (failed.name, failed.trouble) == ("名簿", "吉川")


def test_what_else_there_is_to_prove_comes_last() -> None:
    def prove(folder: Path) -> None:
        raise selftest.FailedError(f"{folder.is_dir()}")

    *_, last = selftest.run({"画面": prove})
    assert last == selftest.Step("画面", False, "True")

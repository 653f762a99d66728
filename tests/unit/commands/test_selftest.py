from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.commands import selftest
from minutesapp.diagnosis import selftest as steps

Captured = pytest.CaptureFixture[str]


def test_a_step_that_fails_is_told_with_its_trouble(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    for failed, line in (("", "OK  読み込み"), ("壊れています", "NG  読み込み：壊れています")):
        monkeypatch.setattr(steps, "run", lambda _, failed=failed: [steps.Step("読み込み", not failed, failed)])
        assert selftest.prove_all() is bool(failed)
        assert capsys.readouterr().out.strip() == line


def test_the_window_holds_the_sample(tmp_path: Path) -> None:
    selftest.prove_window(tmp_path)

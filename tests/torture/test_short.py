"""The short form of every torture, and the lines that `make torture` prints."""

from __future__ import annotations

import pytest

from tests.torture.__main__ import known, lines_of, main, try_all
from tests.torture.trial import Trial


@pytest.mark.parametrize("name", known())
def test_what_must_never_happen_does_not(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    trials = list(try_all([name], long=False))
    skipped = capsys.readouterr().err
    if skipped.startswith("skips") and not trials:
        pytest.skip(skipped.strip())
    assert trials
    assert not [line for trial in trials if not trial.holds for line in lines_of(trial)]


def test_a_trial_of_nothing_proves_nothing() -> None:
    assert not Trial("終了", 0, 0).holds
    assert Trial("終了", 1, 0).holds
    assert not Trial("終了", 9, 1).holds


def test_a_line_tells_how_often_and_names_what_failed() -> None:
    (line,) = lines_of(Trial("終了", 1200, 0, "SIGKILL"))
    assert line.split() == ["holds", "終了", "0", "of", "1,200", "SIGKILL"]
    _, failure = lines_of(Trial("終了", 3, 1, failures=("17",)))
    assert failure.strip() == "17"


def test_an_unknown_torture_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nothing"]) == 2
    assert "no such torture: nothing" in capsys.readouterr().err

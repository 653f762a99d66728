"""The log of bugs: where, never what."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp import __version__, paths
from minutesapp.services import bugs
from minutesapp.services.bugs import describe_bug, write_bug


def caught(text: str) -> BaseException:
    try:
        try:
            raise KeyError(text)
        except KeyError as error:
            raise ValueError(text) from error
    except ValueError as error:
        return error


def test_kind_place_and_cause_are_told_but_no_words() -> None:
    lines = describe_bug(caught("委員の発言"))
    assert __version__ in lines[0]
    assert [line.strip() for line in lines if line.startswith(" builtins")] == [
        "builtins.ValueError",
        "builtins.KeyError",
    ]
    assert any("test_bugs.py" in line and line.endswith("caught") for line in lines)
    assert "委員" not in "".join(lines)


def test_an_error_that_causes_itself_ends() -> None:
    error = caught("x")
    error.__cause__ = error
    assert len(describe_bug(error)) == 3


def test_bugs_gather_until_the_log_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    assert write_bug(caught("x")) == paths.log_file()
    size = paths.log_file().stat().st_size
    write_bug(caught("x"))
    assert paths.log_file().stat().st_size == 2 * size
    monkeypatch.setattr(bugs, "LARGEST_LOG", size)
    write_bug(caught("x"))
    assert paths.log_file().stat().st_size == size


def test_a_log_that_cannot_be_written_makes_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "file"))
    assert not write_bug(caught("x")).exists()

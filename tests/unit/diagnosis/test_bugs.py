"""The log of bugs: where, never what."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from minutesapp import __version__, paths
from minutesapp.diagnosis import bugs
from minutesapp.diagnosis.bugs import describe_bug, write_bug
from minutesapp.model.minutes import Minutes


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


def uncalled(call: Callable[[], object]) -> TypeError:
    """An error as Qt hands it over when it calls a slot in a wrong way: without a line of the program."""
    with pytest.raises(TypeError) as caught:
        call()
    return caught.value.with_traceback(None)


def test_of_a_call_that_never_began_the_function_its_place_and_the_caller_are_told() -> None:
    lines = describe_bug(
        uncalled(
            lambda: Minutes.field(),
        )
    )
    assert lines[1:3] == [" builtins.TypeError", "  calling Minutes.field"]
    assert "minutes.py:" in lines[3] and lines[3].endswith(" field")
    assert lines[-1].startswith("  under ")
    assert "test_bugs.py" in lines[-1]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("QWidget.setVisible() takes exactly one argument (0 given)", "QWidget.setVisible"),
        ("'PySide6.QtWidgets.QLabel.setText' called with wrong argument types:", "PySide6.QtWidgets.QLabel.setText"),
        ("App._join.<locals>.<lambda>() missing 1 required positional argument: 'x'", "App._join.<locals>.<lambda>"),
        ("委員の発言.秘密()", ""),
        ("委員の発言", ""),
    ],
)
def test_of_a_message_only_the_name_of_a_function_is_told(message: str, told: str) -> None:
    lines = describe_bug(TypeError(message))
    assert [line for line in lines if "calling" in line] == ([f"  calling {told}"] if told else [])
    assert "委員" not in "".join(lines)
    assert not [line for line in describe_bug(ValueError(message)) if "calling" in line]


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
    assert write_bug(caught("x")) is None


@pytest.mark.skipif(os.name == "nt", reason="a system without modes")
def test_the_log_is_for_the_user_alone() -> None:
    log = write_bug(caught("x"))
    assert log is not None
    assert log.stat().st_mode & 0o777 == 0o600

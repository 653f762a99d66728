"""Who looks into a file for a moment is waited for, and not for ever."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from minutesapp.files import sharing
from minutesapp.files.reading import peek
from minutesapp.files.sharing import remove, rename, replace

DEEDS: dict[str, Callable[[Path, Path], None]] = {
    "replace": replace,
    "rename": rename,
    "unlink": lambda file, target: remove(file),
}


@pytest.fixture(params=DEEDS)
def deed(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def refusals(deed: str, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the errors that come before the deed is done, the last one first."""
    errors: list[int] = []
    genuine = getattr(Path, deed)

    def refuse(*arguments: object, **named: object) -> None:
        if errors:
            raise OSError(errors.pop(), "in use")
        genuine(*arguments, **named)

    monkeypatch.setattr(Path, deed, refuse)
    return errors


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "x"
    path.write_bytes(b"new")
    return path


def left(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_who_looks_into_a_file_for_a_moment_is_waited_for(
    deed: str, refusals: list[int], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "LOOKED_INTO_FOR", 5.0)
    refusals += [errno.EACCES] * 3
    DEEDS[deed](file, file.with_name("y"))
    assert (refusals, left(file.parent)) == ([], {} if deed == "unlink" else {"y": b"new"})


def test_who_does_not_let_go_is_not_waited_for_for_ever(
    deed: str, refusals: list[int], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "LOOKED_INTO_FOR", 0.05)
    refusals += [errno.EACCES] * 1000
    with pytest.raises(PermissionError):
        DEEDS[deed](file, file.with_name("y"))
    assert 0 < len(refusals) < 999
    assert left(file.parent) == {"x": b"new"}


@pytest.mark.parametrize(("seconds", "number"), [(0.0, errno.EACCES), (5.0, errno.ENOSPC)])
def test_what_will_not_pass_is_told_at_once(
    deed: str, refusals: list[int], file: Path, monkeypatch: pytest.MonkeyPatch, seconds: float, number: int
) -> None:
    monkeypatch.setattr(sharing, "LOOKED_INTO_FOR", seconds)
    refusals += [number] * 2
    with pytest.raises(OSError, match="in use"):
        DEEDS[deed](file, file.with_name("y"))
    assert len(refusals) == 1


def test_what_is_not_there_need_not_be_taken_away(tmp_path: Path) -> None:
    remove(tmp_path / "x")


@pytest.mark.parametrize("seconds", [5.0, 0.0])
def test_who_keeps_a_file_from_being_read_is_waited_for(
    file: Path, monkeypatch: pytest.MonkeyPatch, seconds: float
) -> None:
    refusals, genuine = [PermissionError(errno.EACCES, "in use")] * 2, os.open

    def refuse(path: Path, flags: int) -> int:
        if refusals:
            raise refusals.pop()
        return genuine(path, flags)

    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.setattr(sharing, "LOOKED_INTO_FOR", seconds)
    if seconds:
        assert peek(file, 100) == b"new"
    else:
        with pytest.raises(PermissionError):
            peek(file, 100)

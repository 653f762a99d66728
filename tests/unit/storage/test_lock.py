"""The lock beside an open file."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.storage.lock import hold, holder_of, lock_file, take_over


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "会議.minutes"


def write_lock(path: Path, **parts: object) -> None:
    usual = {"user": "tanaka", "host": "PC-0123", "since": "2024-07-09 14:00", "process": 1, "token": "x"}
    lock_file(path).write_text(json.dumps(usual | parts), encoding="utf-8")


def test_the_lock_says_who_where_and_since_when(path: Path) -> None:
    lock = hold(path)
    assert lock_file(path).name == ".~lock.会議.minutes#"
    table = json.loads(lock_file(path).read_text(encoding="utf-8"))
    assert table["process"] == os.getpid()
    assert table["user"] and table["host"] and len(table["since"]) == len("2024-07-09 14:00")
    lock.release()
    assert not lock_file(path).exists()


def test_a_second_window_is_told_who_has_the_file(path: Path) -> None:
    write_lock(path)
    with pytest.raises(UserFacingError) as caught:
        hold(path)
    assert caught.value.code == "file-in-use"
    assert caught.value.facts["user"] == "tanaka"
    assert caught.value.facts["host"] == "PC-0123"


def test_our_own_lock_holds_against_ourselves(path: Path) -> None:
    first = hold(path)
    with pytest.raises(UserFacingError):
        hold(path)
    first.release()
    hold(path).release()


def test_a_lock_whose_program_has_ended_is_cleared_away(path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    lock = hold(path)
    write_lock(path, host=lock.holder.host, process=ended.pid)
    assert holder_of(path) is None
    hold(path).release()


def test_a_lock_that_says_nothing_is_nobodys(path: Path) -> None:
    for text in ("", "[]", "{", '{"user": "a"}', "[" * 100_000):
        lock_file(path).write_text(text, encoding="utf-8")
        assert holder_of(path) is None
        hold(path).release()


def test_another_machines_lock_holds_whatever_its_process(path: Path) -> None:
    write_lock(path, process=999_999_999)
    holder = holder_of(path)
    assert holder is not None
    assert holder.user == "tanaka"


def test_taking_over_leaves_the_former_holder_without_a_lock_to_release(path: Path) -> None:
    former = hold(path)
    ours = take_over(path)
    former.release()
    assert holder_of(path) == ours.holder
    ours.release()
    assert not lock_file(path).exists()


def test_a_folder_that_takes_no_lock_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **parts: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UserFacingError) as caught:
        hold(path)
    assert caught.value.code == "lock-impossible"


def test_a_user_without_a_name_can_hold_a_lock(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> str:
        raise KeyError("uid")

    monkeypatch.setattr("getpass.getuser", refuse)
    assert hold(path).holder.user == "?"

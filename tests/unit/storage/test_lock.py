"""The lock beside an open file."""

from __future__ import annotations

import errno
import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.files import sharing
from minutesapp.processes import this_process
from minutesapp.storage import lock as lock_module
from minutesapp.storage.lock import YOUNG, expect_free, hold, holder_of, lock_file, take_over


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


@pytest.mark.parametrize("started", [None, "", "x"])
def test_a_lock_whose_program_has_ended_is_cleared_away(path: Path, started: str | None) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    parts = {} if started is None else {"started": started}  # an earlier version did not write it down
    write_lock(path, host=platform.node(), process=ended.pid, **parts)
    assert holder_of(path) is None
    expect_free(path)
    hold(path).release()


@pytest.mark.skipif(not this_process().started, reason="this system does not tell when a program began")
def test_a_lock_whose_programs_number_was_given_out_again_is_cleared_away(path: Path) -> None:
    write_lock(path, host=platform.node(), process=os.getpid(), started="another boot/1")
    assert holder_of(path) is None
    hold(path).release()


def test_an_earlier_versions_lock_holds_while_its_program_runs(path: Path) -> None:
    write_lock(path, host=platform.node(), process=os.getpid())
    with pytest.raises(UserFacingError) as caught:
        hold(path)
    assert caught.value.code == "file-in-use"


NOTHING_SAID = ("[]", "7", "null", '{"user": "a"}', '{"user":"a","host":"b","since":"c","process":1e999,"token":"t"}')
HALF_SAID = ("", "{", '{"user": "ta', "[" * 100_000)


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_a_lock_that_says_nothing_is_nobodys(path: Path, text: str) -> None:
    lock_file(path).write_text(text, encoding="utf-8")
    assert holder_of(path) is None
    expect_free(path)
    hold(path).release()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes")
def test_a_pipe_in_the_place_of_a_lock_is_nobodys_and_not_waited_for(path: Path) -> None:
    os.mkfifo(lock_file(path))
    assert holder_of(path) is None
    expect_free(path)
    assert hold(path).holder == holder_of(path)


@pytest.mark.parametrize("text", HALF_SAID)
def test_a_lock_that_is_being_written_holds_for_a_while(path: Path, text: str) -> None:
    lock_file(path).write_text(text, encoding="utf-8")
    for look in (hold, expect_free):
        with pytest.raises(UserFacingError) as caught:
            look(path)
        assert caught.value.code == "file-being-opened"
    for away in (-YOUNG - 1, YOUNG + 60):  # clocks of two machines may differ
        os.utime(lock_file(path), (time.time() + away,) * 2)
        lock = hold(path)
        lock.release()
        lock_file(path).write_text(text, encoding="utf-8")


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


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EROFS, "lock-impossible"),
        (errno.EACCES, "lock-impossible"),
        (errno.ENOSPC, "no-space"),
        (errno.ETIMEDOUT, "file-being-opened"),
    ],
)
def test_a_folder_that_takes_no_lock_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(lock_module, "create", refuse)
    with pytest.raises(UserFacingError) as caught:
        hold(path)
    assert caught.value.code == code
    assert list(path.parent.iterdir()) == []


def test_a_folder_that_is_gone_is_told(path: Path) -> None:
    with pytest.raises(UserFacingError) as caught:
        hold(path.parent / "gone" / path.name)
    assert caught.value.code == "folder-missing"


def test_a_lock_that_cannot_be_looked_at_is_not_taken_for_nobodys(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    write_lock(path)
    with monkeypatch.context() as patch:
        patch.setattr(lock_module, "_table", refuse)
        with pytest.raises(UserFacingError) as caught:
            hold(path)
        assert caught.value.code == "lock-impossible"
        assert holder_of(path) is None
        expect_free(path)
    assert holder_of(path) is not None


def test_who_looks_into_a_lock_for_a_moment_keeps_nobody_from_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refusals: list[OSError] = []
    genuine = Path.unlink

    def refuse(file: Path, missing_ok: bool = False) -> None:
        if refusals:
            raise refusals.pop()
        genuine(file, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    monkeypatch.setattr(sharing, "LOOKED_INTO_FOR", 5.0)
    in_use = [PermissionError(errno.EACCES, "in use")] * 2
    write_lock(path, host=platform.node(), process=2**31 - 1)
    refusals += in_use
    stale = hold(path)
    refusals += in_use
    ours = take_over(path)
    assert holder_of(path) == ours.holder != stale.holder
    refusals += in_use
    ours.release()
    assert list(path.parent.iterdir()) == []


def test_a_lock_that_cannot_be_taken_away_holds_nobody_who_knows(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    lock = hold(path)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        lock.release()
    assert lock_file(path).exists()
    hold(path).release()
    assert not lock_file(path).exists()


@pytest.mark.skipif(os.name == "nt", reason="a system without modes")
def test_others_may_read_the_lock_and_its_file_is_no_draft(path: Path) -> None:
    before = os.umask(0o022)
    try:
        lock = hold(path)
    finally:
        os.umask(before)
    assert lock_file(path).stat().st_mode & 0o777 == 0o644
    assert [file.name for file in path.parent.iterdir()] == [lock_file(path).name]
    lock.release()


@pytest.mark.usefixtures("links")
def test_the_lock_of_a_link_is_the_one_of_its_file(path: Path) -> None:
    path.write_bytes(b"")
    link = path.parent / "link.minutes"
    link.symlink_to(path)
    lock = hold(link)
    with pytest.raises(UserFacingError):
        hold(path)
    lock.release()


@pytest.mark.parametrize("name", ["議" * 80 + ".minutes", "x" * 255])
def test_the_longest_name_can_be_locked(path: Path, name: str) -> None:
    path = path.with_name(name)
    lock = hold(path)
    assert holder_of(path) == lock.holder
    lock.release()
    assert list(path.parent.iterdir()) == []


TAKING_TURNS = """
import json, os, sys
from pathlib import Path
from minutesapp.errors import UserFacingError
from minutesapp.files.sharing import replace
from minutesapp.storage.lock import hold, lock_file
path, inside, doubles = Path(sys.argv[1]), Path(sys.argv[2]), 0
for number in range(200):
    try:
        lock = hold(path)
    except UserFacingError:
        continue
    try:
        os.close(os.open(inside, os.O_CREAT | os.O_EXCL))
        inside.unlink()
    except FileExistsError:
        doubles += 1
    if number % 2:
        lock.release()
    else:  # as if it had died
        stale = path.with_name(str(os.getpid()))
        stale.write_text(json.dumps(json.loads(lock_file(path).read_text()) | {"process": 2**31 - 1}))
        replace(stale, lock_file(path))
print(doubles)
"""


def test_two_programs_never_hold_one_lock(path: Path) -> None:
    command = [sys.executable, "-c", TAKING_TURNS, str(path), str(path.with_name("inside"))]
    programs = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert [program.communicate()[0].strip() for program in programs] == ["0", "0"]


def test_a_user_without_a_name_can_hold_a_lock(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> str:
        raise KeyError("uid")

    monkeypatch.setattr("getpass.getuser", refuse)
    assert hold(path).holder.user == "?"

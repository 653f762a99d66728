"""Only one is at a file at a time, and only one makes it."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from minutesapp.files import exclusion
from minutesapp.files.exclusion import alone_with, create


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "x"
    path.write_bytes(b"0")
    return path


def add_one(file: Path) -> None:
    """Read, think, and put another file in the place of the first."""
    with alone_with(file):
        number = int(file.read_bytes())
        time.sleep(0.001)
        draft = file.with_name(f"{threading.get_ident()}")
        draft.write_bytes(b"%d" % (number + 1))
        draft.replace(file)


def test_work_on_a_file_that_is_replaced_is_done_one_after_the_other(file: Path) -> None:
    threads = [threading.Thread(target=lambda: [add_one(file) for _ in range(20)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert file.read_bytes() == b"80"


HOLDING = """
import sys, time
from pathlib import Path
from minutesapp.files.exclusion import alone_with
with alone_with(Path(sys.argv[1])):
    print("in", flush=True)
    time.sleep(60)
"""


def test_whoever_is_killed_holds_nobody_up(file: Path) -> None:
    other = subprocess.Popen([sys.executable, "-c", HOLDING, str(file)], stdout=subprocess.PIPE)
    assert other.stdout is not None
    other.stdout.readline()
    with pytest.raises(TimeoutError), alone_with(file, 0.05):
        pass
    other.kill()
    other.communicate()
    with alone_with(file, 0.05) as there:
        assert there


@pytest.mark.skipif(os.name == "nt", reason="here one is alone with a file before it is there")
def test_where_there_is_no_file_nobody_waits(tmp_path: Path) -> None:
    with alone_with(tmp_path / "x") as there, alone_with(tmp_path / "x"):
        assert not there


def test_a_file_that_goes_while_one_waits_is_gone(file: Path) -> None:
    found: list[bool] = []

    def look() -> None:
        with alone_with(file) as there:
            found.append(there)

    with alone_with(file):
        thread = threading.Thread(target=look)
        thread.start()
        time.sleep(0.05)
        file.unlink()
    thread.join()
    assert found == [False]


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP])
def test_a_disk_without_locks_is_worked_on_all_the_same(
    file: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    fcntl = pytest.importorskip("fcntl")

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "flock", refuse)
    with alone_with(file) as there:
        assert there


def test_other_trouble_is_told_and_holds_nobody_up(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")

    def refuse(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(fcntl, "flock", refuse)
        with pytest.raises(OSError, match="error"), alone_with(file):
            pass
    with alone_with(file, 0):
        pass


@pytest.mark.parametrize("links", [True, False])
def test_only_one_makes_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    if not links:
        monkeypatch.setattr(os, "link", refuse)
    target, won = tmp_path / "x", []

    def claim(name: str) -> None:
        draft = tmp_path / name
        draft.write_text(name, encoding="utf-8")
        if create(draft, target):
            won.append(name)

    threads = [threading.Thread(target=claim, args=(f"d{number}",)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1
    assert target.read_text(encoding="utf-8") == won[0]


@pytest.mark.skipif(os.name == "nt", reason="a system whose renaming takes no name that is taken")
def test_where_a_claim_cannot_be_made_good_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    draft = tmp_path / "draft"
    draft.write_bytes(b"new")
    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        create(draft, tmp_path / "x")
    assert list(tmp_path.iterdir()) == [draft]


@pytest.mark.skipif(os.name == "nt", reason="a system whose renaming takes no name that is taken")
def test_a_disk_that_is_full_is_no_disk_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(OSError, match="space"):
        create(tmp_path / "draft", tmp_path / "x")


@pytest.mark.skipif(os.name != "nt", reason="a system that locks the file itself")
def test_a_guard_that_a_power_cut_left_behind_holds_nobody_up(file: Path) -> None:
    guard = file.with_name(f".~alone.{file.name}#")
    guard.write_bytes(b"")
    with alone_with(file, 0.05) as there:
        assert there
    assert not guard.exists()


def test_one_waits_longer_and_longer_but_not_for_ever() -> None:
    turn = exclusion.Waiting(0.02)
    with pytest.raises(TimeoutError):
        while True:
            turn.wait()


def test_trouble_with_letting_go_is_none(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("fcntl")
    genuine = os.close

    def close(handle: int) -> None:
        genuine(handle)
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "close", close)
    with alone_with(file) as there:
        assert there
    monkeypatch.undo()
    with alone_with(file, 0):
        pass

"""Files of others: plain ones whole, everything else refused at once."""

from __future__ import annotations

import os
import socket
import sys
import tracemalloc
from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.files.reading import is_plain_file, read_file

pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")


def code_of(path: Path, most: int = 100) -> str:
    with pytest.raises(UserFacingError) as caught:
        read_file(path, most)
    assert caught.value.facts["path"] == str(path)
    return caught.value.code


def test_a_plain_file_is_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"x" * 100)
    assert read_file(file, 100) == b"x" * 100
    assert code_of(file, 99) == "file-too-large"


@pytest.mark.usefixtures("links")
def test_a_link_is_read_as_its_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert read_file(tmp_path / "b", 100) == b"x"


def test_what_is_not_there_or_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    assert code_of(tmp_path / "none") == code_of(tmp_path / "a" / "b") == "file-missing"
    assert code_of(tmp_path) == "file-is-folder"


@pytest.mark.usefixtures("links")
def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert code_of(loop) == code_of(tmp_path / "a\0b") == code_of(tmp_path / ("長" * 200)) == "file-unreadable"


@pipes
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert code_of(tmp_path / "pipe") == "file-not-plain"


@pipes
def test_a_file_that_becomes_a_pipe_at_the_last_moment_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").touch()
    plain = (tmp_path / "file").stat()
    with monkeypatch.context() as then:
        then.setattr(Path, "stat", lambda path: plain)
        code = code_of(tmp_path / "pipe")
    assert code == "file-not-plain"


@pipes
def test_devices_and_sockets_are_no_files(tmp_path: Path) -> None:
    assert code_of(Path(os.devnull)) == code_of(Path("/dev/zero")) == "file-not-plain"
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(tmp_path / "door"))
        assert code_of(tmp_path / "door") == "file-not-plain"


@pytest.mark.skipif(sys.platform != "linux", reason="the system shows no processes as files")
def test_a_file_of_the_system_does_not_tell_its_size_and_is_read_all_the_same() -> None:
    assert read_file(Path("/proc/self/stat"), 10_000)
    assert code_of(Path("/proc/self/stat"), 4) == "file-too-large"


@pytest.mark.usefixtures("links")
def test_where_a_file_is_to_be_there_is_a_plain_one_or_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    assert [is_plain_file(tmp_path / name) for name in ("a", "none", "a/b")] == [True, False, False]
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    for path, code in ((tmp_path, "file-is-folder"), (Path(os.devnull), "file-not-plain"), (loop, "file-unreadable")):
        with pytest.raises(UserFacingError) as caught:
            is_plain_file(path)
        assert caught.value.code == code


def test_reading_takes_no_more_memory_than_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a" * 1000)
    tracemalloc.start()
    try:
        assert len(read_file(tmp_path / "a.txt", 2**28)) == 1000
        assert tracemalloc.get_traced_memory()[1] < 2**20
    finally:
        tracemalloc.stop()

from __future__ import annotations

import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from minutesapp import paths
from minutesapp.editions.edition import make_edition
from minutesapp.errors import UserFacingError
from minutesapp.exporters import known_files, writing
from minutesapp.exporters.known_files import MOST, MOST_OF_ONE, FileState, remember, state_of
from minutesapp.exporters.writing import WRITERS, export
from minutesapp.files.replacing import replace_file
from minutesapp.templates.folder.catalog import load_form
from tests.makers import minutes, turn
from tests.word_files import DOCUMENT, pack, parts

FORM = load_form("ueda-gaiyo")
EDITION = make_edition(minutes(turn("はい。", "p1")), FORM, "internal")


def exported(path: Path) -> Path:
    export(EDITION, FORM, path)
    return path


def edited(path: Path) -> Path:
    """The same file after somebody has worked on it in another program."""
    if path.suffix == ".docx":
        files = parts(path.read_bytes())
        path.write_bytes(pack({**files, DOCUMENT: files[DOCUMENT].replace("はい。".encode(), "いいえ。".encode())}))
    else:
        path.write_bytes(path.read_bytes().replace("はい。".encode(), "いいえ。".encode()))
    return path


def forget() -> None:
    paths.written_file().unlink()


@pytest.mark.parametrize("suffix", WRITERS)
def test_what_was_written_is_known_again(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"会議録{suffix}"
    assert state_of(path) is FileState.NEW
    assert state_of(exported(path)) is FileState.OURS
    assert state_of(edited(path)) is FileState.EDITED
    assert state_of(exported(path)) is FileState.OURS


@pytest.mark.parametrize("suffix", WRITERS)
def test_nothing_tells_whether_a_file_of_another_machine_was_worked_on(tmp_path: Path, suffix: str) -> None:
    path = edited(exported(tmp_path / f"会議録{suffix}"))
    work = path.read_bytes()
    forget()
    with pytest.raises(UserFacingError, match="export-over-foreign"):
        export(EDITION, FORM, path, over_any=False)
    assert path.read_bytes() == work
    assert state_of(exported(path)) is FileState.OURS


@pytest.mark.parametrize("suffix", WRITERS)
def test_a_file_of_another_record_is_kept_on_another_machine(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"会議録{suffix}"
    export(make_edition(minutes(turn("別の会議。", "p1")), FORM, "public"), FORM, path)
    forget()
    with pytest.raises(UserFacingError, match="export-over-foreign"):
        export(EDITION, FORM, path, over_any=False)


@pytest.mark.parametrize("suffix", WRITERS)
def test_what_is_coming_anyway_is_replaced_by_any_machine(tmp_path: Path, suffix: str) -> None:
    path = exported(tmp_path / f"会議録{suffix}")
    forget()
    export(EDITION, FORM, path, over_any=False)
    assert state_of(path) is FileState.OURS


@pytest.mark.parametrize("name", ["a.docx", "a.html", "a.TXT", "a.odt"])
def test_a_file_of_somebody_else_is_foreign(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    assert state_of(tmp_path / name) is FileState.FOREIGN


def test_an_empty_file_is_nobodys_work(tmp_path: Path) -> None:
    (tmp_path / "a.docx").touch()
    assert state_of(tmp_path / "a.docx") is FileState.OURS


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes")
def test_what_is_no_file_is_left_to_the_writing(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert state_of(tmp_path) is FileState.NEW
    assert state_of(tmp_path / "a.txt") is FileState.NEW
    assert state_of(tmp_path / "none" / "a.txt") is FileState.NEW


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes")
def test_a_pipe_in_the_place_of_the_memory_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(paths.written_file())
    assert state_of(exported(tmp_path / "a.docx")) is FileState.FOREIGN


def test_an_immense_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_files, "LARGEST", 10)
    assert state_of(exported(tmp_path / "a.txt")) is FileState.FOREIGN


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = exported(tmp_path / "a.txt")

    def deny(path: Path, most: int) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(known_files, "peek", deny)
    with pytest.raises(UserFacingError) as caught:
        state_of(path)
    assert caught.value.code == "write-denied"


@pytest.mark.usefixtures("links")
def test_the_same_file_by_another_way_is_the_same(tmp_path: Path) -> None:
    path = exported(tmp_path / "a.txt")
    (tmp_path / "link.txt").symlink_to(path)
    edited(path)
    assert state_of(tmp_path / "." / "link.txt") is FileState.EDITED


def test_what_is_remembered_tells_no_names(tmp_path: Path) -> None:
    exported(tmp_path / "人事案件.docx")
    known = json.loads(paths.written_file().read_text())
    assert "人事" not in repr(known)
    assert all(len(key) == len(digest) == 64 for key, digest in known.items())


@pytest.mark.skipif(os.name == "nt", reason="a system without modes")
def test_what_is_remembered_is_for_the_user_alone(tmp_path: Path) -> None:
    exported(tmp_path / "人事案件.docx")
    assert stat.S_IMODE(paths.written_file().stat().st_mode) == 0o600


def test_the_oldest_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    most = 20
    monkeypatch.setattr(known_files, "MOST", most)
    for number in range(most + 1):
        remember(tmp_path / str(number), b"x")
    remember(tmp_path / "1", b"y")
    table = list(json.loads(paths.written_file().read_text()).values())
    assert len(table) == most
    assert table.count(table[-1]) == 1


def test_three_editions_of_the_records_of_years_are_remembered() -> None:
    assert MOST >= 3 * 200 * 3


def test_a_kill_after_the_writing_makes_no_edited_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = exported(tmp_path / "a.txt")

    def replace_and_die(*of: Any, **how: Any) -> None:
        replace_file(*of, **how)
        raise KeyboardInterrupt

    monkeypatch.setattr(writing, "replace_file", replace_and_die)
    with pytest.raises(KeyboardInterrupt):
        export(make_edition(minutes(turn("いいえ。", "p1")), FORM, "internal"), FORM, path)
    assert "いいえ。" in path.read_text(encoding="utf-8")
    assert state_of(path) is FileState.OURS


def test_writings_that_fail_leave_the_file_ours(tmp_path: Path) -> None:
    path = exported(tmp_path / "a.txt")
    for number in range(MOST_OF_ONE - 1):
        remember(path, str(number).encode())
    assert state_of(path) is FileState.OURS


def test_programs_that_write_at_the_same_time_forget_nothing(tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(40)]
    with ThreadPoolExecutor(8) as writers:
        list(writers.map(exported, files))
    assert {state_of(file) for file in files} == {FileState.OURS}


@pytest.mark.parametrize("broken", [b"", b"[]", b"{", b'{"a": 1}', b"\xff", b"[" * 100_000])
def test_a_broken_memory_is_none(tmp_path: Path, broken: bytes) -> None:
    path = exported(tmp_path / "a.txt")
    paths.written_file().write_bytes(broken)
    assert state_of(path) is FileState.FOREIGN
    assert state_of(exported(path)) is FileState.OURS


def test_an_export_does_not_fail_for_want_of_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "file" / "home"))
    assert state_of(exported(tmp_path / "a.docx")) is FileState.FOREIGN

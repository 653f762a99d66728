"""Drafts are complete when they are seen, and go; one that a kill left behind is known for one."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp.files.drafts import FOR_ALL, FOR_THE_USER, FORGOTTEN, clear_drafts, drafted, fresh_draft, remove_draft
from minutesapp.processes import Process, this_process

ENDED = replace(this_process(), number=2**31 - 1)
ELSEWHERE = Process("pc-17", 1, "x")


def mode_of(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def draft_of(process: Process, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    with monkeypatch.context() as patch:
        patch.setattr("minutesapp.files.drafts.this_process", lambda: process)
        draft = fresh_draft(folder / "x.txt")
    draft.write_bytes(b"half")
    return draft


def test_a_draft_lies_beside_its_target_and_goes(tmp_path: Path) -> None:
    with drafted(tmp_path / "x.txt", b"new") as draft:
        assert (draft.parent, draft.read_bytes()) == (tmp_path, b"new")
        assert len(list(tmp_path.iterdir())) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_draft_that_was_moved_stays(tmp_path: Path) -> None:
    with drafted(tmp_path / "x.txt", b"new") as draft:
        draft.replace(tmp_path / "x.txt")
    assert [file.name for file in tmp_path.iterdir()] == ["x.txt"]


def test_trouble_leaves_no_draft(tmp_path: Path) -> None:
    with pytest.raises(KeyError), drafted(tmp_path / "x.txt", b"new"):
        raise KeyError
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="a system without modes")
def test_a_draft_never_shows_more_than_its_target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "x.txt"
    target.write_bytes(b"old")
    target.chmod(0o640)
    seen: list[int] = []
    genuine = os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (seen.append(os.fstat(handle).st_mode & 0o777), genuine(handle)))
    with drafted(target, b"new") as draft:
        assert mode_of(draft) == 0o640
    assert seen == [FOR_THE_USER]


@pytest.mark.skipif(os.name == "nt", reason="a system without modes")
def test_a_new_files_mode_is_the_one_asked_for_within_the_users_mask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        modes = []
        for mode in (None, FOR_ALL, FOR_THE_USER):
            with drafted(tmp_path / "x.txt", b"", mode=mode) as draft:
                modes.append(mode_of(draft))
    finally:
        os.umask(before)
    assert modes == [0o640, 0o640, 0o600]


def test_the_drafts_of_ended_programs_are_cleared_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left, living, elsewhere, old = (
        draft_of(process, tmp_path, monkeypatch) for process in (ENDED, this_process(), ELSEWHERE, ELSEWHERE)
    )
    os.utime(old, (old.stat().st_mtime - FORGOTTEN - 60,) * 2)
    others = [tmp_path / name for name in ("x.minutes", ".minutesapp-notes.tmp", ".0123456789ab.tmp", f"{left.name}2")]
    for file in others:
        file.write_bytes(b"")
    clear_drafts(tmp_path)
    assert set(tmp_path.iterdir()) == {living, elsewhere, *others}


def test_what_sqlite_wrote_beside_a_draft_goes_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for process in (ENDED, this_process()):
        draft = draft_of(process, tmp_path, monkeypatch)
        draft.with_name(f"{draft.name}-journal").write_bytes(b"half")
    clear_drafts(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {draft.name, f"{draft.name}-journal"}


def test_only_files_are_cleared_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = draft_of(ENDED, tmp_path, monkeypatch)
    name.unlink()
    name.mkdir()
    clear_drafts(tmp_path)
    assert name.is_dir()


def test_a_folder_that_cannot_be_looked_into_is_left(tmp_path: Path) -> None:
    clear_drafts(tmp_path / "missing")


def test_a_disk_without_modes_takes_drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    (tmp_path / "x.txt").write_bytes(b"old")
    monkeypatch.setattr(Path, "chmod", refuse)
    with drafted(tmp_path / "x.txt", b"new") as draft:
        assert draft.read_bytes() == b"new"


def test_a_draft_that_somebody_looks_into_goes_with_a_later_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "in use")

    with monkeypatch.context() as patch, drafted(tmp_path / "x.txt", b"new") as draft:
        patch.setattr(Path, "unlink", refuse)
        remove_draft(draft)
    with drafted(tmp_path / "x.txt", b"new"):
        pass
    assert list(tmp_path.iterdir()) == []

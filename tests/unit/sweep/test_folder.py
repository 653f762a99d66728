"""The files of a folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.sweep import folder as module
from minutesapp.sweep.folder import files_in


def test_files_of_all_folders_are_told_in_order(tmp_path: Path) -> None:
    (tmp_path / "令和六年").mkdir()
    for name in ("b.txt", "a.txt", "令和六年/𠮷.txt"):
        (tmp_path / name).write_text("x")
    assert [(entry.name, entry.unlooked) for entry in files_in(tmp_path)] == [
        ("a.txt", ""), ("b.txt", ""), ("令和六年/𠮷.txt", ""),
    ]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="links need rights there, and there are no pipes")
def test_links_and_pipes_are_told_and_left_alone(tmp_path: Path) -> None:
    outside = tmp_path / "外"
    outside.mkdir()
    (outside / "secret.txt").write_text("x")
    inside = tmp_path / "中"
    inside.mkdir()
    (inside / "file").symlink_to(outside / "secret.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "round").symlink_to(inside)
    os.mkfifo(inside / "pipe")
    assert {entry.name: entry.unlooked for entry in files_in(inside)} == {
        "file": "link", "folder": "link", "round": "link", "pipe": "device",
    }  # fmt: skip


def test_what_is_no_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="sweep-folder"):
        files_in(tmp_path / "ない")


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_FILES", 2)
    for name in "abc":
        (tmp_path / name).write_text("x")
    with pytest.raises(UserFacingError, match="sweep-many"):
        files_in(tmp_path)

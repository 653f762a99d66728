from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.files import sharing
from minutesapp.files.replacing import replace_file, translated


def code_of(caught: pytest.ExceptionInfo[UserFacingError]) -> str:
    return caught.value.code


def test_a_new_file_holds_the_bytes_and_nothing_else_is_left(tmp_path: Path) -> None:
    replace_file(tmp_path / "会議録.docx", b"new")
    assert [file.name for file in tmp_path.iterdir()] == ["会議録.docx"]
    assert (tmp_path / "会議録.docx").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="a system without modes")
def test_an_old_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    file.chmod(0o640)
    replace_file(file, b"new")
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (b"new", 0o640)


@pytest.mark.usefixtures("links")
def test_the_file_behind_a_link_is_replaced_and_the_link_stays(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_bytes(b"old")
    link.symlink_to(real)
    replace_file(link, b"new")
    assert (real.read_bytes(), link.is_symlink()) == (b"new", True)


def test_the_proof_sees_the_bytes_before_they_get_their_name(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    seen: list[tuple[bytes, bool]] = []
    replace_file(file, b"new", prove=lambda data: seen.append((data, file.exists())))
    assert seen == [(b"new", False)]


def test_a_failed_proof_leaves_the_old_file_and_no_draft(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")

    def refuse(data: bytes) -> None:
        raise UserFacingError("public-leak")

    with pytest.raises(UserFacingError) as caught:
        replace_file(file, b"new", prove=refuse)
    assert code_of(caught) == "public-leak"
    assert [f.name for f in tmp_path.iterdir()] == ["a.txt"]
    assert file.read_bytes() == b"old"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError) as caught:
        replace_file(tmp_path / "no" / "such.txt", b"")
    assert (code_of(caught), caught.value.facts["path"]) == ("folder-missing", str(tmp_path / "no" / "such.txt"))


def test_a_file_that_stands_where_a_folder_should_is_a_missing_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UserFacingError) as caught:
        replace_file(tmp_path / "file" / "such.txt", b"")
    assert code_of(caught) == "folder-missing"


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError) as caught:
        replace_file(tmp_path, b"")
    assert code_of(caught) == "path-is-folder"


def test_a_file_marked_read_only_is_not_replaced(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(UserFacingError) as caught:
        replace_file(file, b"new")
    assert (code_of(caught), file.read_bytes()) == ("write-denied", b"old")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "no-space"),
        (errno.EACCES, "write-denied"),
        (errno.EROFS, "write-denied"),
        (errno.EIO, "write-failed"),
        (errno.ETIMEDOUT, "file-busy"),
    ],
)
def test_what_the_system_says_is_translated(number: int, code: str) -> None:
    with pytest.raises(UserFacingError) as caught, translated(Path("a.txt")):
        raise OSError(number, os.strerror(number))
    assert code_of(caught) == code


def test_a_full_disk_leaves_the_old_file_and_no_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserFacingError) as caught:
        replace_file(file, b"new")
    assert code_of(caught) == "no-space"
    assert [f.name for f in tmp_path.iterdir()] == ["a.txt"]
    assert file.read_bytes() == b"old"


def test_a_device_is_never_replaced(tmp_path: Path) -> None:
    device = tmp_path / "pipe.txt"
    if not hasattr(os, "mkfifo"):
        pytest.skip("a system without such files")
    os.mkfifo(device)
    with pytest.raises(UserFacingError) as caught:
        replace_file(device, b"new")
    assert code_of(caught) == "not-a-file"
    assert [stat.S_ISFIFO(file.stat().st_mode) for file in tmp_path.iterdir()] == [True]


@pytest.mark.usefixtures("links")
@pytest.mark.parametrize("name", ["a", "inner/x.txt"])
def test_a_link_that_leads_back_to_itself_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "inner").symlink_to(tmp_path / "inner")
    with pytest.raises(UserFacingError) as caught:
        replace_file(tmp_path / name, b"new")
    assert code_of(caught) == "link-endless"
    assert {file.name for file in tmp_path.iterdir()} == {"a", "b", "inner"}


@pytest.mark.usefixtures("links")
def test_a_link_to_nothing_yet_makes_the_file_it_names(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real")
    replace_file(tmp_path / "link", b"new")
    assert ((tmp_path / "real").read_bytes(), (tmp_path / "link").is_symlink()) == (b"new", True)


@pytest.mark.skipif(os.name == "nt", reason="a system without modes")
def test_a_private_file_is_for_the_user_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    file.chmod(0o644)
    replace_file(file, b"new", private=True)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_file_that_a_scanner_looks_into_is_replaced_when_it_has_seen_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = [PermissionError(errno.EACCES, "in use")] * 2
    genuine = Path.replace

    def replace(draft: Path, target: Path) -> None:
        if refusals:
            raise refusals.pop()
        genuine(draft, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(sharing, "LOOKED_INTO_FOR", 2.0)
    replace_file(tmp_path / "a.txt", b"new")
    assert (tmp_path / "a.txt").read_bytes() == b"new"

"""Opening and saving: whole or not at all, never over somebody else's work."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.model.header import TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.storage import record_file
from minutesapp.storage.record_file import is_changed, open_file, previous_version, read_bytes, save_file, stamp_of
from minutesapp.storage.record_format import write_minutes


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "東雲市 𠮷川.minutes"


def retitled(record: Minutes, text: str) -> Minutes:
    return replace(record, header=(replace(record.header[0], value=TextValue(text)), *record.header[1:]))


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def code_of(caught: pytest.ExceptionInfo[UserFacingError]) -> str:
    return caught.value.code


def test_what_was_saved_is_opened(record: Minutes, path: Path) -> None:
    saved = save_file(record, path)
    opened = open_file(path)
    assert opened.minutes == record
    assert opened.stamp == saved.stamp == stamp_of(path.read_bytes())
    assert opened.data == saved.data
    assert opened.mends == ()
    assert names(path.parent) == {path.name}


def test_the_version_before_is_kept_beside_it(record: Minutes, path: Path) -> None:
    for title in ("一", "二", "三"):
        save_file(retitled(record, title), path)
    assert open_file(path).minutes == retitled(record, "三")
    assert open_file(previous_version(path)).minutes == retitled(record, "二")
    assert names(path.parent) == {path.name, f"{path.name}~"}


def test_the_version_before_is_copied_where_the_disk_knows_no_links(
    record: Minutes, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*names: object) -> None:
        raise OSError(errno.EOPNOTSUPP, "no links")

    monkeypatch.setattr(os, "link", refuse)
    save_file(retitled(record, "一"), path)
    save_file(retitled(record, "二"), path)
    assert open_file(previous_version(path)).minutes == retitled(record, "一")


def test_a_file_that_somebody_else_changed_is_not_overwritten(record: Minutes, path: Path) -> None:
    stamp = save_file(record, path).stamp
    theirs = write_minutes(retitled(record, "他の人"))
    path.write_bytes(theirs)
    with pytest.raises(UserFacingError) as caught:
        save_file(record, path, stamp)
    assert code_of(caught) == "file-changed"
    assert path.read_bytes() == theirs
    assert names(path.parent) == {path.name}


def test_a_change_of_equal_length_is_noticed(record: Minutes, path: Path) -> None:
    stamp = save_file(retitled(record, "甲"), path).stamp
    when = path.stat()
    path.write_bytes(write_minutes(retitled(record, "乙")))
    os.utime(path, ns=(when.st_atime_ns, when.st_mtime_ns))
    assert is_changed(path, stamp)


def test_a_touched_file_or_one_that_is_gone_is_not_changed(record: Minutes, path: Path) -> None:
    stamp = save_file(record, path).stamp
    os.utime(path, (0, 0))
    assert not is_changed(path, stamp)
    path.unlink()
    assert not is_changed(path, stamp)
    save_file(record, path, stamp)
    assert open_file(path).minutes == record


def test_saving_as_replaces_whatever_is_there_and_keeps_it(record: Minutes, path: Path) -> None:
    path.write_bytes(b"keep me")
    save_file(record, path)
    assert previous_version(path).read_bytes() == b"keep me"


def test_a_full_disk_leaves_the_old_file(record: Minutes, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_file(record, path)
    old = path.read_bytes()

    def refuse(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(UserFacingError) as caught:
        save_file(retitled(record, "新"), path)
    assert code_of(caught) == "no-space"
    assert path.read_bytes() == old
    assert names(path.parent) == {path.name}


def test_what_the_disk_gives_back_otherwise_gets_no_name(
    record: Minutes, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_file(record, path)
    old = path.read_bytes()
    genuine = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda file: genuine(file)[:-1] if file.suffix == ".tmp" else genuine(file))
    with pytest.raises(UserFacingError) as caught:
        save_file(retitled(record, "新"), path)
    assert code_of(caught) == "write-failed"
    assert genuine(path) == old


def test_a_missing_folder_is_told(record: Minutes, tmp_path: Path) -> None:
    with pytest.raises(UserFacingError) as caught:
        save_file(record, tmp_path / "no" / "such" / "x.minutes")
    assert code_of(caught) == "folder-missing"


def test_a_link_stays_a_link_to_the_saved_file(record: Minutes, path: Path, tmp_path: Path) -> None:
    save_file(record, path)
    link = tmp_path / "link.minutes"
    link.symlink_to(path)
    save_file(retitled(record, "新"), link, open_file(link).stamp)
    assert link.is_symlink()
    assert open_file(path).minutes == retitled(record, "新")


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "file-broken"), (b"[]", "file-broken"), (b'{"format": "minutes/99"}', "file-newer")],
)
def test_trouble_with_a_document_is_the_users(path: Path, data: bytes, code: str) -> None:
    path.write_bytes(data)
    with pytest.raises(UserFacingError) as caught:
        open_file(path)
    assert code_of(caught) == code
    assert caught.value.facts["path"] == str(path)


def test_trouble_with_a_file_is_the_users(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    codes = []
    path.write_bytes(b"12345")
    monkeypatch.setattr(record_file, "LARGEST", 4)
    for name in (path, path.with_name("missing.minutes"), path.parent, Path("a\0b")):
        with pytest.raises(UserFacingError) as caught:
            read_bytes(name)
        codes.append(code_of(caught))
    assert codes == ["file-too-large", "file-missing", "file-is-folder", "file-unreadable"]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a system without devices")
def test_a_file_without_end_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_file, "LARGEST", 2**16)
    with pytest.raises(UserFacingError) as caught:
        read_bytes(Path("/dev/zero"))
    assert code_of(caught) == "file-too-large"


def test_a_name_that_just_fits_can_be_saved_again_and_again(record: Minutes, path: Path) -> None:
    longest = path.with_name("x" * (254 - len(".minutes")) + ".minutes")
    save_file(record, longest)
    save_file(record, longest)
    assert names(path.parent) == {longest.name, f"{longest.name}~"}


def test_a_name_that_is_too_long_is_told(record: Minutes, path: Path) -> None:
    with pytest.raises(UserFacingError) as caught:
        save_file(record, path.with_name("議" * 100 + ".minutes"))
    assert code_of(caught) == "name-too-long"
    assert names(path.parent) == set()


SAVING_FOR_EVER = """
import sys
from dataclasses import replace
from pathlib import Path
from minutesapp.storage.record_file import open_file, save_file
path = Path(sys.argv[1])
opened = open_file(path)
print("begun", flush=True)
count = 0
while True:
    count += 1
    save_file(replace(opened.minutes, extra=(("count", count), ("filling", "あ" * 200_000))), path)
"""


@pytest.mark.parametrize("moment", [0.0, 0.013, 0.031, 0.05])
def test_a_program_killed_while_saving_leaves_a_whole_file(record: Minutes, path: Path, moment: float) -> None:
    save_file(record, path)
    saving = subprocess.Popen([sys.executable, "-c", SAVING_FOR_EVER, str(path)], stdout=subprocess.PIPE)
    assert saving.stdout is not None
    saving.stdout.readline()
    time.sleep(moment)
    saving.kill()
    saving.communicate()
    assert open_file(path).minutes.body == record.body
    if previous_version(path).exists():
        assert open_file(previous_version(path)).minutes.body == record.body

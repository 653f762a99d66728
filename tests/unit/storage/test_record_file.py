"""Opening and saving: whole or not at all, never over somebody else's work."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.files import sharing
from minutesapp.model.header import TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.storage import record_file
from minutesapp.storage.record_file import (
    Stamp,
    is_as_stamped,
    is_changed,
    is_previous_version,
    is_record,
    open_file,
    previous_version,
    read_bytes,
    save_file,
    stamp_of,
)
from minutesapp.storage.record_format import write_minutes


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "東雲市 𠮷川.minutes"


def retitled(record: Minutes, text: str) -> Minutes:
    return record.with_facts(header=(replace(record.header[0], value=TextValue(text)), *record.header[1:]))


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


def refusing(times: int, deed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a method of `Path` be refused so often, as Windows does while somebody looks into the file."""
    refusals, genuine = [PermissionError(errno.EACCES, "in use")] * times, getattr(Path, deed)

    def refuse(*arguments: object, **named: object) -> None:
        if refusals:
            raise refusals.pop()
        genuine(*arguments, **named)

    monkeypatch.setattr(Path, deed, refuse)


def test_who_looks_into_the_file_or_the_version_before_is_waited_for(
    record: Minutes, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_file(retitled(record, "一"), path)
    monkeypatch.setattr(sharing, "LOOKED_INTO_FOR", 5.0)
    refusing(2, "replace", monkeypatch)
    refusing(1, "unlink", monkeypatch)
    save_file(retitled(record, "二"), path)
    assert open_file(previous_version(path)).minutes == retitled(record, "一")
    assert names(path.parent) == {path.name, f"{path.name}~"}


def test_who_does_not_let_go_costs_nothing_and_leaves_nothing(
    record: Minutes, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = save_file(retitled(record, "一"), path)
    with monkeypatch.context() as patch:
        refusing(1000, "replace", patch)
        refusing(1000, "unlink", patch)
        for _ in range(3):
            with pytest.raises(UserFacingError) as caught:
                save_file(retitled(record, "二"), path, saved.stamp)
            assert code_of(caught) == "write-denied"
    assert path.read_bytes() == saved.data
    save_file(retitled(record, "二"), path, saved.stamp)
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


@pytest.mark.usefixtures("links")
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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes")
def test_a_pipe_and_a_device_are_refused_and_nobody_waits_for_them(path: Path) -> None:
    os.mkfifo(path)
    for name in (path, Path("/dev/zero")):
        with pytest.raises(UserFacingError) as caught:
            read_bytes(name)
        assert code_of(caught) == "file-not-plain"
        assert not is_record(name)


@pytest.mark.parametrize("length", [254, 255])
def test_a_name_that_just_fits_can_be_saved_again_and_again(record: Minutes, path: Path, length: int) -> None:
    longest = path.with_name("x" * (length - len(".minutes")) + ".minutes")
    for title in ("一", "二"):
        save_file(retitled(record, title), longest)
    assert names(path.parent) == {longest.name, previous_version(longest).name}
    assert is_previous_version(previous_version(longest))
    assert open_file(previous_version(longest)).minutes == retitled(record, "一")


def test_a_folder_in_the_place_of_the_version_before_stops_nothing(record: Minutes, path: Path) -> None:
    path.with_name(f"{path.name}~").mkdir()
    for title in ("一", "二"):
        save_file(retitled(record, title), path)
    assert open_file(path).minutes == retitled(record, "二")
    assert open_file(previous_version(path)).minutes == retitled(record, "一")
    assert is_previous_version(previous_version(path))
    assert names(path.parent) == {path.name, f"{path.name}~", f"{path.name}~2"}


def test_the_new_stamp_is_told_before_the_file_has_it(record: Minutes, path: Path) -> None:
    old = save_file(record, path).stamp
    told: list[tuple[Stamp, Stamp]] = []
    saved = save_file(
        retitled(record, "新"), path, old, lambda stamp: told.append((stamp, stamp_of(path.read_bytes())))
    )
    assert told == [(saved.stamp, old)]
    told.clear()
    with pytest.raises(UserFacingError):
        save_file(record, path, old, lambda stamp: told.append((stamp, stamp)))
    assert told == []


def test_two_who_save_at_once_do_not_lose_a_word(record: Minutes, path: Path) -> None:
    save_file(replace(record, extra=()), path)

    def add(name: str) -> None:
        for number in range(15):
            while True:
                opened = open_file(path)
                longer = replace(opened.minutes, extra=(*opened.minutes.extra, (f"{name}{number}", True)))
                try:
                    save_file(longer, path, opened.stamp)
                    break
                except UserFacingError as error:
                    assert error.code == "file-changed"

    threads = [threading.Thread(target=add, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(open_file(path).minutes.extra) == 30


@pytest.mark.skipif(os.name == "nt", reason="here one is alone with a file before it is there")
def test_two_who_make_one_file_at_once_both_save(record: Minutes, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    genuine = record_file.create

    def somebody_is_faster(draft: Path, target: Path) -> bool:
        monkeypatch.setattr(record_file, "create", genuine)
        save_file(retitled(record, "先"), path)
        return genuine(draft, target)

    monkeypatch.setattr(record_file, "create", somebody_is_faster)
    save_file(retitled(record, "後"), path)
    assert open_file(path).minutes == retitled(record, "後")
    assert open_file(previous_version(path)).minutes == retitled(record, "先")


def test_a_file_that_is_never_there_when_looked_for_is_told(
    record: Minutes, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_file, "create", lambda draft, target: False)
    with pytest.raises(UserFacingError) as caught:
        save_file(record, path)
    assert code_of(caught) == "file-busy"
    assert names(path.parent) == set()


OURS = b'{\n"format": "minutes/1",\n"template": "x"}'


@pytest.mark.parametrize(
    "data",
    [
        OURS,
        b"\xef\xbb\xbf" + OURS,
        OURS[:26],
        OURS + b"\x00\xff",
        OURS.decode().encode("utf-16"),
        b'{"template": "x", "format": "minutes/3"}',
    ],
)
def test_one_of_ours_is_known_by_what_is_in_it(path: Path, data: bytes) -> None:
    file = path.with_name("名前を変えた.txt")
    file.write_bytes(data)
    assert is_record(file)


@pytest.mark.parametrize("data", [b"", b"{", b'{"format": "docx"}', b"[1]", "会議録".encode(), b"{" * 10**5, b"{}"])
def test_what_is_not_ours_is_known_too(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert not is_record(path)
    assert not is_record(path.with_name("missing"))


def test_a_file_is_as_its_stamp_says_only_if_it_can_be_seen(record: Minutes, path: Path) -> None:
    stamp = save_file(record, path).stamp
    assert is_as_stamped(path, stamp)
    path.write_bytes(b"x")
    assert not is_as_stamped(path, stamp)
    assert not is_as_stamped(path.parent / "missing", stamp)
    assert not is_as_stamped(path / "below a file", stamp)
    assert not is_as_stamped(Path("a\0b"), stamp)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a system without devices")
def test_a_device_is_as_no_stamp_says() -> None:
    assert not is_as_stamped(Path("/dev/zero"), stamp_of(b""))


@pytest.mark.skipif(os.name == "nt", reason="a system without modes")
def test_a_saved_record_keeps_the_mode_of_the_file(record: Minutes, path: Path) -> None:
    before = os.umask(0o022)
    try:
        save_file(record, path)
        assert path.stat().st_mode & 0o777 == 0o644
        path.chmod(0o600)
        save_file(retitled(record, "新"), path)
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o600
    assert previous_version(path).stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name == "nt", reason="a system that counts characters, not bytes")
def test_a_name_that_is_too_long_is_told(record: Minutes, path: Path) -> None:
    with pytest.raises(UserFacingError) as caught:
        save_file(record, path.with_name("議" * 100 + ".minutes"))
    assert code_of(caught) == "name-too-long"
    assert names(path.parent) == set()


SAVING_FOR_EVER = """
import sys
from msgspec.structs import replace
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

"""The journal of the open record, through a disk that refuses and saving in the background."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from minutesapp import paths
from minutesapp.editing import commands
from minutesapp.editing.release import set_stage
from minutesapp.editing.session import Session
from minutesapp.errors import UserFacingError
from minutesapp.model.minutes import Minutes
from minutesapp.model.release import Stage
from minutesapp.services import records, recovery
from minutesapp.storage.journal import rows
from minutesapp.storage.journal.writing import Journal
from tests.unit.storage.journal.crashes import after_a_kill


@pytest.fixture
def session(shinonome: Minutes) -> Session:
    return Session(shinonome)


def type_over(session: Session, text: str) -> None:
    change = commands.type_lines(session.minutes, 0, 1, [text])
    assert change is not None
    session.apply(change)


def only() -> recovery.Leftover:
    (leftover,) = recovery.recoverable()
    return leftover


def recovered() -> Minutes:
    return recovery.recover(only()).minutes


def save(
    session: Session, recorder: recovery.Recorder, path: Path, meanwhile: Callable[[], None] | None = None
) -> None:
    """Save as the window does; what is done `meanwhile` is not in the file."""
    minutes, mark, point = session.minutes, recorder.mark, session.point()
    if meanwhile is not None:
        meanwhile()
    stamp = records.save_record(minutes, path, None, lambda stamp: recorder.announce(path, stamp, mark))
    session.mark_saved(point)
    recorder.saved(path, stamp, mark)


def test_every_step_is_recovered_and_undone_as_before(session: Session) -> None:
    recorder = recovery.journal_for(session, None)
    type_over(session, "一")
    type_over(session, "一二")
    session.seal()
    type_over(session, "三")
    session.undo()
    recorder.leave()
    type_over(session, "もう聞いていない")
    again = recovery.recover(only()).session
    assert again.minutes.body[0].text == "一二"
    again.redo()
    assert again.minutes.body[0].text == "三"
    again.undo()
    again.undo()
    assert again.minutes == again.origin


def test_a_finish_is_recovered_and_so_is_the_opening_again(session: Session) -> None:
    recorder = recovery.journal_for(session, None)
    type_over(session, "一")
    session.apply(set_stage(session.minutes, Stage.FINAL, datetime(2026, 3, 1)))
    recorder.leave()
    again = recovery.recover(only()).session
    assert (again.minutes.is_finished, again.next_undo, again.undo()) == (True, None, None)
    reopening = set_stage(again.minutes, Stage.DRAFT, datetime(2026, 3, 2), reason="誤記")
    recovery.discard(only())
    recorder = recovery.journal_for(again, None)
    for deed in (lambda: again.apply(reopening), again.undo, again.redo):
        deed()
    type_over(again, "二")
    recorder.leave()
    last = recovery.recover(only()).session
    assert (last.minutes.release.now.version, last.minutes.body[0].text) == (2, "二")
    assert last.undo() is not None and last.undo() is not None
    assert last.minutes.is_finished and last.undo() is None


def test_what_was_done_before_the_journal_began_is_in_it(session: Session) -> None:
    type_over(session, "一")
    recorder = recovery.journal_for(session, None)
    type_over(session, "一二")
    session.seal()
    type_over(session, "三")
    session.undo()
    session.undo()
    assert session.minutes == session.origin
    recorder.leave()
    again = recovery.recover(only()).session
    assert (again.minutes, again.next_undo) == (session.origin, None)
    again.redo()
    assert again.minutes.body[0].text == "一二"


@pytest.mark.parametrize("before", ["", "書きかけ"])
def test_what_is_held_back_is_put_down_with_what_comes_after_it_or_when_it_is_released(
    session: Session, tmp_path: Path, before: str
) -> None:
    """Also where it goes on a step, or takes back all of one."""
    recorder, copy = recovery.journal_for(session, None), tmp_path / "copy"
    text = session.minutes.body[0].text
    if before:
        type_over(session, text + before)
    kept = session.minutes
    for go_on in (recorder.release, lambda: type_over(session, f"{text}決めた")):
        recorder.hold()
        type_over(session, text if before else text[1:])
        assert after_a_kill(copy) == kept
        go_on()
        assert after_a_kill(copy) == session.minutes != kept
        type_over(session, text + before)
        session.seal()
        kept = session.minutes
    recorder.close()


def test_nothing_is_held_back_for_ever(session: Session, tmp_path: Path) -> None:
    recorder, copy = recovery.journal_for(session, None), tmp_path / "copy"
    recorder.hold()
    for text in "一", "二":
        type_over(session, text)
        session.seal()
    assert after_a_kill(copy) == session.minutes
    type_over(session, "三")
    assert after_a_kill(copy) == session.minutes
    recorder.close()


def test_what_is_held_back_when_the_disk_refuses_is_caught_up_with(session: Session, disk: Disk) -> None:
    recorder = recovery.journal_for(session, None)
    recorder.hold()
    type_over(session, "一")
    disk.full = True
    recorder.release()
    assert recorder.is_behind
    disk.full = False
    session.seal()
    type_over(session, "二")
    recorder.leave()
    leftover = only()
    assert (leftover.steps, recovery.recover(leftover).minutes) == (2, session.minutes)


def test_closing_leaves_nothing(session: Session) -> None:
    recorder = recovery.journal_for(session, None, unsaved=True)
    type_over(session, "一")
    recorder.close()
    assert recovery.recoverable() == ()
    assert list(paths.recovery_folder().iterdir()) == []


def test_a_journal_that_cannot_be_removed_keeps_nobody_from_closing(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    recorder = recovery.journal_for(session, None)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        recorder.close()


def test_what_is_typed_while_saving_stays_in_the_journal(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "x.minutes"
    recorder = recovery.journal_for(session, None, unsaved=True)
    type_over(session, "保存する")
    save(session, recorder, path, meanwhile=lambda: type_over(session, "その間に"))
    recorder.leave()
    leftover = only()
    assert (leftover.path, leftover.name, leftover.steps) == (path, "x", 1)
    found = recovery.recover(leftover)
    assert found.minutes == session.minutes
    assert not found.session.is_saved
    found.session.undo()
    assert found.session.is_saved
    found.session.undo()
    assert found.minutes == session.origin, "undo goes back behind the saving"


def test_undone_to_where_the_file_is_there_is_nothing_to_ask(session: Session, tmp_path: Path) -> None:
    recorder = recovery.journal_for(session, None, unsaved=True)
    type_over(session, "保存する")
    save(session, recorder, tmp_path / "x.minutes")
    type_over(session, "違う")
    session.undo()
    recorder.leave()
    assert recovery.recoverable() == ()


def test_what_was_typed_and_taken_out_again_is_nothing_to_ask(session: Session, tmp_path: Path) -> None:
    recorder = recovery.journal_for(session, None, unsaved=True)
    before = session.minutes.body[0].text
    save(session, recorder, tmp_path / "x.minutes")
    for text in ("一", "一二", before):
        type_over(session, text)
    assert session.is_saved
    recorder.leave()
    assert recovery.recoverable() == ()


def test_a_name_is_kept_for_what_has_no_file(session: Session) -> None:
    recovery.journal_for(session, None, name="第3回").leave()
    assert only().name == "第3回"


def test_a_path_is_known_from_wherever_the_program_starts(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    stamp = records.save_record(session.minutes, Path("x.minutes"), None)
    recorder = recovery.journal_for(session, Path("x.minutes"), stamp)
    type_over(session, "一")
    recorder.leave()
    assert only().path == tmp_path / "x.minutes"


class Disk:
    """A disk that takes nothing while it is `full`."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.full = False
        for name in ("begin", "record", "forget", "rewrite", "settle", "stand", "announce"):
            self.stand_before(name, patch)

    def stand_before(self, name: str, patch: pytest.MonkeyPatch) -> None:
        genuine = getattr(Journal, name)

        def write(*args: object, **parts: object) -> object:
            if self.full:
                raise UserFacingError("journal-failed", path="x", reason="full")
            return genuine(*args, **parts)

        patch.setattr(Journal, name, write)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


def test_a_full_disk_is_told_once_and_caught_up_with(session: Session, disk: Disk) -> None:
    told: list[UserFacingError] = []
    recorder = recovery.journal_for(session, None, report=told.append)
    type_over(session, "一")
    session.seal()
    disk.full = True
    type_over(session, "二")
    session.undo()
    type_over(session, "三")
    assert [error.code for error in told] == ["journal-failed"]
    disk.full = False
    type_over(session, "四")
    type_over(session, "五")
    recorder.leave()
    again = recovery.recover(only()).session
    assert again.minutes == session.minutes
    again.undo()
    assert again.minutes.body[0].text == "一"


@pytest.mark.skipif(os.name == "nt", reason="no limit of this kind")
def test_a_journal_catches_up_once_the_disk_has_room_and_a_later_refusal_is_told_again(session: Session) -> None:
    import resource

    told: list[UserFacingError] = []
    recorder = recovery.journal_for(session, None, report=told.append)
    type_over(session, "一")
    grown = max(file.stat().st_size for file in paths.recovery_folder().iterdir())
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    for number in 1, 2:
        session.seal()
        resource.setrlimit(resource.RLIMIT_FSIZE, (grown, limits[1]))
        try:
            type_over(session, f"{number}" * 100_000)
            assert not recorder.catch_up()
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        assert recorder.is_behind
        assert [error.code for error in told] == ["journal-failed"] * number
        assert recorder.catch_up()
        assert not recorder.is_behind
    recorder.leave()
    leftover = only()
    assert (leftover.steps, leftover.lost) == (3, 0)
    assert recovery.recover(leftover).minutes == session.minutes


def test_saving_catches_up_as_well(session: Session, tmp_path: Path, disk: Disk) -> None:
    path, told = tmp_path / "x.minutes", list[UserFacingError]()
    recorder = recovery.journal_for(session, None, report=told.append)

    def meet_trouble() -> None:
        disk.full = True
        type_over(session, "一")
        disk.full = False

    save(session, recorder, path, meanwhile=meet_trouble)
    recorder.leave()
    leftover = only()
    assert (leftover.path, leftover.steps) == (path, 1)
    assert recovery.recover(leftover).minutes == session.minutes


def test_a_save_that_the_journal_misses_is_told_and_made_good(session: Session, tmp_path: Path, disk: Disk) -> None:
    path, told = tmp_path / "x.minutes", list[UserFacingError]()
    recorder = recovery.journal_for(session, None, report=told.append)
    type_over(session, "一")
    disk.full = True
    save(session, recorder, path)
    assert [error.code for error in told] == ["journal-failed"]
    disk.full = False
    type_over(session, "二")
    recorder.leave()
    leftover = only()
    assert (leftover.path, leftover.steps) == (path, 1)
    assert recovery.recover(leftover).minutes == session.minutes


def test_trouble_that_is_over_before_a_save_arrives_does_not_mix_up_the_steps(
    session: Session, tmp_path: Path, disk: Disk
) -> None:
    recorder = recovery.journal_for(session, None)
    for text in "一", "二":
        type_over(session, text)
        session.undo()
    type_over(session, "三")

    def meet_trouble() -> None:
        disk.full = True
        type_over(session, "四")
        session.seal()
        disk.full = False
        type_over(session, "五")

    save(session, recorder, tmp_path / "x.minutes", meanwhile=meet_trouble)
    recorder.leave()
    leftover = only()
    assert leftover.steps == 2
    again = recovery.recover(leftover).session
    again.undo()
    again.undo()
    assert again.is_saved
    assert again.minutes.body[0].text == "三"


def test_the_old_journal_goes_only_when_the_new_one_is_there(session: Session, disk: Disk) -> None:
    recorder = recovery.journal_for(session, None, unsaved=True)
    type_over(session, "一")
    recorder.leave()
    found = recovery.recover(only())
    disk.full = True
    with pytest.raises(UserFacingError):
        recovery.journal_for(found.session, None, unsaved=True, instead_of=found)
    assert found.journal.exists()
    disk.full = False
    recorder = recovery.journal_for(found.session, None, name=found.name, unsaved=True, instead_of=found)
    assert not found.journal.exists()
    recorder.leave()
    leftover = only()
    assert (leftover.steps, leftover.worth_asking) == (1, True), "a second crash keeps it too"


def test_the_clerk_may_throw_it_away(session: Session) -> None:
    recovery.journal_for(session, None, unsaved=True).leave()
    recovery.discard(only())
    assert recovery.recoverable() == ()


def test_what_cannot_be_read_is_told(session: Session) -> None:
    folder = paths.recovery_folder()
    folder.mkdir()
    (folder / "noise.journal").write_bytes(b"noise" * 100)
    (unreadable,) = recovery.look().unreadable
    assert unreadable.journal.read_bytes() == b"noise" * 100


@pytest.mark.parametrize("sixteenths", [9, 12, 15])
def test_a_journal_that_was_cut_short_brings_everything_back_from_its_file_and_its_log(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sixteenths: int
) -> None:
    """The steps stand in the log; of the journal itself the end of the record where it begins is gone."""
    path, copy = tmp_path / "x.minutes", tmp_path / "copy"
    recorder = recovery.journal_for(session, path, records.save_record(session.minutes, path, None))
    for text in ("一", "二", "三"):
        type_over(session, text)
        session.seal()
    shutil.copytree(paths.recovery_folder(), copy, ignore=shutil.ignore_patterns("*-shm"))
    recorder.close()
    (journal,) = copy.glob("*.journal")
    os.truncate(journal, journal.stat().st_size * sixteenths // 16)
    monkeypatch.setattr(rows, "has_ended", lambda process: True)
    monkeypatch.setattr(paths, "recovery_folder", lambda: copy)
    assert (only().steps, only().path) == (3, path)
    assert recovered() == session.minutes

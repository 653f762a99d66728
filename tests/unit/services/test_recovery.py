"""The journal of the open record, through a disk that refuses and saving in the background."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp import paths
from minutesapp.editing import commands
from minutesapp.editing.session import Session
from minutesapp.errors import UserFacingError
from minutesapp.model.minutes import Minutes
from minutesapp.services import records, recovery
from minutesapp.storage.journal import Journal


@pytest.fixture
def session(shinonome: Minutes) -> Session:
    return Session(shinonome)


def type_over(session: Session, text: str) -> None:
    change = commands.type_lines(session.minutes, 0, 1, [text])
    assert change is not None
    session.apply(change)


def recovered() -> Minutes:
    (leftover,) = recovery.recoverable()
    return recovery.recover(leftover).minutes


def test_every_step_undo_included_is_recovered(session: Session) -> None:
    recorder = recovery.journal_for(session, None)
    type_over(session, "一")
    type_over(session, "二")
    session.undo()
    recorder.leave()
    type_over(session, "もう聞いていない")
    assert recovered().body[0].text == "開会"


def test_closing_leaves_nothing(session: Session) -> None:
    recorder = recovery.journal_for(session, None, unsaved=True)
    type_over(session, "一")
    recorder.close()
    assert recovery.recoverable() == ()
    assert list(paths.recovery_folder().iterdir()) == []


def test_what_is_typed_while_saving_stays_in_the_journal(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "x.minutes"
    recorder = recovery.journal_for(session, None, unsaved=True)
    type_over(session, "保存する")
    copy, mark = session.minutes, recorder.mark
    session.seal()
    type_over(session, "その間に")
    recorder.saved(copy, path, records.save_record(copy, path, None), mark)
    recorder.leave()
    (leftover,) = recovery.recoverable()
    assert (leftover.path, leftover.steps) == (path, 1)
    assert recovery.recover(leftover).minutes == session.minutes


class Disk:
    """A disk that takes nothing while it is `full`."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.full = False
        for name in ("record", "restart"):
            self.stand_before(name, patch)

    def stand_before(self, name: str, patch: pytest.MonkeyPatch) -> None:
        genuine = getattr(Journal, name)

        def write(*args: object, **parts: object) -> None:
            if self.full:
                raise UserFacingError("journal-failed", path="x", reason="full")
            genuine(*args, **parts)

        patch.setattr(Journal, name, write)


def test_a_full_disk_is_told_once_and_caught_up_with(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk(monkeypatch)
    told: list[UserFacingError] = []
    recorder = recovery.journal_for(session, None, report=told.append)
    type_over(session, "一")
    disk.full = True
    type_over(session, "二")
    type_over(session, "三")
    assert [error.code for error in told] == ["journal-failed"]
    disk.full = False
    type_over(session, "四")
    type_over(session, "五")
    recorder.leave()
    assert recovered() == session.minutes


def test_saving_catches_up_as_well(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk, path = Disk(monkeypatch), tmp_path / "x.minutes"
    told: list[UserFacingError] = []
    recorder = recovery.journal_for(session, None, report=told.append)
    copy, mark = session.minutes, recorder.mark
    disk.full = True
    type_over(session, "一")
    disk.full = False
    recorder.saved(copy, path, records.save_record(copy, path, None), mark)
    (leftover,) = seen_from_outside(recorder)
    assert recovery.recover(leftover).minutes == session.minutes


def seen_from_outside(recorder: recovery.Recorder) -> tuple[recovery.Leftover, ...]:
    recorder.leave()
    return recovery.recoverable()


def test_a_save_that_the_journal_misses_is_told_and_made_good(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk, path = Disk(monkeypatch), tmp_path / "x.minutes"
    told: list[UserFacingError] = []
    recorder = recovery.journal_for(session, None, report=told.append)
    type_over(session, "一")
    disk.full = True
    recorder.saved(session.minutes, path, records.save_record(session.minutes, path, None), recorder.mark)
    assert [error.code for error in told] == ["journal-failed"]
    disk.full = False
    type_over(session, "二")
    (leftover,) = seen_from_outside(recorder)
    assert leftover.path == path
    assert recovery.recover(leftover).minutes == session.minutes


def test_the_old_journal_goes_only_when_the_new_one_is_there(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    recovery.journal_for(session, None, unsaved=True).leave()
    (leftover,) = recovery.recoverable()
    disk = Disk(monkeypatch)
    disk.full = True
    with pytest.raises(UserFacingError):
        recovery.journal_for(session, None, unsaved=True, instead_of=leftover)
    assert leftover.journal.exists()
    disk.full = False
    recorder = recovery.journal_for(session, None, unsaved=True, instead_of=leftover)
    assert not leftover.journal.exists()
    recorder.leave()


def test_the_clerk_may_throw_it_away(session: Session) -> None:
    recovery.journal_for(session, None, unsaved=True).leave()
    (leftover,) = recovery.recoverable()
    recovery.discard(leftover)
    assert recovery.recoverable() == ()

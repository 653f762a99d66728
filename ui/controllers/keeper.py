"""What guards the open record: the lock beside its file, and the journal of every step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from minutesapp.editing.change import Change
from minutesapp.errors import UserFacingError
from ui.desk import Desk

if TYPE_CHECKING:
    from minutesapp.services.records import Lock
    from minutesapp.services.recovery import Leftover, Recorder


class Keeper:
    """Guards one record at a time. The journal begins when the window is idle, or with the first step."""

    def __init__(self, desk: Desk, report: Callable[[UserFacingError], None]) -> None:
        self._desk = desk
        self._report = report
        self._lock: Lock | None = None
        self._recorder: Recorder | None = None
        self._idle = True
        desk.changed.connect(self._follow)

    def guard(self, lock: Lock | None) -> None:
        """Another record lies on the desk, with this lock on its file; the guard of the one before ends."""
        self.end()
        self._lock = lock
        self._idle = self._desk.read_only

    def begin_journal(self, *, unsaved: bool = False, instead_of: Leftover | None = None) -> None:
        """Begin to write every step down. Where that is impossible the clerk is told once, and goes on."""
        if self._recorder is not None or self._idle:
            return
        from minutesapp.services.recovery import journal_for

        desk = self._desk
        try:
            self._recorder = journal_for(
                desk.session,
                desk.path,
                desk.stamp,
                unsaved=unsaved or not desk.is_saved,
                report=self._report,
                instead_of=instead_of,
            )
        except UserFacingError as error:
            self._idle = True
            self._report(error)

    @property
    def mark(self) -> int:
        """How far the journal has come, for `saved`."""
        return self._recorder.mark if self._recorder else 0

    def saved(self, mark: int) -> None:
        """The record, as it was at `mark`, is in its file."""
        if self._recorder is not None and self._desk.path and self._desk.stamp:
            self._recorder.saved(self._desk.minutes, self._desk.path, self._desk.stamp, mark)

    def change_lock(self, lock: Lock) -> None:
        """The record has another file now."""
        if self._lock is not None:
            self._lock.release()
        self._lock = lock

    def holds(self, path: Path) -> bool:
        """Whether we hold the lock of this file ourselves."""
        return self._lock is not None and self._desk.path is not None and self._desk.path.resolve() == path.resolve()

    def end(self) -> None:
        """Take the lock away and end the journal: its work is saved, or not wanted."""
        if self._recorder is not None:
            self._recorder.close()
            self._recorder = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _follow(self, change: Change) -> None:
        self.begin_journal(unsaved=True)

"""What guards the open record: the lock beside its file, and the journal of every step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from minutesapp import paths
from minutesapp.editing.change import Change
from minutesapp.errors import UserFacingError
from minutesapp.services.records import Stamp
from minutesapp.wording import describe
from ui.desk import Desk
from ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from minutesapp.services.records import Lock
    from minutesapp.services.recovery import JournalPlace, Recorder, Recovered

TOPIC = "journal"
RETRY = 10_000
"""Milliseconds after which is tried again what the disk has refused."""


class JournalController:
    """Guards one record at a time. The journal begins when the window is idle, or with the first step.

    While the program starts, `begin_journal` says when that is; from then on the journal sees to it itself. What the
    disk refuses is told until everything is written down, which is tried with every step and every saving, and now and
    then; a journal that could not begin is tried now and then only, as that takes longer than a key may.
    """

    def __init__(self, desk: Desk, bar: MessageBar) -> None:
        self._desk = desk
        self._bar = bar
        self._told = False
        self._lock: Lock | None = None
        self._recorder: Recorder | None = None
        self._idle = True
        self._started = False
        self._instead_of: Recovered | None = None
        self._retry = QTimer(singleShot=True, interval=RETRY)
        self._retry.timeout.connect(self._try_again)
        desk.changed.connect(self._follow)

    def guard(self, lock: Lock | None) -> None:
        """Another record lies on the desk, with this lock on its file; the guard of the one before ends."""
        self.end()
        self._lock = lock
        self._idle = self._desk.file_read_only
        if self._started:
            QTimer.singleShot(0, self.begin_journal)

    def begin_journal(self, instead_of: Recovered | None = None) -> None:
        """Begin to write every step down. Where that is impossible the clerk is told once, and goes on."""
        self._started = True
        self._instead_of = instead_of or self._instead_of
        if self._recorder is not None or self._idle or self._retry.isActive():
            return
        from minutesapp.services.recovery import journal_for

        desk = self._desk
        try:
            self._recorder = journal_for(
                desk.session,
                desk.path,
                desk.stamp,
                name=desk.name,
                unsaved=desk.is_in_no_file,
                report=self._meet,
                instead_of=self._instead_of,
            )
        except UserFacingError as error:
            self._meet(error)
        else:
            self._stop_telling()

    def tell(self, trouble: UserFacingError) -> None:
        """Tell the clerk once that nothing can be written down, without stopping them: they may be typing just now."""
        if not self._told:
            self._told = True
            self._bar.tell(describe(trouble), topic=TOPIC)

    @property
    def mark(self) -> JournalPlace | None:
        """How far the journal has come, with what was held back, for `announce` and `saved`; None without a journal."""
        self.release()
        return self._recorder.mark if self._recorder else None

    def hold(self) -> None:
        """What is done next is written down only with what comes after it, or by `release`."""
        if self._recorder is not None:
            self._recorder.hold()

    def release(self) -> None:
        """Write down what was held back."""
        if self._recorder is not None:
            self._recorder.release()

    def announce(self, path: Path, mark: JournalPlace | None, stamp: Stamp) -> None:
        """The file is about to hold the record as it was at `mark`. To be called from any thread."""
        if self._recorder is not None and mark is not None:
            self._recorder.announce(path, stamp, mark)

    def saved(self, mark: JournalPlace | None) -> None:
        """The record, as it was at `mark`, is in its file."""
        if self._recorder is not None and self._desk.path and self._desk.stamp:
            self._recorder.saved(self._desk.path, self._desk.stamp, mark)
            self._note_whole()

    def change_lock(self, lock: Lock) -> None:
        """The record has another file now."""
        if self._lock is not None:
            self._lock.release()
        self._lock = lock
        self._idle = False

    def holds(self, path: Path) -> bool:
        """Whether we hold the lock of this file ourselves."""
        return self._lock is not None and self._desk.path is not None and paths.is_same(self._desk.path, path)

    def hand_over(self) -> Lock | None:
        """The lock we hold, which somebody else sees to from now on."""
        lock, self._lock = self._lock, None
        return lock

    def end(self) -> None:
        """Take the lock away and end the journal: its work is saved, or not wanted."""
        if self._recorder is not None:
            self._recorder.close()
            self._recorder = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None
        if self._retry.isActive():
            self._stop_telling()
        self._idle = True
        self._instead_of = None

    def _meet(self, trouble: UserFacingError) -> None:
        """The disk refuses something, which is tried again later."""
        self._retry.start()
        self.tell(trouble)

    def _try_again(self) -> None:
        if self._recorder is None:
            self.begin_journal()
        elif self._recorder.catch_up():
            self._stop_telling()
        else:
            self._retry.start()

    def _note_whole(self) -> None:
        """What was written just now may have been all that was missing."""
        if self._recorder is not None and self._retry.isActive() and not self._recorder.is_behind:
            self._stop_telling()

    def _stop_telling(self) -> None:
        """Everything is written down (again)."""
        self._retry.stop()
        self._told = False
        self._instead_of = None
        self._bar.withdraw(TOPIC)

    def _follow(self, change: Change) -> None:
        self.begin_journal()
        self._note_whole()

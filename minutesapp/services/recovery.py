"""The journal of the open record, and what can be had back after a crash."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from minutesapp import paths
from minutesapp.editing.change import Change
from minutesapp.editing.session import Session
from minutesapp.errors import UserFacingError
from minutesapp.model.minutes import Minutes
from minutesapp.storage import recovery
from minutesapp.storage.journal import Base, Journal
from minutesapp.storage.record_file import Stamp
from minutesapp.storage.record_format import write_minutes
from minutesapp.storage.recovery import Leftover, Recovered

__all__ = ["Leftover", "Recorder", "Recovered", "discard", "journal_for", "recover", "recoverable"]

Report = Callable[[UserFacingError], None]


class Recorder:
    """Puts every change of a session into its journal as it happens.

    When the disk refuses, `report` is told once and editing goes on; the journal then begins anew with the whole record
    as soon as the disk takes it. All of it belongs into the thread of the session.
    """

    def __init__(self, session: Session, journal: Journal, base: Base, report: Report) -> None:
        self._session = session
        self._journal = journal
        self._base = base
        self._report = report
        self._behind = False
        self._steps = 0
        self._caught_up_at = 0
        self._end_observing = session.observe(self._record)

    @property
    def mark(self) -> int:
        """How many steps there were: to be taken together with the minutes that are about to be saved."""
        return self._steps

    def saved(self, minutes: Minutes, path: Path, stamp: Stamp, mark: int) -> None:
        """`minutes`, as they were at `mark`, are in the file now; the steps done since stay in the journal."""
        if self._behind or mark < self._caught_up_at:  # the steps since are in no journal
            base = Base(write_minutes(self._session.minutes), path, stamp, self._steps > mark)
            self._restart(base, self._steps)
        else:
            self._restart(Base(write_minutes(minutes), path, stamp, unsaved=False), mark)

    def close(self) -> None:
        """End the journal: the record is closed, and its work saved or not wanted."""
        self._end_observing()
        self._journal.discard()

    def leave(self) -> None:
        """Stop, and leave the journal behind to be found at the next start."""
        self._end_observing()
        self._journal.close()

    def _record(self, change: Change) -> None:
        self._steps += 1
        if self._behind:
            base = self._base
            self._restart(Base(write_minutes(self._session.minutes), base.path, base.stamp, unsaved=True), self._steps)
            return
        try:
            self._journal.record(self._steps, change)
        except UserFacingError as error:
            self._behind = True
            self._report(error)

    def _restart(self, base: Base, upto: int) -> None:
        """Go on from `base`; where the disk still refuses, the next step tries again."""
        self._base = base
        try:
            self._journal.restart(base, upto)
        except UserFacingError as error:
            if not self._behind:
                self._report(error)
            self._behind = True
        else:
            self._behind = False
            self._caught_up_at = upto


def journal_for(
    session: Session,
    path: Path | None,
    stamp: Stamp | None = None,
    *,
    unsaved: bool = False,
    report: Report = lambda error: None,
    instead_of: Leftover | None = None,
) -> Recorder:
    """A recorder for a session that begins now; UserFacingError ``journal-failed``.

    `unsaved`: the record is not in the file `path` as it stands (imported, recovered), so it is worth recovering before
    its first step. With `instead_of`, the journal that it was recovered from goes, once the new one is on the disk.
    """
    base = Base(write_minutes(session.minutes), path, stamp, unsaved)
    journal = Journal.begin(paths.recovery_folder())
    journal.restart(base)
    if instead_of is not None:
        recovery.discard(instead_of)
    return Recorder(session, journal, base, report)


def recoverable() -> tuple[Leftover, ...]:
    """Work that was not saved when the program ended, newest first; journals of running programs are left alone."""
    folder = paths.recovery_folder()
    return recovery.list_leftovers(folder) if folder.is_dir() else ()


def recover(leftover: Leftover) -> Recovered:
    """The record as it was last, as far as it can be read; UserFacingError ``journal-broken``. The journal stays."""
    return recovery.recover(leftover)


def discard(leftover: Leftover) -> None:
    """Delete what could be recovered: the clerk's choice."""
    recovery.discard(leftover)

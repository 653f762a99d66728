"""The journal of the open record, and what can be had back after a crash."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from minutesapp import paths
from minutesapp.editing.history import Move, MoveKind
from minutesapp.editing.session import Session
from minutesapp.errors import UserFacingError
from minutesapp.files.drafts import clear_drafts
from minutesapp.storage.journal import recovery
from minutesapp.storage.journal.database import Trouble
from minutesapp.storage.journal.recovery import ASIDE, Found, Leftover, Recovered, Unreadable
from minutesapp.storage.journal.writing import Base, Filed, Journal
from minutesapp.storage.record_file import Stamp
from minutesapp.storage.record_format import write_minutes

__all__ = [
    "ASIDE",
    "Found",
    "JournalPlace",
    "Leftover",
    "Recorder",
    "Recovered",
    "Trouble",
    "Unreadable",
    "discard",
    "journal_for",
    "look",
    "recover",
    "recoverable",
    "try_out",
]

Report = Callable[[UserFacingError], None]


class JournalPlace(Struct, frozen=True):
    """A place in a journal: after so many moves, and how often it had begun anew by then."""

    moves: int
    rewritten: int


class Recorder:
    """Puts every move of a session into its journal as it happens.

    When the disk refuses, `report` is told once and editing goes on; with the next step, saving or `catch_up` for which
    the disk has room the journal begins anew, with the whole history, and a later refusal is told again. All of it
    belongs into the thread of the session, `announce` excepted.
    """

    def __init__(self, session: Session, journal: Journal, base: Base, filed: Filed | None, report: Report) -> None:
        self._session = session
        self._journal = journal
        self._base = base
        self._filed = filed
        self._report = report
        self._moves = len(session.trail.moves)
        self._behind = False
        self._rewritten = 0
        self._holds = False
        self._held: Move | None = None
        self._end_watching = session.watch(self._record)

    @property
    def mark(self) -> JournalPlace:
        """Where the journal is: to be taken together with the minutes that are about to be saved."""
        return JournalPlace(self._moves, self._rewritten)

    @property
    def is_behind(self) -> bool:
        """Whether the disk has refused something that the journal does not hold yet."""
        return self._behind

    def hold(self) -> None:
        """What is done next may not be what the clerk wants: it is put down with what comes after it, or by `release`.

        An input method that begins to compose takes out what is selected. Who is cut off before it commits has decided
        nothing, and has those words back.
        """
        self._holds = True

    def release(self) -> None:
        """Put down what was held back, if anything."""
        self._holds = False
        held, self._held = self._held, None
        if held is not None:
            self._put_down(held)

    def announce(self, path: Path, stamp: Stamp, mark: JournalPlace) -> None:
        """The file is about to hold the record as it was at `mark`; if the program ends now, it is known for ours."""
        if self._behind or mark.rewritten != self._rewritten:
            return
        # A journal that cannot be written now does not stop the saving; only a kill in between would be taken for a
        # change by somebody else.
        with suppress(UserFacingError):
            self._journal.announce(Filed(path.absolute(), stamp, mark.moves))

    def saved(self, path: Path, stamp: Stamp, mark: JournalPlace | None) -> None:
        """The file holds the record as it was at `mark`, and the session knows it; what was done since is not in it.

        None where the journal began only after that.
        """
        self._filed = filed = Filed(path.absolute(), stamp, mark.moves if mark is not None else 0)
        if self._behind or mark is None or mark.rewritten != self._rewritten:
            self._rewrite()
        else:
            self._try(lambda journal: journal.settle(filed))

    def catch_up(self) -> bool:
        """Put down what the disk has refused until now, if anything; whether the journal holds everything."""
        if self._behind:
            self._rewrite()
        return not self._behind

    def close(self) -> None:
        """End the journal: the record is closed, and its work saved or not wanted."""
        self._end_watching()
        with suppress(UserFacingError):  # it is looked at once more at the next start
            self._journal.discard()

    def leave(self) -> None:
        """Stop, and leave the journal behind to be found at the next start."""
        self._end_watching()
        self.release()
        self._journal.leave()

    def _record(self, move: Move) -> None:
        if self._holds:
            self._holds, self._held = False, move
        else:
            self.release()
            self._put_down(move)

    def _put_down(self, move: Move) -> None:
        if self._behind:
            self._rewrite()
            return
        written = self._try(lambda journal: self._write(journal, move))
        if written and self._filed is not None and self._filed.upto is not None and self._session.is_saved:
            self._filed = replace(self._filed, upto=self._moves)  # undone, or done again, to where the file is
            self._try(lambda journal: journal.stand(self._moves))

    def _write(self, journal: Journal, move: Move) -> None:
        if move.kind is MoveKind.VANISH:
            self._moves -= 1
            journal.forget(self._moves + 1)
        else:
            self._moves += move.kind is not MoveKind.EXTEND
            journal.record(self._moves, move)

    def _rewrite(self) -> None:
        """Put down all of the history anew; where the disk still refuses, the next move tries again."""
        trail = self._session.trail
        if self._filed is not None:
            self._filed = replace(self._filed, upto=None if self._filed.upto is None else trail.saved)
        self._moves = len(trail.moves)
        self._rewritten += 1
        self._held = None  # the trail has it
        if self._try(lambda journal: journal.rewrite(self._base, self._filed, trail.moves)):
            self._behind = False

    def _try(self, write: Callable[[Journal], None]) -> bool:
        """Write; where the disk refuses, the journal is behind from now on, and that is told once."""
        try:
            write(self._journal)
        except UserFacingError as error:
            if not self._behind:
                self._report(error)
            self._behind = True
            return False
        return True


def journal_for(
    session: Session,
    path: Path | None,
    stamp: Stamp | None = None,
    *,
    name: str = "",
    unsaved: bool = False,
    report: Report = lambda error: None,
    instead_of: Recovered | None = None,
) -> Recorder:
    """A recorder for a session, with all that was done in it until now; UserFacingError ``journal-failed``.

    `unsaved`: the file at `path` holds the record as it was at no point of the session. `name` is what the clerk knows
    a record by that has no file. With `instead_of`, the journal that the session was recovered from goes, once the new
    one is on the disk.
    """
    trail = session.trail
    filed = Filed(path.absolute(), stamp, None if unsaved else trail.saved) if path and stamp else None
    follows = instead_of.journal.name if instead_of else ""
    base = Base(write_minutes(session.origin), path.stem if path else name, follows=follows)
    journal = Journal.begin(paths.recovery_folder(), base, filed, trail.moves)
    if instead_of is not None:
        recovery.retire(instead_of)
    return Recorder(session, journal, base, filed, report)


def look() -> Found:
    """What was not saved when the program ended, newest first, not tried out yet; and what of it cannot be read."""
    return recovery.look_into(paths.recovery_folder())


def recoverable() -> tuple[Leftover, ...]:
    """Work that can be had back, newest first, tried out; journals of running programs are left alone."""
    return tuple(map(try_out, look().leftovers))


def try_out(leftover: Leftover) -> Leftover:
    """The leftover with the steps that come back counted, not those that are written down."""
    return recovery.try_out(leftover)


def recover(leftover: Leftover) -> Recovered:
    """The record as it was last, as far as it can be read; UserFacingError ``journal-broken``. The journal stays.

    What a kill left half written beside its file goes.
    """
    if leftover.path is not None:
        clear_drafts(leftover.path.parent)
    return recovery.recover(leftover)


def discard(leftover: Leftover) -> None:
    """Delete what could be recovered: the clerk's choice. UserFacingError ``journal-stays``."""
    recovery.discard(leftover)

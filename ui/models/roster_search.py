"""The people of the roster for what is typed, without a wait: a large roster is read while the clerk goes on."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.tasks import Task, go, over

if TYPE_CHECKING:
    from minutesapp.services.people import RosterEntry, RosterState

MOST = 9


class RosterSearch(QObject):
    """Finds nobody until the roster is read, which begins with the first question, or when it has changed."""

    ready = Signal()
    """The roster is read: whoever asked before may ask again."""

    def __init__(self) -> None:
        super().__init__()
        self._read: RosterState | None = None
        self._broken: RosterState | None = None
        self._reading: Task[list[RosterEntry]] | None = None

    def find(self, text: str, on: date | None) -> Sequence[RosterEntry]:
        """Who may be meant, as of a day, best first."""
        # Imported late: until somebody is named, nobody waits for the roster.
        from minutesapp.services import people

        state = people.roster_state(on)
        if state is not None and state == self._read:
            return people.complete(text, on, MOST)
        self._prepare(state, on)
        return ()

    def prepare(self, on: date | None) -> None:
        """Read the roster as of a day, if that is still to be done."""
        from minutesapp.services import people

        self._prepare(people.roster_state(on), on)

    def _prepare(self, state: RosterState | None, on: date | None) -> None:
        if state in (None, self._read, self._broken) or self._reading is not None:
            return
        go(self._take(state, on))

    async def _take(self, state: RosterState | None, on: date | None) -> None:
        """Read the roster; that it cannot be read is told once."""
        from minutesapp.services import people

        self._reading = reading = Task(lambda _: people.complete("", on, MOST)).start(aside=True)
        await over(reading)
        self._reading, self._broken = None, state
        await reading
        self._read, self._broken = state, None
        # It stays as it is; looking through a hundred thousand people for garbage would hold up a key for 0.2 s.
        gc.freeze()
        self.ready.emit()

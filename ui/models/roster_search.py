"""The people of the roster for what is typed, without a wait: a large roster is read while the clerk goes on."""

from __future__ import annotations

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
        self._broken: RosterState | None = None
        self._reading: Task[None] | None = None

    def find(self, text: str, on: date | None) -> Sequence[RosterEntry]:
        """Who may be meant, as of a day, best first."""
        # Imported late: until somebody is named, nobody waits for the roster.
        from minutesapp.services import people

        found = people.complete_at_once(text, on, MOST)
        if found is None:
            self.prepare(on)
        return found or ()

    def prepare(self, on: date | None) -> None:
        """Read the roster as of a day, if that is still to be done."""
        from minutesapp.services import people

        state = people.roster_state(on)
        if state is None or state == self._broken or self._reading is not None:
            return
        if not people.is_prepared(state):
            go(self._read(state))

    async def _read(self, state: RosterState) -> None:
        """Read the roster; that it cannot be read is told once."""
        from minutesapp.diagnosis.bugs import write_bug
        from minutesapp.services import people

        self._reading = reading = Task(lambda _: people.prepare(state, write_bug)).start(aside=True)
        await over(reading)
        self._reading, self._broken = None, state
        await reading
        self._broken = None
        self.ready.emit()

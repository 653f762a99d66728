"""One record being edited: its present state, its history, and those who want to know."""

from __future__ import annotations

from collections.abc import Callable

from minutesapp.editing.change import Change
from minutesapp.editing.deeds import Deed
from minutesapp.editing.history import REDO, UNDO, History, Move, Point, Trail
from minutesapp.editing.release import allows, expect_allowed
from minutesapp.model.minutes import Minutes

Observer = Callable[[Change], None]
"""Called after a change, undo and redo included, with the change just applied to the minutes."""

Watcher = Callable[[Move], None]
"""Called with what happened to the history, before anybody is shown it."""


class Session:
    """The only way to change minutes. Every step goes through `apply`, `undo` or `redo`, and every observer sees it."""

    def __init__(self, minutes: Minutes) -> None:
        self.origin = minutes
        self._minutes = minutes
        self._history = History()
        self._watchers: list[Watcher] = []
        self._observers: list[Observer] = []

    @property
    def minutes(self) -> Minutes:
        """The record as it is now."""
        return self._minutes

    def apply(self, change: Change) -> None:
        """Do a step and remember it; a change that changes nothing is no step.

        UserFacingError ``record-finished`` where the record is finished, and nothing has happened.
        """
        if change.changes_nothing:
            return
        expect_allowed(self._minutes, change)
        self._minutes = change.apply(self._minutes)
        self._tell(self._history.record(change), change)

    def restore(self, change: Change) -> None:
        """Do a step that a journal tells of, as a step by itself. Nobody is told."""
        self._minutes = change.apply(self._minutes)
        self._history.record(change)
        self._history.seal()

    def undo(self) -> Change | None:
        """Take the last step back; returns the change applied to do so, None where there was no step.

        What a finished record became finished by, and all before, is no step that is taken back.
        """
        return self._retrace(UNDO, self._history.undo()) if self._may_undo else None

    def redo(self) -> Change | None:
        """Do the last undone step again; returns the change applied, None where there was none."""
        return self._retrace(REDO, self._history.redo()) if self._may_redo else None

    def seal(self) -> None:
        """End the present step of typing: what comes next is undone by itself."""
        self._history.seal()

    @property
    def next_undo(self) -> Deed | None:
        """The name of the step that `undo` would take back."""
        return self._history.next_undo if self._may_undo else None

    @property
    def last_step(self) -> Change | None:
        """The step that `undo` would take back."""
        return self._history.last_step

    @property
    def next_redo(self) -> Deed | None:
        """The name of the step that `redo` would do again."""
        return self._history.next_redo if self._may_redo else None

    def point(self) -> Point:
        """The present state's place in the history, for `mark_saved`; what comes next is undone by itself."""
        return self._history.point()

    def mark_saved(self, point: Point | None = None) -> None:
        """Remember the state at this point, or the present one, as the one that is in the file."""
        self._history.mark_saved(point)

    @property
    def is_saved(self) -> bool:
        """Whether the present state is the one in the file."""
        return self._history.is_saved

    @property
    def trail(self) -> Trail:
        """How a session that begins at `origin` comes to where this one stands, with all that can be undone here."""
        return self._history.trail

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        """Call `watcher` with every move, before any observer; returns what ends it."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    def observe(self, observer: Observer) -> Callable[[], None]:
        """Call `observer` after every change, in the order of registration; returns what ends it."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    @property
    def _may_undo(self) -> bool:
        step = self._history.last_step
        return step is None or allows(self._minutes, step.inverse)

    @property
    def _may_redo(self) -> bool:
        step = self._history.undone_step
        return step is None or allows(self._minutes, step)

    def _retrace(self, move: Move, change: Change | None) -> Change | None:
        if change is not None:
            self._minutes = change.apply(self._minutes)
            self._tell(move, change)
        return change

    def _tell(self, move: Move, change: Change) -> None:
        try:
            for watcher in tuple(self._watchers):
                watcher(move)
        finally:  # whatever became of the journal, what is shown follows the record
            for observer in tuple(self._observers):
                observer(change)

"""One record being edited: its present state, its history, and those who want to know."""

from __future__ import annotations

from collections.abc import Callable

from minutesapp.editing.change import Change
from minutesapp.editing.deeds import Deed
from minutesapp.editing.history import History
from minutesapp.model.minutes import Minutes

Observer = Callable[[Change], None]
"""Called after a change, undo and redo included, with the change just applied to the minutes."""


class Session:
    """The only way to change minutes. Every step goes through `apply`, `undo` or `redo`, and every observer sees it."""

    def __init__(self, minutes: Minutes) -> None:
        self._minutes = minutes
        self._history = History()
        self._observers: list[Observer] = []

    @property
    def minutes(self) -> Minutes:
        """The record as it is now."""
        return self._minutes

    def apply(self, change: Change) -> None:
        """Do a step and remember it; a change that changes nothing is no step."""
        if change.changes_nothing:
            return
        self._minutes = change.apply(self._minutes)
        self._history.record(change)
        self._tell(change)

    def undo(self) -> Change | None:
        """Take the last step back; returns the change applied to do so, None where there was no step."""
        return self._retrace(self._history.undo())

    def redo(self) -> Change | None:
        """Do the last undone step again; returns the change applied, None where there was none."""
        return self._retrace(self._history.redo())

    def seal(self) -> None:
        """End the present step of typing: what comes next is undone by itself."""
        self._history.seal()

    @property
    def next_undo(self) -> Deed | None:
        """The name of the step that `undo` would take back."""
        return self._history.next_undo

    @property
    def next_redo(self) -> Deed | None:
        """The name of the step that `redo` would do again."""
        return self._history.next_redo

    def mark_saved(self) -> None:
        """Remember the present state as the one that is in the file."""
        self._history.mark_saved()

    @property
    def is_saved(self) -> bool:
        """Whether the present state is the one in the file."""
        return self._history.is_saved

    def observe(self, observer: Observer) -> Callable[[], None]:
        """Call `observer` after every change, in the order of registration; returns what ends it."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def _retrace(self, change: Change | None) -> Change | None:
        if change is not None:
            self._minutes = change.apply(self._minutes)
            self._tell(change)
        return change

    def _tell(self, change: Change) -> None:
        for observer in tuple(self._observers):
            observer(change)

"""The roster as its window works with it: read off the window's thread, changed step by step, undone and done again."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from minutesapp.diagnosis.bugs import write_bug
from minutesapp.errors import UserFacingError
from minutesapp.services.rosters import changes
from minutesapp.services.rosters.table.looking import Look, look, look_after, nobody
from minutesapp.services.rosters.table.sheet import Sheet
from minutesapp.services.rosters.watching import Deed, Done, RosterChange, RosterSource, watched
from ui.tasks import Bar, CancelledError, Task, Tasks, Work, over

T = TypeVar("T")
READING, WRITING = "名簿を読んでいます…", "名簿に書いています…"
OVERTAKEN = ("roster-change-gone", "roster-change-overtaken")
"""What is told of a change that can never be undone again."""


class RosterBook(QObject):
    """One's own roster. It lives as long as the program: who opens its window again finds it read.

    Undo takes back what was done here, one by one; on a shared roster never what somebody else did.
    """

    read = Signal()
    """The roster was read anew, or as of another day."""
    changed = Signal(object)
    """A deed was done; carries the ids of those whom it is about."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self.bars: list[Bar] = []
        """Where is told what takes longer: on the last one, else on the bar of the window."""
        self._asked = 0
        self._look = nobody(date.today())
        self._writing: Task[Any] | None = None
        self._reading: list[Task[Any]] = []
        self._done: list[RosterChange] = []
        self._undone: list[RosterChange] = []

    @property
    def sheet(self) -> Sheet:
        """The rows as they are now."""
        return self._look.sheet

    @property
    def committees(self) -> tuple[str, ...]:
        """The names of all committees."""
        return self._look.committees

    @property
    def day(self) -> date:
        """The day as of which the roster is looked at."""
        return self._look.day

    @property
    def is_current(self) -> bool:
        """Whether the roster is still as it was read, whoever works with it."""
        return self._look.is_current

    @property
    def writing(self) -> Task[Any] | None:
        """What is being written now, if anything is."""
        return self._writing if self._writing is not None and not self._writing.is_over else None

    @property
    def under_way(self) -> Task[Any] | None:
        """What is being written or read now, if anything is."""
        return self.writing or next(iter(self._reading), None)

    @property
    def can_undo(self) -> bool:
        """Whether something was done here that can be taken back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back here that can be done again."""
        return bool(self._undone)

    async def look(self, day: date) -> None:
        """Have the roster as it is now, as of a day; UserFacingErrors of opening it."""
        self._asked += 1
        if self.day != day or not self.is_current:
            await self._read(day)
        else:
            self.read.emit()

    def start(
        self, words: str, work: Work[T], *, writes: bool = False, current: Callable[[], bool] = lambda: True
    ) -> Task[T]:
        """A task that is told on the bar of the topmost dialog where it takes longer."""
        bar = self.bars[-1] if self.bars else None
        task = self._tasks.start(words, work, writes=writes, current=current, bar=bar)
        if writes:
            self._writing = task
        elif not task.is_over:
            self._reading.append(task)
            task.afterwards(lambda: self._reading.remove(task))
        return task

    def drop(self) -> None:
        """What is only being read is not wanted any more."""
        for task in tuple(self._reading):
            task.cancel()

    async def do(self, deed: Deed) -> Done:
        """Do something to the roster; UserFacingErrors of the deed."""
        return await self.write(WRITING, lambda _: watched(deed))

    async def write(self, words: str, work: Work[Done]) -> Done:
        """Have a deed done that takes longer; it is undone like all others."""
        done = await self._write(words, work)
        if done.change is not None:
            self._done.append(done.change)
            self._undone.clear()
        return done

    async def undo(self, change: RosterChange | None = None) -> RosterChange:
        """Take back this change, or what was done here last; UserFacingErrors of `changes.undo`."""
        return await self._turn(change or self._done[-1], self._done, self._undone, changes.undo)

    async def redo(self, change: RosterChange | None = None) -> RosterChange:
        """Do again this change, or what was undone here last; UserFacingErrors of `changes.redo`."""
        return await self._turn(change or self._undone[-1], self._undone, self._done, changes.redo)

    async def _turn(
        self,
        change: RosterChange,
        there: list[RosterChange],
        other: list[RosterChange],
        turn: Callable[[int, RosterSource], RosterChange],
    ) -> RosterChange:
        try:
            await self._write(WRITING, lambda _: watched(lambda roster: turn(change.number, roster)))
        except UserFacingError as error:
            if error.code in OVERTAKEN:
                there[:] = _without(there, change)
            raise
        there[:] = _without(there, change)
        other.append(change)
        return change

    async def _write(self, words: str, work: Work[Done]) -> Done:
        """Do it, and show it; where others have done something meanwhile all is read anew."""
        if self.writing is not None:
            await over(self.writing)
        before = self._look

        def write(proceed: Callable[[], None]) -> tuple[Done, Look | None]:
            done = work(proceed)
            return done, look_after(before, done)

        done, after = await self.start(words, write, writes=True)
        if after is None or self._look is not before:
            with suppress(CancelledError):  # what is done is done
                await self._read(self._look.day)
        else:
            self._look = after
            self.changed.emit(frozenset(done.people or ()))
        return done

    async def _read(self, day: date) -> None:
        """Read all anew as of a day, and once more where something was done here meanwhile; of two days the later."""
        asked, before = self._asked, None
        while before is not self._look:
            before = self._look
            read = await self.start(READING, lambda _: look(day, write_bug), current=lambda: asked == self._asked)
        self._look = read
        self.read.emit()


def _without(changes: list[RosterChange], change: RosterChange) -> list[RosterChange]:
    return [one for one in changes if one.number != change.number]

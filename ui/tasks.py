"""Work that may take a while, off the window's thread: told after a moment, to be cancelled. The one place for threads.

with a task:   preview = await tasks.start("名簿を読んでいます…", lambda _: people.import_roster(path))
from a button: go(self.take_in())

What waits for a task is an `async` function. Until its task is over the event loop of the window goes on, and there is
no other one (docs/decisions/0022).
"""

from __future__ import annotations

import atexit
import gc
import threading
from collections.abc import Callable, Coroutine, Generator, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import cache
from types import coroutine
from typing import Any, Generic, Protocol, TypeVar, cast

from PySide6.QtCore import QObject, QTimer, Signal

T = TypeVar("T")
MOMENT = 50
"""Milliseconds for which the window stands still for a task: most are over by then, and keys come after them."""
PATIENCE = 300
"""Milliseconds after which a task that is under way is told, with a button that cancels it."""
CANCEL, CANCELLING = "やめる", "やめています…"


class CancelledError(Exception):
    """Nobody wants the work any more, or what it was done for has changed in the meantime."""


Proceed = Callable[[], None]
"""For the work to call before it has an effect; raises CancelledError, and then it must have none."""
Work = Callable[[Proceed], T]
"""What is done in a thread of its own. It must touch no widget."""
Flow = Coroutine["Task[Any]", None, T]
"""What goes on in the window's thread, from task to task."""


class Bar(Protocol):
    """Where tasks are told: a `MessageBar`."""

    def tell(self, text: str, deeds: Sequence[tuple[str, Callable[[], object]]] = (), *, topic: str = "") -> None:
        """Say something, with a button for each deed, in the place of what was last said on the topic."""

    def withdraw(self, topic: str = "") -> None:
        """Take back what was said on the topic."""


class Task(Generic[T]):
    """One piece of work. To be awaited in a `Flow`: gives what the work gave, or raises what it raised.

    CancelledError where it was cancelled, or where it is no longer `current` when it ends. Of work that `writes` it is
    known only at its end whether it could still be stopped; other work is dropped at once.
    """

    def __init__(self, work: Work[T], *, writes: bool = False, current: Callable[[], bool] = lambda: True) -> None:
        self.writes = writes
        self.is_over = False
        self._work = work
        self._current = current
        self._unwanted, self._worked = threading.Event(), threading.Event()
        self._given: T | None = None
        self._raised: BaseException | None = None
        self._trouble: BaseException | None = None
        self._afterwards: list[Callable[[], object]] = []

    def start(self, *, aside: bool = False) -> Task[T]:
        """Begin, in the window's thread; on return it is over where it takes but a moment.

        `aside`: the clerk knows nothing of it, and is not to wait for it even so long.
        """
        _bell()
        _running.add(self)
        threading.Thread(target=self._run, daemon=True).start()
        if not aside:
            self.wait(MOMENT)
        return self

    def wait(self, milliseconds: int) -> None:
        """Stand still until the task is over, but no longer than that."""
        if self._worked.wait(milliseconds / 1000):
            self.end()

    def cancel(self) -> None:
        """Have no effect any more, if that can still be."""
        self._unwanted.set()
        if not self.writes and not self.is_over:
            self._close(CancelledError())

    def afterwards(self, deed: Callable[[], object]) -> None:
        """Do this when the task is over, whatever came of it; at once if it is."""
        if self.is_over:
            deed()
        else:
            self._afterwards.append(deed)

    def end(self) -> None:
        """In the window's thread: the work is done, and those who wait go on."""
        if not self.is_over:
            stale = self._raised is None and not self._current()
            self._close(CancelledError() if stale else self._raised)

    def __await__(self) -> Generator[Task[Any], None, T]:
        if not self.is_over:
            yield self
        if self._trouble is not None:
            raise self._trouble
        return cast(T, self._given)

    def _close(self, trouble: BaseException | None) -> None:
        self.is_over, self._trouble = True, trouble
        _running.discard(self)
        # Nothing of the window may be left with the thread: it would be taken apart there.
        afterwards, self._afterwards, self._current = self._afterwards, [], lambda: True
        with ExitStack() as everybody:  # the trouble of one keeps nobody else waiting
            for deed in reversed(afterwards):
                everybody.callback(deed)

    def _run(self) -> None:
        try:
            with _collecting_later():
                self._given = self._work(self._proceed)
        except BaseException as error:
            self._raised = error
        self._worked.set()
        _ring(self)

    def _proceed(self) -> None:
        if self._unwanted.is_set():
            raise CancelledError


def go(flow: Flow[object]) -> None:
    """Go through a flow to its next task, and on when that is over. One that was cancelled ends quietly.

    Whatever else nobody in it catches is raised here, or later out of the event loop, where it is reported.
    """
    try:
        task = flow.send(None)
    except (StopIteration, CancelledError):
        return
    task.afterwards(lambda: go(flow))


@coroutine
def over(task: Task[Any]) -> Generator[Task[Any], None, None]:
    """To be awaited until a task is over, whatever came of it: of that hears who waits for its result."""
    if not task.is_over:
        yield task


class Tasks:
    """What the clerk may be waiting for, told on the bar of the window where it takes longer."""

    def __init__(self, bar: Bar) -> None:
        self._bar = bar
        self._under_way: list[Task[Any]] = []

    def start(
        self,
        words: str,
        work: Work[T],
        *,
        writes: bool = False,
        current: Callable[[], bool] = lambda: True,
        bar: Bar | None = None,
    ) -> Task[T]:
        """A task that has begun. `words` say what is going on, on another `bar` where a dialog has one."""
        task = Task(work, writes=writes, current=current)
        notice = _Notice(task, words, bar or self._bar)
        self._under_way.append(task)
        task.afterwards(lambda: self._under_way.remove(task))
        task.afterwards(notice.withdraw)
        QTimer.singleShot(PATIENCE, notice.tell)
        return task.start()

    def wait(self, milliseconds: int) -> None:
        """Stand still until everything is over, but no longer than that for each."""
        for task in tuple(self._under_way):
            task.wait(milliseconds)

    async def written(self) -> None:
        """To be awaited until nothing is being written any more."""
        while writing := [task for task in self._under_way if task.writes]:
            await over(writing[0])

    def drop(self) -> None:
        """Cancel what only reads."""
        for task in tuple(self._under_way):
            if not task.writes:
                task.cancel()


class _Notice:
    """What is said of a task that takes longer, with a button that cancels it."""

    def __init__(self, task: Task[Any], words: str, bar: Bar) -> None:
        self._task, self._words, self._bar = task, words, bar
        self._topic = f"task-{id(task)}"

    def tell(self) -> None:
        """Say what is going on, if it still is."""
        if not self._task.is_over:
            self._bar.tell(self._words, [(CANCEL, self._cancel)], topic=self._topic)

    def withdraw(self) -> None:
        """It is over."""
        self._bar.withdraw(self._topic)

    def _cancel(self) -> None:
        self._task.cancel()
        if not self._task.is_over:
            self._bar.tell(CANCELLING, topic=self._topic)


class _Bell(QObject):
    """Lives in the window's thread, so that what is rung elsewhere is heard there."""

    rung = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rung.connect(self.hear)

    def hear(self, task: Task[Any]) -> None:
        """A task has done its work."""
        task.end()


@cache
def _bell() -> _Bell:
    atexit.register(_stop_ringing)
    return _Bell()


def _ring(task: Task[Any]) -> None:
    """Let the window know; never when the program is at its end, where Qt is being taken apart."""
    with _ringing:
        if not _ended.is_set():
            _bell().rung.emit(task)


def _stop_ringing() -> None:
    with _ringing:
        _ended.set()


def collect() -> None:
    """Let rubbish be collected from now on; while work is under way, as soon as it is done."""
    with _lock:
        if _uncollecting:
            _uncollecting[0] = True
        else:
            gc.enable()


@contextmanager
def _collecting_later() -> Iterator[None]:
    """No garbage is collected: in this thread, Qt's objects of the window might be among it."""
    with _lock:
        _uncollecting.append(gc.isenabled())
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            if _uncollecting.pop() and not _uncollecting:
                gc.enable()


_ringing, _ended = threading.Lock(), threading.Event()
_lock = threading.Lock()
_uncollecting: list[bool] = []
"""Whether garbage was collected when each task that is under way began."""
_running: set[Task[Any]] = set()
"""Tasks whose end somebody has still to hear of."""

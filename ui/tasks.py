"""Work that may take a while: done off the window's thread, with progress and a way out. The one place for threads."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from PySide6.QtCore import QEventLoop, QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QProgressDialog

T = TypeVar("T")
PATIENCE = 300
"""Milliseconds after which a wait shows its progress."""


class CancelledError(Exception):
    """The user did not want to wait; what the work gives, if it still gives anything, is dropped."""


class _Signals(QObject):
    done = Signal()


class _Job(QRunnable, Generic[T]):
    """One piece of work and what became of it."""

    def __init__(self, work: Callable[[], T]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._work = work
        self.signals = _Signals()
        self.finished = False
        self.result: T | None = None
        self.error: BaseException | None = None

    def run(self) -> None:
        """Do the work in a thread of the pool; whatever it raises is raised again in the window's thread."""
        try:
            self.result = self._work()
        except BaseException as error:
            self.error = error
        self.finished = True
        self.signals.done.emit()


def wait_for(parent: QWidget | None, words: str, work: Callable[[], T], *, cancellable: bool = True) -> T:
    """What `work` gives; the window repaints meanwhile, but takes no input that could change the record under it.

    `words` say what is going on, where it takes longer than a moment. `work` must touch no widget. CancelledError when
    the user cancelled; whatever `work` raises is raised here.
    """
    job = _Job(work)
    _running.append(job)
    QThreadPool.globalInstance().start(job)
    _waited_for.append(job)
    try:
        _wait_a_moment(job)
        finished = job.finished or _wait_visibly(job, parent, words, cancellable=cancellable)
    finally:
        _waited_for.remove(job)
    _running[:] = [other for other in _running if other is not job and not other.finished]
    if not finished:
        _running.append(job)
        raise CancelledError
    if job.error is not None:
        raise job.error
    return cast(T, job.result)


def is_waiting() -> bool:
    """Whether somebody waits for work just now, so that nothing else may begin."""
    return bool(_waited_for)


class Background(Generic[T]):
    """Work that nobody waits for: the clerk goes on meanwhile. It must touch no widget.

    `done` is told in the window's thread; `result` gives then what the work gave, or raises what it raised.
    """

    def __init__(self, work: Callable[[], T], done: Callable[[], None]) -> None:
        self._job = _Job(lambda: _uncollected(work))
        self._done = done
        self._told = _Told(self._tell)
        self._job.signals.done.connect(self._told.tell)

    def start(self) -> None:
        """Begin the work."""
        _running.append(self._job)
        QThreadPool.globalInstance().start(self._job)

    def result(self) -> T:
        """What the work gave."""
        if self._job.error is not None:
            raise self._job.error
        return cast(T, self._job.result)

    def _tell(self) -> None:
        _running.remove(self._job)
        self._done()


class _Told(QObject):
    """Lives in the window's thread, so that what it is told arrives there."""

    def __init__(self, tell: Callable[[], None]) -> None:
        super().__init__()
        self._tell = tell

    def tell(self) -> None:
        """Pass it on."""
        self._tell()


def _uncollected(work: Callable[[], T]) -> T:
    """Work during which no garbage is collected: in this thread, Qt's objects of the window might be among it."""
    with _collecting_later():
        return work()


@contextmanager
def _collecting_later() -> Iterator[None]:
    with _lock:
        _uncollecting.append(None)
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _uncollecting.pop()
            if not _uncollecting:
                gc.enable()


_lock = threading.Lock()
_uncollecting: list[None] = []
_waited_for: list[_Job[Any]] = []
_running: list[_Job[Any]] = []
"""Jobs under way, those nobody waits for any more included: they are kept until they end."""


def _wait_a_moment(job: _Job[T]) -> None:
    """Keys and clicks of this moment are not lost: they come after it."""
    loop = QEventLoop()
    job.signals.done.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    QTimer.singleShot(PATIENCE, loop.quit)
    if not job.finished:
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def _wait_visibly(job: _Job[T], parent: QWidget | None, words: str, *, cancellable: bool) -> bool:
    """Whether the job ended; otherwise the user gave up."""
    dialog = _progress(parent, words, cancellable=cancellable)
    loop = QEventLoop()
    job.signals.done.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    dialog.canceled.connect(loop.quit)
    dialog.show()
    if not (job.finished or dialog.wasCanceled()):
        loop.exec()
    given_up = cancellable and dialog.wasCanceled() and not job.finished
    dialog.canceled.disconnect(loop.quit)
    dialog.close()
    dialog.deleteLater()
    return not given_up


def _progress(parent: QWidget | None, words: str, *, cancellable: bool) -> QProgressDialog:
    from PySide6.QtWidgets import QProgressDialog

    from ui.widgets.plain import plain_label

    dialog = QProgressDialog("", "やめる" if cancellable else "", 0, 0, parent)
    dialog.setWindowTitle("お待ちください")
    dialog.setLabel(plain_label(words))
    dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
    dialog.setMinimumWidth(360)
    if not cancellable:
        dialog.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, False)
    return dialog

"""Makes pages between the keys: in slices of some milliseconds, as what of Qt lays out text belongs to the window."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from minutesapp.services.output.preview import Sheets
from ui.widgets.sheets.placing import Known, Making, make_pages

SLICE = 0.006
"""Seconds for which keys wait at most."""
PAUSE = 1
"""Milliseconds between two slices, for whatever else there is to do."""


class PageMaker(QObject):
    """Makes pages of one edition after the other; what did not change since the last ones is not laid out again."""

    made = Signal(object)
    """The `Pages`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._making: Making | None = None
        self._known: Known = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.go_on)

    @property
    def is_busy(self) -> bool:
        """Whether pages are being made."""
        return self._making is not None

    def start(self, sheets: Sheets, *, at_once: float = SLICE) -> None:
        """Make these pages, and no others any more; so many seconds are spent on them at once."""
        self._making = make_pages(sheets, self._known)
        self.go_on(at_once)

    def drop(self) -> None:
        """Make no pages any more; what is laid out already stays known."""
        self._making = None
        self._timer.stop()

    def go_on(self, seconds: float = SLICE) -> None:
        """One slice of the work."""
        making, end = self._making, perf_counter() + seconds
        if making is None:
            return
        try:
            while perf_counter() < end:
                next(making)
        except StopIteration as done:
            self._making, self._known = None, done.value.known
            self.made.emit(done.value)
        else:
            self._timer.start()

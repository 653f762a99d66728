"""What the input method is composing, in whichever widget that is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.overrides import guarded

MOMENT = 10
"""Milliseconds within which an input method that first takes away what it shows commits it."""


@guarded
class Composition(QObject):
    """Watches the widget with the focus: what it shows can be finished, and what the clerk took back stays away.

    Qt's side of IBus remembers words that were composed and taken back (Esc, Backspace). It commits them when the focus
    goes, or when told to commit: into wherever the cursor is by then. Some input methods first take away what they
    show and commit it in the next moment; what may be either waits until it is seen whether the focus goes with it.
    """

    replacing = Signal()
    """A composition is about to begin in the place of what is selected, which Qt takes out at once."""
    ended = Signal()
    """A composition is about to be committed, or was taken back."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._shown = self._taken_back = ""
        self._is_finishing = self._is_giving = False
        self._waiting: QInputMethodEvent | None = None
        self._moment = QTimer(self, singleShot=True, interval=MOMENT)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def finish(self) -> None:
        """What the input method shows is committed, where it shows it; nothing happens where it shows nothing."""
        finish = getattr(QApplication.focusWidget(), "finish_composition", None)
        if finish is not None:
            finish()
            return
        # A line of Qt's own does not say if it composes. Some input methods commit when told to, others when reset.
        method = QGuiApplication.inputMethod()
        self._is_finishing = True
        method.commit()
        method.reset()
        self._is_finishing = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what was taken back from the widget."""
        if self._waiting is not None and isinstance(event, QInputMethodEvent | QKeyEvent):
            self._give(watched)
        if not isinstance(event, QInputMethodEvent) or self._is_giving:
            return False
        shown, commit = event.preeditString(), event.commitString()
        self._announce(watched, shown)
        stale = bool(commit) and not shown and commit == self._taken_back
        if stale and self._moment.isActive() and not self._is_finishing:
            self._waiting = QInputMethodEvent(event)
            QTimer.singleShot(0, watched, lambda: self._give(watched))
        if self._shown and not shown and not commit:
            self._taken_back = self._shown
            self._moment.start()
        elif shown or commit:
            self._taken_back = ""
        self._shown = shown
        return stale

    def _announce(self, widget: QObject, shown: str) -> None:
        """Tell of a composition that begins or ends with a step, before the widget takes it."""
        if self._shown and not shown:
            self.ended.emit()
        elif shown and not self._shown and isinstance(widget, QWidget) and _has_selection(widget):
            self.replacing.emit()

    def _give(self, widget: QObject) -> None:
        """Give the widget the words that waited: the focus is still there, before anything else is typed."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._is_giving = True
            QCoreApplication.sendEvent(widget, waiting)
            self._is_giving = False

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._shown:
            self.ended.emit()
        self._shown = self._taken_back = ""
        self._waiting = None
        if now is not None:
            now.installEventFilter(self)


def _has_selection(widget: QWidget) -> bool:
    """Whether something is selected where the input method writes; PySide cannot hand over what."""
    ends = (Qt.InputMethodQuery.ImCursorPosition, Qt.InputMethodQuery.ImAnchorPosition)
    cursor, anchor = map(widget.inputMethodQuery, ends)
    return bool(cursor != anchor)

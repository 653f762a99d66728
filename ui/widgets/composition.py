"""What the input method is composing, in whichever widget that is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.overrides import guarded

MOMENT = 10
"""Milliseconds within which an input method that first takes away what it shows commits it."""


@guarded
class Composition(QObject):
    """Watches the widget with the focus: what it shows can be finished, and what the clerk took back stays away.

    Qt's side of IBus remembers words that were composed and taken back (Esc, Backspace). It commits them when the focus
    goes, or when told to commit: into wherever the cursor is by then.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._shown = self._taken_back = ""
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
        method.commit()
        method.reset()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what was taken back from the widget."""
        if not isinstance(event, QInputMethodEvent):
            return False
        shown, commit = event.preeditString(), event.commitString()
        stale = bool(commit) and not shown and commit == self._taken_back and not self._moment.isActive()
        if self._shown and not shown and not commit:
            self._taken_back = self._shown
            self._moment.start()
        elif shown or commit:
            self._taken_back = ""
        self._shown = shown
        return stale

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        self._shown = self._taken_back = ""
        if now is not None:
            now.installEventFilter(self)

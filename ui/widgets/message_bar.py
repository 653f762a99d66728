"""What the window says over the record without stopping the work: notices with buttons, one below the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.appearance.theme import SPACING
from ui.widgets.icon_button import IconButton
from ui.widgets.plain import plain_entry, plain_label

Deed = tuple[str, Callable[[], object]]
"""The words of a button and what it does."""
CLOSE = "このお知らせを閉じます（Esc）"


class MessageBar(QWidget):
    """Holds the notices of a window; without any it takes no room. A notice never takes the focus by itself."""

    left = Signal()
    """A notice that had the focus is gone."""

    def __init__(self) -> None:
        super().__init__()
        self._notices: dict[str, Notice] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def tell(self, text: str, deeds: Sequence[Deed] = (), *, topic: str = "", seconds: float = 0) -> None:
        """Say something, with a button for each deed; the notice goes when one of them, or Esc or ×, is chosen.

        It takes the place of the last one with the same `topic`. With `seconds` it goes by itself after as many, but
        not from under the pointer or the focus.
        """
        self.withdraw(topic)
        notice = Notice(text, deeds, seconds)
        notice.closed.connect(lambda: self._drop(topic, notice))
        self._notices[topic] = notice
        self._column.addWidget(notice)
        self.show()
        _announce(notice)

    def withdraw(self, topic: str = "") -> None:
        """Take the notice on this topic away, if there is one: what it says does not hold any more."""
        if topic in self._notices:
            self._drop(topic, self._notices[topic])

    def enter(self) -> None:
        """Go to the first button of the topmost notice."""
        next(iter(self._notices.values())).findChildren(QAbstractButton)[0].setFocus(Qt.FocusReason.TabFocusReason)

    def texts(self) -> list[str]:
        """What is said now, from the top down."""
        return [notice.accessibleName() for notice in self._notices.values()]

    def _drop(self, topic: str, notice: Notice) -> None:
        if self._notices.get(topic) is not notice:
            return
        had_focus = notice.holds_focus
        del self._notices[topic]
        self._column.removeWidget(notice)
        notice.hide()
        notice.deleteLater()
        self.setVisible(bool(self._notices))
        if had_focus:
            self.left.emit()


class Notice(QFrame):
    """One notice."""

    closed = Signal()

    def __init__(self, text: str, deeds: Sequence[Deed], seconds: float) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setAccessibleName(text)
        words = plain_label(text)
        words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING * 2, SPACING // 2, SPACING, SPACING // 2)
        row.addWidget(words, 1)
        for label, deed in deeds:
            row.addWidget(self._button(label, deed))
        close = IconButton("close", CLOSE)
        close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        close.clicked.connect(lambda: self.closed.emit())
        row.addWidget(close)
        self._timer = QTimer(self, interval=round(seconds * 1000))
        self._timer.timeout.connect(self._fade)
        if seconds:
            self._timer.start()

    @property
    def holds_focus(self) -> bool:
        """Whether the clerk is at one of the buttons."""
        return self.isAncestorOf(QApplication.focusWidget() or self.window())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the notice; Enter presses the button that has the focus."""
        focus = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QPushButton | IconButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    def _button(self, label: str, deed: Callable[[], object]) -> QPushButton:
        def do() -> None:
            self.closed.emit()
            deed()

        button = QPushButton(plain_entry(label))
        button.clicked.connect(lambda: do())
        return button

    def _fade(self) -> None:
        if not self.underMouse() and not self.holds_focus:
            self.closed.emit()


def _announce(notice: QWidget) -> None:
    # Imported late: it has hundreds of values to set up, and most windows open without a notice.
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    QAccessible.updateAccessibility(QAccessibleEvent(notice, QAccessible.Event.Alert))

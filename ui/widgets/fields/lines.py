"""Lines to type in, as header fields need them."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from minutesapp.language.plain import plain_lines
from ui.widgets.one_line import OneLine

MOST_LINES = 12


class FieldLine(OneLine):
    """One line. Ctrl+Z takes back typing first and, when there is none left, belongs to the record."""

    typed = Signal()
    left = Signal()

    def __init__(self, hint: str = "", *, required: bool = False) -> None:
        super().__init__()
        self.textEdited.connect(self.typed)
        self.editingFinished.connect(self.left)
        self._required = required
        self.setPlaceholderText(hint)
        self.textChanged.connect(self._mark_missing)
        self._mark_missing()

    def show_text(self, text: str) -> None:
        """Show other text, from its beginning; the line forgets its own history. The same text stays as it stands."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the card around the field what is not for here: Ctrl+Home, and undo where there is nothing to."""
        if self._is_spent(event) or event.matches(QKeySequence.StandardKey.MoveToStartOfDocument):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _is_spent(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()

    def _mark_missing(self) -> None:
        missing = self._required and not self.text()
        if self.property("missing") != missing:
            self.setProperty("missing", missing)
            if not self.isVisible():
                return  # it is dressed when it is shown
            self.style().unpolish(self)
            self.style().polish(self)


class FieldLines(QPlainTextEdit):
    """Some lines, as high as what stands in them. Tab leaves the field."""

    typed = Signal()
    left = Signal()

    def __init__(self, hint: str = "", fewest: int = 1) -> None:
        super().__init__()
        self.textChanged.connect(self.typed)
        self._fewest = fewest
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(1)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def show_text(self, text: str) -> None:
        """Show other text."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert text, without signs that no text may hold."""
        self.insertPlainText("\n".join(plain_lines(source.text())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the card around the field what is not for here: Ctrl+Home, and undo where there is nothing to."""
        if self._is_spent(event) or event.matches(QKeySequence.StandardKey.MoveToStartOfDocument):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field ends the entry; a menu or an input method over it does not."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(240, self._height())

    def minimumSizeHint(self) -> QSize:
        """Never lower than its lines."""
        return QSize(120, self._height())

    def _is_spent(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.document().isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable()

    def _height(self) -> int:
        shown = max(self._fewest, min(round(self.document().size().height()), MOST_LINES))
        return self.fontMetrics().lineSpacing() * shown + 14

    def _fit(self) -> None:
        self.setFixedHeight(self._height())


class CalmComboBox(QComboBox):
    """A choice that the wheel never changes: it scrolls the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page."""
        event.ignore()

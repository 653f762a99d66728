"""Closed words on their way into a field: a field is never closed, and most of them stand in every copy."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from ui.actions.making import bind
from ui.editor.record_editor import RecordEditor
from ui.overrides import guarded
from ui.reporting import Answer, ask
from ui.window.main_window import MainWindow

WORDS = "非公開の文章を、項目などの欄に貼り付けようとしています。"
ADVICE = "項目の内容は、公開用にも載ります。"
TITLE = "非公開の文章"
PASTE = "edit-paste"
"""What Qt calls the entry in the menus of fields."""


@guarded
class FieldController(QObject):
    """Watches every field that gets the focus, and asks before closed words of a record are pasted into it.

    `harmless` are fields that words may be pasted into, because they go nowhere from there.
    """

    def __init__(self, window: MainWindow, editor: RecordEditor) -> None:
        super().__init__(window)
        self._window = window
        self._editor = editor
        self.harmless: set[QWidget] = set()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._watch)

    def may_paste(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> bool:
        """Whether what is on the clipboard may come into the field with the focus; the clerk is asked about closed."""
        if self._is_free(QApplication.focusWidget()) or not self._holds_closed(mode):
            return True
        answers = {Answer.CANCEL: "貼り付けない", Answer.OPEN: "貼り付ける"}
        return ask(self._window, WORDS, answers, ADVICE, title=TITLE) is Answer.OPEN

    def refuses(self, event: QDropEvent) -> bool:
        """Whether something that is dragged over the window must not be dropped there."""
        target = self._window.childAt(event.position().toPoint())
        return not self._is_free(target) and self._editor.transfer.is_closed(event.mimeData())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep closed words out that the clerk does not want there."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return event.matches(QKeySequence.StandardKey.Paste) and not self.may_paste()
        if isinstance(event, QContextMenuEvent) and isinstance(watched, QLineEdit | QTextEdit | QPlainTextEdit):
            return self._show_menu(watched, event.globalPos())
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            middle = event.button() is Qt.MouseButton.MiddleButton
            return middle and not self.may_paste(QClipboard.Mode.Selection)
        return False

    def _watch(self, _: QWidget | None, now: QWidget | None) -> None:
        if not self._is_ours(now) or self._is_free(now):
            return
        if isinstance(now, QLineEdit | QTextEdit | QPlainTextEdit):
            now.installEventFilter(self)
            if not isinstance(now, QLineEdit):
                now.viewport().installEventFilter(self)

    def _is_ours(self, widget: QWidget | None) -> bool:
        """Whether a widget is in this window or in a dialog of it."""
        while widget is not None and widget is not self._window:
            widget = widget.parentWidget()
        return widget is not None

    def _is_free(self, widget: QWidget | None) -> bool:
        """Whether closed words may come here: into the record, which has rules of its own, or where they do no harm."""
        return widget is None or widget in (*self.harmless, self._editor, self._editor.viewport())

    def _holds_closed(self, mode: QClipboard.Mode) -> bool:
        data = QGuiApplication.clipboard().mimeData(mode)
        return data is not None and self._editor.transfer.is_closed(data)

    def _show_menu(self, field: QLineEdit | QTextEdit | QPlainTextEdit, at: QPoint) -> bool:
        """Qt's own menu of a field, in which pasting asks, too."""
        menu = field.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == PASTE:
                action.triggered.disconnect()
                bind(action, lambda: field.paste() if self.may_paste() else None)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)
        return True

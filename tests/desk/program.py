"""The program, and beside it a probe that tells what is on the screen: ``python -m tests.desk.program SOCKET [FILE]``.

The probe only looks. Everything that is done, is done with keys and mouse from outside.
"""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPoint, QSocketNotifier, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QMenu,
    QTextEdit,
    QWidget,
)

from minutesapp.services.output.showing import record_json
from ui.app import main, make_application
from ui.editor.record_editor import RecordEditor


class Probe(QObject):
    """Answers questions, one a connection: a JSON object with ``ask`` in, a JSON value out."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(path)
        self._server.listen()
        self._notifier = QSocketNotifier(self._server.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._answer)
        self._answers: dict[str, Callable[..., Any]] = {
            "focus": lambda: described(QApplication.focusWidget()),
            "windows": lambda: [described(widget) for widget in windows()],
            "widgets": lambda: [described(widget) for widget in shown_widgets()],
            "find": find,
            "rows": rows,
            "marked": marked,
            "record": record,
            "cursor": cursor,
            "status": status,
            "screen": screen,
        }

    def _answer(self) -> None:
        connection, _ = self._server.accept()
        with connection, connection.makefile("rw", encoding="utf-8") as stream:
            asked = json.loads(stream.readline())
            answer = self._answers[asked.pop("ask")](**asked)
            stream.write(json.dumps(answer, ensure_ascii=False) + "\n")


def described(widget: QWidget | None) -> dict[str, Any] | None:
    """What a widget is, says and where it stands on the screen."""
    if widget is None:
        return None
    corner = widget.mapToGlobal(QPoint(0, 0))
    return {
        "class": type(widget).__name__,
        "classes": [kind.__name__ for kind in type(widget).__mro__],
        "name": widget.accessibleName() or words_of(widget),
        "id": widget.objectName(),
        "text": text_of(widget),
        "title": widget.window().windowTitle(),
        "rect": [corner.x(), corner.y(), widget.width(), widget.height()],
        "enabled": widget.isEnabled(),
        "default": isinstance(widget, QAbstractButton) and bool(getattr(widget, "isDefault", bool)()),
        "checked": isinstance(widget, QAbstractButton) and widget.isChecked(),
        "modal": widget.isWindow() and widget.isModal(),
        "cut": is_cut(widget),
    }


def is_cut(widget: QWidget) -> bool:
    """Whether something that says words stands partly outside of what shows it, or has no room for its words.

    What is in a place that scrolls can be scrolled to.
    """
    if not isinstance(widget, QAbstractButton | QLabel | QLineEdit | QComboBox) or widget.isWindow():
        return False
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, QAbstractScrollArea) or is_behind(above):
            return False
        above = above.parentWidget()
    outside = not widget.window().rect().contains(widget.rect().translated(widget.mapTo(widget.window(), QPoint(0, 0))))
    too_small = isinstance(widget, QAbstractButton) and widget.width() < widget.minimumSizeHint().width()
    if isinstance(widget, QLabel) and widget.text():
        needed = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
        too_small = widget.height() < needed or (not widget.wordWrap() and widget.width() < widget.sizeHint().width())
    return outside or too_small


def is_behind(widget: QWidget) -> bool:
    """Whether this is a panel that stands behind another one in the same place."""
    return isinstance(widget, QDockWidget) and widget.visibleRegion().isEmpty()


def words_of(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton | QLabel):
        return widget.text()
    return widget.windowTitle() if widget.isWindow() else ""


def text_of(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit | QLabel | QAbstractButton):
        return widget.text()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.toPlainText() if isinstance(widget, QTextEdit) else ""


def windows() -> list[QWidget]:
    """The windows and dialogs in sight, the one in front last."""
    found = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    return sorted(found, key=lambda widget: (isinstance(widget, QDialog), widget is QApplication.activeWindow()))


def shown_widgets() -> Iterator[QWidget]:
    """Every widget in sight of the window in front, that window first."""
    front = QApplication.activePopupWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
    if front is not None:
        yield front
        yield from (widget for widget in front.findChildren(QWidget) if widget.isVisible())


def find(name: str) -> list[dict[str, Any] | None]:
    """The widgets in sight that are called so: by accessible name, words, object name or class; actions by menu."""
    found = [described(widget) for widget in shown_widgets()]
    wanted = [one for one in found if one and name in (one["name"], one["id"], one["class"], one["text"])]
    return wanted or list(actions(name))


def actions(name: str) -> Iterator[dict[str, Any]]:
    """The entries in sight of menus and menu bars that are called so."""
    for widget in shown_widgets():
        for action in widget.actions() if hasattr(widget, "actionGeometry") else ():
            if isinstance(action, QAction) and name in (action.objectName(), plain(action.text())):
                place = widget.actionGeometry(action)
                corner = widget.mapToGlobal(place.topLeft())
                rect = [corner.x(), corner.y(), place.width(), place.height()]
                kind = "QMenu" if isinstance(widget, QMenu) else "QMenuBar"
                yield {"class": kind, "name": plain(action.text()), "rect": rect, "enabled": action.isEnabled()}


def plain(words: str) -> str:
    """The words of an action without the sign for its menu key."""
    return words.split("(&")[0].removesuffix("…")


def rows(name: str = "", *, deep: bool = False) -> list[list[str]]:
    """The rows of every list, table and tree in sight, or of those that are called so; `deep`: those below them too."""
    views = [widget for widget in shown_widgets() if isinstance(widget, QAbstractItemView)]
    return [row for view in views if name in ("", *names_of(view)) for row in rows_of(view, view.rootIndex(), deep)]


def marked(name: str = "") -> list[str]:
    """The words of the row that is marked in each list, table and tree in sight, or of those that are called so."""
    views = [widget for widget in shown_widgets() if isinstance(widget, QAbstractItemView)]
    chosen = [view.currentIndex() for view in views if name in ("", *names_of(view))]
    return [str(index.data(Qt.ItemDataRole.DisplayRole)) for index in chosen if index.isValid()]


def names_of(widget: QWidget) -> tuple[str, ...]:
    return widget.accessibleName(), widget.objectName(), type(widget).__name__


def rows_of(view: QAbstractItemView, root: QModelIndex, deep: bool) -> Iterator[list[str]]:
    model = view.model()
    columns = 1 if isinstance(view, QListView) else model.columnCount(root)
    for row in range(model.rowCount(root)):
        cells = (model.index(row, column, root).data(Qt.ItemDataRole.DisplayRole) for column in range(columns))
        yield [str(cell or "") for cell in cells]
        if deep:
            yield from rows_of(view, model.index(row, 0, root), deep)


def record() -> dict[str, Any] | None:
    """The record as the shell would show it."""
    editor = the_editor()
    return record_json(editor.projection.minutes) if editor is not None else None


def cursor() -> dict[str, Any] | None:
    """Where the cursor stands in the text, and what the input method shows there."""
    editor = the_editor()
    if editor is None:
        return None
    cursor = editor.textCursor()
    corner = editor.viewport().mapToGlobal(editor.cursorRect().topLeft())
    seen = editor.viewport().rect().contains(editor.cursorRect())
    preedit = cursor.block().layout().preeditAreaText()
    return {"block": cursor.blockNumber(), "at": cursor.positionInBlock(), "preedit": preedit, "seen": seen,
            "point": [corner.x(), corner.y() + editor.cursorRect().height() // 2]}  # fmt: skip


def status() -> str:
    """The passing word at the lower edge of the window."""
    windows = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMainWindow)]
    return windows[0].statusBar().currentMessage() if windows else ""


def screen() -> list[int]:
    """The part of the screen that windows may use."""
    area = QGuiApplication.primaryScreen().availableGeometry()
    return [area.x(), area.y(), area.width(), area.height()]


def the_editor() -> RecordEditor | None:
    """The editor of the record."""
    editors = (editor for window in QApplication.topLevelWidgets() for editor in window.findChildren(RecordEditor))
    return next(editors, None)


if __name__ == "__main__":
    application = make_application(sys.argv[2:])
    probe = Probe(sys.argv[1])
    sys.exit(main(sys.argv[2:]))

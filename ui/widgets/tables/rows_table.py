"""A table of rows without a tree, as dialogs list people, voices and turns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget

from ui.default_button import ENTER

KEYS = dict.fromkeys(ENTER, "edit") | {Qt.Key.Key_Insert: "add", Qt.Key.Key_Delete: "remove"}


class RowsTable(QTreeWidget):
    """A table whose rows are worked with: Enter, Insert and Delete are for them, and not for the dialog."""

    asked = Signal(str)
    """``edit``, ``add`` or ``remove``."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Its own keys; Ctrl+Enter is for the dialog."""
        asked = KEYS.get(Qt.Key(event.key()))
        if asked is None or event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.asked.emit(asked)


def rows_table(heads: Sequence[str], name: str) -> QTreeWidget:
    """An empty table with these heads, and a name for who cannot see it; columns are as wide as what is in them."""
    return _dressed(QTreeWidget(), heads, name)


def worked_table(heads: Sequence[str], name: str) -> RowsTable:
    """The same, with keys for its rows."""
    table = RowsTable()
    _dressed(table, heads, name)
    return table


def _dressed(table: QTreeWidget, heads: Sequence[str], name: str) -> QTreeWidget:
    table.ensurePolished()  # before its rows are measured
    table.setHeaderLabels(list(heads))
    table.setRootIsDecorated(False)
    table.setAlternatingRowColors(True)
    table.setAccessibleName(name)
    table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.header().setStretchLastSection(True)
    return table

"""The tree of agenda items: keys and the mouse tell what the clerk wants of an item; nothing changes by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem

from ui.default_button import ENTER
from ui.widgets.outline.row import OutlineRow

ROW = Qt.ItemDataRole.UserRole
"""Which row of the agenda an item shows, counted from the first."""
BY_ALT = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Left: "out",
    Qt.Key.Key_Right: "in",
}
FLAGS = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemIsDropEnabled
)
PLACES = {
    QAbstractItemView.DropIndicatorPosition.AboveItem: "above",
    QAbstractItemView.DropIndicatorPosition.BelowItem: "below",
    QAbstractItemView.DropIndicatorPosition.OnItem: "on",
}


class OutlineTree(QTreeWidget):
    """Alt with the arrows moves the item that is chosen, Delete deletes it, Enter goes there, letters filter."""

    asked = Signal(str, object)
    """A deed (``up``, ``down``, ``in``, ``out``, ``delete``), and the row of the item."""
    entered = Signal(object)
    """The row to go to."""
    dropped = Signal(object, object, str)
    """Which row was dragged, to which one (None: behind all), and whether ``above`` it, ``below`` it or ``on`` it."""
    sought = Signal()
    """Letters were typed here: the clerk looks for something."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel-list")
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setAccessibleName("議題の一覧")
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setItemDelegate(OutlineRow(self))
        self.itemClicked.connect(self._enter)

    @property
    def current_row(self) -> int | None:
        """The row that is chosen."""
        item = self.currentItem()
        return None if item is None else int(item.data(0, ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means for the item that is chosen."""
        row, key = self.current_row, Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        deed = BY_ALT.get(key, "") if held == Qt.KeyboardModifier.AltModifier else ""
        if not held and key == Qt.Key.Key_Delete:
            deed = "delete"
        if row is not None and deed:
            self.asked.emit(deed, row)
        elif row is not None and not held and key in ENTER:
            self.entered.emit(row)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters lead to the filter over the list; they themselves came past the input method, and are no words."""
        if search.strip():
            self.sought.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where an item was dragged to; the list follows the record."""
        moving, at = self.current_row, self.itemAt(event.position().toPoint())
        place = PLACES.get(self.dropIndicatorPosition(), "")
        target = int(at.data(0, ROW)) if at is not None and place else None
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if moving is not None:
            QTimer.singleShot(0, lambda: self.dropped.emit(moving, target, place))  # once the drag is over

    def _enter(self, item: QTreeWidgetItem) -> None:
        self.entered.emit(int(item.data(0, ROW)))

"""The outline: the agenda at the left edge."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QLabel, QStackedLayout, QTreeWidget, QTreeWidgetItem, QWidget

from minutesapp.editing.change import Change
from minutesapp.templates.agenda import AgendaRow, agenda_rows, row_at, touches_agenda
from ui.desk import Desk
from ui.widgets.appearance.icons import tinted_icon
from ui.widgets.empty_place import empty_place
from ui.widgets.plain import plain_tooltip

PAUSE = 120
"""Milliseconds of rest after which the outline follows the typing."""
EMPTY = "議題はまだありません。\n本文の段落で Ctrl＋1 を押すと、議題の見出しになります。"


class OutlinePanel(QWidget):
    """The agenda items as a tree; choosing one goes there."""

    chosen = Signal(object)
    """The index of a heading."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._desk = desk
        self._rows: tuple[AgendaRow, ...] = ()
        self._items: list[QTreeWidgetItem] = []
        self._here = 0
        self.tree = _tree()
        self.tree.itemClicked.connect(self._choose)
        self.tree.itemActivated.connect(self._choose)
        self._empty: QLabel = empty_place(EMPTY)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._empty)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.refresh)
        desk.replaced.connect(self.refresh)
        desk.changed.connect(self._follow)

    def refresh(self) -> None:
        """Show the agenda as it is now."""
        rows = agenda_rows(self._desk.rendering)
        if rows != self._rows:
            self._rows = rows
            self._fill()
        self._stack.setCurrentWidget(self.tree if rows else self._empty)
        self.show_place(self._here)

    def show_place(self, index: int) -> None:
        """Mark the agenda item in which the cursor is."""
        self._here = index
        row = row_at(self._rows, index)
        item = self._items[row] if 0 <= row < len(self._items) else None
        if item is self.tree.currentItem():
            return
        if item is None:
            self.tree.setCurrentIndex(QModelIndex())
        else:
            self.tree.setCurrentItem(item)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs again when the colours change."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._fill()
            self.show_place(self._here)

    def _follow(self, change: Change) -> None:
        if touches_agenda(change):
            self._timer.start()

    def _choose(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(self._rows[self._items.index(item)].index)

    def _fill(self) -> None:
        self.tree.clear()
        self._items = []
        above: list[tuple[int, QTreeWidgetItem]] = []
        for row in self._rows:
            while above and above[-1][0] >= row.level:
                above.pop()
            item = QTreeWidgetItem(above[-1][1] if above else self.tree.invisibleRootItem(), [row.words])
            item.setToolTip(0, plain_tooltip(row.about))
            if row.closed:
                item.setIcon(0, _closed_icon())
                item.setForeground(0, _faint())
            above.append((row.level, item))
            self._items.append(item)
        self.tree.expandAll()


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setObjectName("panel-list")
    tree.setHeaderHidden(True)
    tree.setIndentation(16)
    tree.setRootIsDecorated(False)
    tree.setItemsExpandable(False)
    tree.setAccessibleName("議題の一覧")
    return tree


def _closed_icon() -> QIcon:
    return tinted_icon("closed", QPalette.ColorRole.PlaceholderText)


def _faint() -> QColor:
    return QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)

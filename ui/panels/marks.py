"""All marks on words: which, where, on which words, and what is to be asked of them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QStackedLayout, QTreeWidget, QTreeWidgetItem

from minutesapp.checks.marks import MarkRow, mark_rows
from minutesapp.language.plain import one_line
from minutesapp.model.spans import Mark
from minutesapp.words.mark_names import name_mark
from ui.actions.keys import KEYS, say
from ui.default_button import ENTER
from ui.desk import Desk
from ui.panels.following_list import FollowingList
from ui.widgets.appearance.icons import list_icon
from ui.widgets.empty_place import empty_place
from ui.widgets.plain import plain_tooltip
from ui.widgets.tables.kept_layout import LAYOUT

HEADS = ("印", "議題", "語", "メモ")
WORDS, NOTE = 2, 3
MOST_ROWS, HEAD_ROWS, ROW_EDGES = 5, 1.6, 12
"""How many rows show at most before the list scrolls; the heads over them, in rows; pixels round a row."""
WIDTHS = (140, 200, 340)
ROW = Qt.ItemDataRole.UserRole
ICONS = {Mark.QUERY: "query", Mark.WITHHELD: "withheld"}
EMPTY = "印はありません。\n語を選んで{query}を押すと、要確認の印が付きます。"
TIP = "Enterで移ります。F2でメモを書き、Deleteで印を外します。"


class MarksTree(QTreeWidget):
    """The rows; keys tell what the clerk wants of one."""

    removing = Signal(object)
    """The `MarkRow` whose mark is to be taken away."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, Space and Delete take the mark away."""
        item = self.currentItem()
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if item is None or not bare or self.state() is QTreeWidget.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in ENTER:
            self.itemActivated.emit(item, 0)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Delete):
            self.removing.emit(item.data(0, ROW))
        elif event.key() == Qt.Key.Key_F2:
            self.editItem(item, NOTE)
        else:
            super().keyPressEvent(event)


class MarksPanel(FollowingList):
    """The list stays, and follows the record while it is in sight."""

    chosen = Signal(object)
    """The `MarkRow` to go to."""
    removing = Signal(object)
    noted = Signal(object, object)
    """A `MarkRow`, and the note that it has from now on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._is_built = self._is_filling = False

    def sizeHint(self) -> QSize:
        """As high as the marks that there are, within reason."""
        rows = self.tree.topLevelItemCount() if self._is_built else 0
        line = self.fontMetrics().height() + ROW_EDGES
        return QSize(super().sizeHint().width(), round((HEAD_ROWS + min(max(rows, 1), MOST_ROWS)) * line))

    def refresh(self) -> None:
        """List the marks as they are now; the row that was chosen stays so."""
        self._build()
        if not self._desk.occupied or self.tree.state() is QTreeWidget.State.EditingState:
            return
        rows, chosen = mark_rows(self._desk.rendering), max(self.tree.currentIndex().row(), 0)
        self._is_filling = True
        self.tree.clear()
        for row in rows:
            self._add(row)
        self.tree.setCurrentIndex(self.tree.model().index(min(chosen, len(rows) - 1), 0))
        self._is_filling = False
        self._stack.setCurrentWidget(self.tree if rows else self._empty)
        self.updateGeometry()  # other lines, another height

    def _add(self, row: MarkRow) -> None:
        name = name_mark(row.span.mark.value)
        item = QTreeWidgetItem(self.tree, [name, row.item, f"…{row.before}【{row.words}】{row.behind}…", row.span.note])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        item.setData(0, ROW, row)
        item.setIcon(0, list_icon(ICONS.get(row.span.mark, "note"), QPalette.ColorRole.PlaceholderText))
        item.setToolTip(1, plain_tooltip(row.item))
        item.setToolTip(WORDS, plain_tooltip(row.words))
        item.setToolTip(NOTE, plain_tooltip(row.span.note or TIP))

    def _build(self) -> None:
        """Make the parts; most records never need them, and a window that opens should not wait for them."""
        if self._is_built:
            return
        self._is_built = True
        self.tree = MarksTree()
        self.tree.setAccessibleName("印の一覧")
        self.tree.setAccessibleDescription(TIP)
        self.tree.setHeaderLabels(list(HEADS))
        self.tree.setRootIsDecorated(False)
        self.tree.setAlternatingRowColors(True)
        self.tree.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        for column, width in enumerate(WIDTHS):
            self.tree.setColumnWidth(column, width)
        LAYOUT.follow("marks", self.tree.header())
        self.tree.itemActivated.connect(self._activate)
        self.tree.removing.connect(self.removing)
        self.tree.itemChanged.connect(self._note)
        self._empty = empty_place(say(EMPTY))
        KEYS.changed.connect(self._name_keys)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._empty)
        self.setFocusProxy(self.tree)

    def _name_keys(self) -> None:
        self._empty.setText(say(EMPTY))

    def _activate(self, item: QTreeWidgetItem, column: int) -> None:
        """A double click on a note writes it; one on anything else, and Enter, go there."""
        if column == NOTE:
            self.tree.editItem(item, NOTE)
        else:
            self.chosen.emit(item.data(0, ROW))

    def _note(self, item: QTreeWidgetItem, column: int) -> None:
        row = item.data(0, ROW)
        note = one_line(item.text(NOTE)).strip()
        if not self._is_filling and column == NOTE and isinstance(row, MarkRow) and note != row.span.note:
            self.noted.emit(row, note)
            self._timer.start()

"""The remarks of a record as a list in which a digit decides what becomes of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from minutesapp.editing.splice import common_ends
from minutesapp.language.plain import one_line
from minutesapp.words.use_names import name_use
from ui.default_button import ENTER
from ui.widgets.appearance.icons import list_icon
from ui.widgets.plain import plain_tooltip
from ui.widgets.tables.kept_layout import LAYOUT

if TYPE_CHECKING:
    from minutesapp.services.output.summaries import RemarkRow

HEADS = ("概要", "発言者", "元の発言", "要約した言葉")
WIDTHS = (90, 150, 420)
ROW = Qt.ItemDataRole.UserRole
CHANGED = "元の言葉が変わっています"
CLOSED = "非公開"
TIP = "1で載せ、2で要約し、3で載せません。0で未定に戻し、Enterで本文へ移ります。"
WAYS = {
    Qt.Key.Key_1: "used", Qt.Key.Key_2: "condensed", Qt.Key.Key_3: "dropped", Qt.Key.Key_0: "undecided",
    Qt.Key.Key_F2: "condensed",
}  # fmt: skip


class RemarkTree(QTreeWidget):
    """Several rows can be chosen. Keys are as they are printed, so the input method is left out."""

    deciding = Signal(str)
    """What the chosen rows are to be: a code of `words.use_names`."""
    asked = Signal()
    """The row with the cursor is wanted in the text."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[RemarkRow] = []
        self.setAccessibleName("概要に載せる発言")
        self.setAccessibleDescription(TIP)
        self.setHeaderLabels(list(HEADS))
        self.setRootIsDecorated(False)
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.itemDoubleClicked.connect(lambda *_: self.asked.emit())
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, width)
        LAYOUT.follow("summary", self.header())

    @property
    def chosen(self) -> list[RemarkRow]:
        """The rows chosen, in the order of the record."""
        return [self._rows[index.row()] for index in sorted(self.selectionModel().selectedRows())]

    @property
    def current(self) -> RemarkRow | None:
        """The row with the cursor."""
        row = self.currentIndex().row()
        return self._rows[row] if row >= 0 else None

    def show_rows(self, rows: Sequence[RemarkRow]) -> None:
        """List these rows; those that were listed so already, at the front and the back, stay as they are.

        The cursor stays on its remark, wherever that is by now.
        """
        rows, held = list(rows), self.current
        front, back = common_ends(self._rows, rows)
        place, had_one = self.currentIndex().row(), len(self.selectedItems()) <= 1
        old, new = len(self._rows) - back, len(rows) - back
        for _ in range(front, old):
            self.takeTopLevelItem(front)
        self.insertTopLevelItems(front, [_item(row) for row in rows[front:new]])
        self._rows = rows
        if rows and (had_one or not self.selectedItems()):
            same = (at for at, row in enumerate(rows) if held is not None and row.id == held.id)
            self._put(next(same, min(max(place, 0), len(rows) - 1)))

    def go_on(self, decided: Sequence[RemarkRow]) -> None:
        """To the row behind those of which something was decided, wherever they are now; it may have come up itself."""
        last = decided[-1].indices[0]
        self._go_to(lambda row: row.indices[0] > last)

    def show_place(self, index: int) -> None:
        """To the remark at this block, or to the one behind it."""
        self._go_to(lambda row: index in row.indices or row.indices[0] > index)

    def _go_to(self, is_there: Callable[[RemarkRow], bool]) -> None:
        """To the first row of which this is true, else to the last."""
        if self._rows:
            there = (place for place, row in enumerate(self._rows) if is_there(row))
            self._put(next(there, len(self._rows) - 1))

    def _put(self, row: int) -> None:
        self.setCurrentIndex(self.model().index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit decides; Enter goes there."""
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        way = WAYS.get(Qt.Key(event.key())) if bare else None
        if way is not None and not event.isAutoRepeat():
            self.deciding.emit(way)
        elif bare and event.key() in ENTER and self.current is not None:
            self.asked.emit()
        else:
            super().keyPressEvent(event)


def _item(row: RemarkRow) -> QTreeWidgetItem:
    words = one_line(row.words)
    item = QTreeWidgetItem([name_use(row.decision), row.speaker, words, row.condensed])
    item.setToolTip(1, plain_tooltip(row.item))
    item.setToolTip(2, plain_tooltip(row.words))
    item.setToolTip(3, plain_tooltip(row.condensed))
    if row.closed:
        item.setIcon(2, list_icon("closed", QPalette.ColorRole.PlaceholderText))
        item.setData(2, Qt.ItemDataRole.AccessibleTextRole, f"{CLOSED}、{words}")
        item.setToolTip(2, plain_tooltip(f"{CLOSED}\n{row.words}"))
    if row.stale:
        item.setText(0, f"{item.text(0)}（要確認）")
        item.setToolTip(0, CHANGED)
    return item

"""The table of the roster: cells are edited in their place, headings sort."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QBrush, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from minutesapp.services.rosters.table.cells import EDITED
from minutesapp.services.rosters.table.rows import Column
from ui.default_button import ENTER
from ui.models.roster_table import COLUMNS, RosterTable
from ui.widgets.appearance.theme import caution_colour
from ui.widgets.one_line import OneLine
from ui.widgets.tables.word_table import dress_table

WIDTHS = {
    Column.NAME: 120,
    Column.KANA: 206,
    Column.POST: 146,
    Column.GROUP: 172,
    Column.COMMITTEE: 172,
    Column.SEAT: 58,
    Column.CATEGORY: 92,
    Column.SIDE: 68,
}
"""Pixels, in the order of the columns; the last one has the rest."""
PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
SORT_TIP = "押すと、この列の順に並べます（表の中では Alt＋↓）"

Index = QModelIndex | QPersistentModelIndex


class RosterView(QTableView):
    """Enter and F2 edit the cell, or open the person where it cannot be edited in its place."""

    edited = Signal(object, object)
    """The line over a cell, and how many cells further to go on editing: 0, 1 or −1; None where it was only left."""
    opened = Signal()
    """The person of the row is asked for."""
    sorting = Signal(object, bool)
    """A column, and whether the last comes first; None for the order of the roster."""

    def __init__(self, table: RosterTable) -> None:
        super().__init__()
        self._table = table
        self.setModel(table)
        self.cells = Cells(self)
        self.cells.written.connect(self.edited)
        self.setItemDelegate(self.cells)
        dress_table(self, "名簿", WIDTHS.values())
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().setToolTip(SORT_TIP)
        self._wear_colours()
        self._column: Column | None = None
        self._descending = False
        self.horizontalHeader().sectionClicked.connect(self.sort)
        self.doubleClicked.connect(lambda _: self.begin())

    def begin(self) -> None:
        """Edit the cell that is chosen, or open its person."""
        index = self.currentIndex()
        if index.isValid() and COLUMNS[index.column()] in EDITED:
            self.edit(index)
        elif index.isValid():
            self.opened.emit()

    @property
    def open_line(self) -> CellLine | None:
        """What a cell is being edited in now."""
        return next(filter(self.holds, self.findChildren(CellLine)), None)

    def holds(self, line: CellLine) -> bool:
        """Whether a cell is still being edited in this line."""
        return self.indexWidget(self._table.index(line.place.row(), line.place.column())) is line

    def go_on(self, step: int) -> None:
        """Edit the next cell of the row that can be edited, or the one before."""
        index = self.currentIndex()
        places = [place for place, column in enumerate(COLUMNS) if column in EDITED]
        further = [place for place in places if (place - index.column()) * step > 0]
        if step and further:
            self.setCurrentIndex(index.siblingAtColumn(min(further, key=lambda place: place * step)))
            self.edit(self.currentIndex())

    def sort(self, place: int) -> None:
        """In the order of a column; once more the other way round, and then as the roster is ordered."""
        column = COLUMNS[place]
        if column is not self._column:
            self._column, self._descending = column, False
        elif self._descending:
            self._column, self._descending = None, False
        else:
            self._descending = True
        header = self.horizontalHeader()
        header.setSortIndicatorShown(self._column is not None)
        descending, ascending = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        header.setSortIndicator(place, descending if self._descending else ascending)
        self.sorting.emit(self._column, self._descending)

    def choose(self, row: int, column: int = -1) -> None:
        """Go to a row, in the column in which one is."""
        if 0 <= row < self._table.rowCount():
            here = max(self.currentIndex().column(), 0) if column < 0 else column
            self.setCurrentIndex(self._table.index(row, here))
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a cell; Enter is not the dialog's here."""
        key, held = event.key(), event.modifiers()
        if key in ENTER and held == Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif key in ENTER or key == Qt.Key.Key_F2:
            if not event.isAutoRepeat():
                self.begin()
        elif key == Qt.Key.Key_Down and held == Qt.KeyboardModifier.AltModifier:
            self.sort(max(self.currentIndex().column(), 0))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Colours are the table's own."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._wear_colours()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cell in which one is has an edge within its row."""
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().highlightedText().color())
            painter.drawRect(self.visualRect(self.currentIndex()).adjusted(1, 1, -2, -2))
            painter.end()

    def keyboardSearch(self, search: str) -> None:
        """Qt would go through all rows with every letter; there is a line to search in."""

    def _wear_colours(self) -> None:
        self._table.wear(self.palette().placeholderText(), QBrush(caution_colour()))


class CellLine(OneLine):
    """What a cell is edited in; `place` is the cell, `before` what it held then."""

    def __init__(self, parent: QWidget, index: Index) -> None:
        self.before = str(index.data(Qt.ItemDataRole.EditRole))
        super().__init__(self.before, parent)
        self.place = QPersistentModelIndex(index)
        self.selectAll()


class Cells(QStyledItemDelegate):
    """How cells look and are edited. What is written in one is given away, and the editor stays until it is closed."""

    written = Signal(object, object)

    def __init__(self, view: RosterView) -> None:
        super().__init__(view)
        self._view = view

    def close(self, editor: QWidget) -> None:
        """What was written in it is in the roster."""
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line over the cell."""
        editor = CellLine(parent, index)
        head = self._view.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(head))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What is being written is left alone when the table changes."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """A little over the edges of the cell, which leaves the words where they stood."""
        height = max(option.rect.height(), editor.sizeHint().height())
        middle = option.rect.center().y()
        editor.setGeometry(QRect(option.rect.left(), middle - height // 2, option.rect.width(), height))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter, Tab and leaving the line give away what is written; Esc leaves the cell as it was."""
        if not isinstance(editor, CellLine):
            return False  # what is left of one, when the program is at its end
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1} | dict.fromkeys(ENTER, 0)
            if event.key() in steps:
                self._give(editor, steps[Qt.Key(event.key())])
                return True
        if isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusOut:
            if event.reason() not in PASSING and editor.isVisible():
                self._give(editor, None)
            return False
        return super().eventFilter(editor, event)

    def _give(self, editor: CellLine, step: int | None) -> None:
        if not editor.isReadOnly():
            self.written.emit(editor, step)

"""A field that is a small table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from minutesapp.model.header import TableValue, Value
from minutesapp.templates.parts.field import FieldForm
from ui.desk import Desk
from ui.widgets.fields.field_editor import FieldEditor
from ui.widgets.one_line import OneLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

AnyIndex = QModelIndex | QPersistentModelIndex
MOST_ROWS = 8


class CellDelegate(QStyledItemDelegate):
    """Lets one line be typed into a cell, and tells what it reads before it is done."""

    typed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._open: tuple[int, int, OneLine] | None = None

    def text_at(self, row: int, column: int) -> str | None:
        """What is being typed into this cell; None where nothing is."""
        return self._open[2].text() if self._open and self._open[:2] == (row, column) else None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """A line of one line."""
        line = OneLine(parent=parent)
        line.textEdited.connect(self.typed)
        self._open = index.row(), index.column(), line
        return line

    def destroyEditor(self, editor: QWidget, index: AnyIndex) -> None:
        """The cell reads what was typed now."""
        self._open = None
        super().destroyEditor(editor, index)
        self.typed.emit()


class TableField(FieldEditor):
    """Rows of cells under the form's column names."""

    def __init__(self, desk: Desk, kind: FieldForm) -> None:
        super().__init__(desk, kind)
        columns = kind.columns or ()
        self.table = QTableWidget(0, max(len(columns), 1))
        self.table.setHorizontalHeaderLabels([column.label for column in columns] or [kind.label])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self._cells = CellDelegate(self)
        self._cells.typed.connect(self.typed)
        self.table.setItemDelegate(self._cells)
        self.table.setAccessibleName(kind.label)
        self.table.itemChanged.connect(lambda _: self.leave())
        self.column.addWidget(self.table)
        self.column.addLayout(self._buttons())
        self.setFocusProxy(self.table)

    def put(self, value: Value) -> None:
        assert isinstance(value, TableValue)
        self.table.blockSignals(True)
        self.table.setColumnCount(max(self.table.columnCount(), *(len(row) for row in value.rows), 1))
        self.table.setRowCount(0)
        for row in value.rows:
            self._append(row)
        self.table.blockSignals(False)
        self._fit()

    def value(self) -> Value:
        rows, columns = range(self.table.rowCount()), range(self.table.columnCount())
        return TableValue(tuple(tuple(self._cell(row, column) for column in columns) for row in rows))

    def _cell(self, row: int, column: int) -> str:
        typed = self._cells.text_at(row, column)
        item = self.table.item(row, column)
        return typed if typed is not None else item.text() if item else ""

    def _append(self, cells: tuple[str, ...]) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column in range(self.table.columnCount()):
            self.table.setItem(row, column, QTableWidgetItem(cells[column] if column < len(cells) else ""))

    def _buttons(self) -> QHBoxLayout:
        add, remove = QPushButton("行を加える"), QPushButton("行を消す")
        add.clicked.connect(self._add_row)
        remove.clicked.connect(self._remove_row)
        row = QHBoxLayout()
        row.addWidget(add)
        row.addWidget(remove)
        row.addStretch(1)
        return row

    def _add_row(self) -> None:
        self._append(())
        self._fit()
        self.leave()
        self.table.setFocus()
        self.table.setCurrentCell(self.table.rowCount() - 1, 0)

    def _remove_row(self) -> None:
        if self.table.currentRow() >= 0:
            self.table.removeRow(self.table.currentRow())
            self._fit()
            self.leave()

    def _fit(self) -> None:
        rows = min(max(self.table.rowCount(), 1), MOST_ROWS)
        row_height = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + rows * row_height + 4)

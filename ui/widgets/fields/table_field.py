"""A field that is a small table."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QPushButton, QTableWidget, QTableWidgetItem

from minutesapp.model.header import TableValue, Value
from minutesapp.templates.form import FieldForm
from ui.desk import Desk
from ui.widgets.fields.field_editor import FieldEditor

MOST_ROWS = 8


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
        self.table.itemChanged.connect(lambda _: self.commit())
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
        item = self.table.item(row, column)
        return item.text() if item else ""

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
        self.commit()
        self.table.setFocus()
        self.table.setCurrentCell(self.table.rowCount() - 1, 0)

    def _remove_row(self) -> None:
        if self.table.currentRow() >= 0:
            self.table.removeRow(self.table.currentRow())
            self._fit()
            self.commit()

    def _fit(self) -> None:
        rows = min(max(self.table.rowCount(), 1), MOST_ROWS)
        row_height = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + rows * row_height + 4)

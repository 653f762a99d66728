"""What replacing would change, row by row, before anything is changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QPushButton, QTableView, QWidget

from minutesapp.editing.finding.replacing import NewWords
from minutesapp.services.replacing.planned import PlannedRow
from ui.dialogs.base import BaseDialog, hint, lead
from ui.models.planned_rows import PlannedRows
from ui.widgets.plain import plain_label
from ui.widgets.tables.pieces import PiecesDelegate
from ui.widgets.tables.word_table import dress_table

TITLE = "置き換えの確認"
SIZE = (1060, 600)
SHARES = (23, 33, 33)
"""Hundredths of the room that the columns have; the last one has the rest."""
COUNTED = "{count:,}件のうち、印のある{ticked:,}件を置き換えます。"
IN_DOUBT = "備考のある{doubtful:,}件は、別の人や言葉かもしれないので、初めは印を外しています。"
KEYS = (
    "スペースで印を付け外しします（Shift＋矢印でまとめて選べます）。Enterで印のあるものを置き換え、1回で元に戻せます。"
)
ALL, NONE = "すべて選ぶ(&A)", "すべて外す(&N)"


class ChangesDialog(BaseDialog):
    """`chosen` is what is ticked; nothing is done to the record here."""

    def __init__(self, parent: QWidget | None, what: str, rows: Sequence[PlannedRow]) -> None:
        super().__init__(parent, TITLE, "置き換える", size=SIZE)
        self.rows = PlannedRows(rows)
        self.table = ChangesTable(self.rows)
        self.count = plain_label()
        self.count.setAccessibleName("件数")
        self.all, self.none = QPushButton(ALL), QPushButton(NONE)
        self.all.clicked.connect(lambda: self.rows.tick_all(True))
        self.none.clicked.connect(lambda: self.rows.tick_all(False))
        self.rows.ticked.connect(self._count)
        self._lay_out(what, sum(row.words.in_doubt for row in rows))
        self.begin_at = self.table
        self._count()

    @property
    def chosen(self) -> list[NewWords]:
        """What is to be replaced."""
        return self.rows.chosen

    def _lay_out(self, what: str, doubtful: int) -> None:
        row = QHBoxLayout()
        row.addWidget(self.all)
        row.addWidget(self.none)
        row.addStretch(1)
        row.addWidget(self.count)
        self.column.addWidget(lead(what + (IN_DOUBT.format(doubtful=doubtful) if doubtful else "")))
        self.column.addWidget(self.table, 1)
        self.column.addLayout(row)
        self.column.addWidget(hint(KEYS))

    def _count(self) -> None:
        ticked = self.rows.count
        self.count.setText(COUNTED.format(count=self.rows.rowCount(), ticked=ticked))
        self.accept_button.setEnabled(ticked > 0)


class ChangesTable(QTableView):
    """One row for each replacement; Space ticks those that are chosen."""

    def __init__(self, rows: PlannedRows) -> None:
        super().__init__()
        self._rows = rows
        self.setModel(rows)
        self.setItemDelegate(PiecesDelegate(self))
        dress_table(self, "置き換えの一覧", ())
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if rows.rowCount():
            self.selectRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space is for the ticks of all rows that are chosen."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            chosen = [index.row() for index in self.selectionModel().selectedRows()]
            if chosen and not event.isAutoRepeat():
                self._rows.toggle(chosen)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the columns, so that nothing lies beyond the edge."""
        super().resizeEvent(event)
        room = event.size().width()
        for column, share in enumerate(SHARES):
            self.setColumnWidth(column, room * share // 100)

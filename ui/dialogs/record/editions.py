"""The three editions of a record side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QTableView, QWidget

from minutesapp.services.output.editions.side_by_side import EditionsRow
from minutesapp.wording import EDITIONS_ALIKE, NOT_PRINTED
from ui.dialogs.base import BaseDialog, lead
from ui.models.edition_rows import EditionRows
from ui.models.edition_words import EDITION_WORDS
from ui.widgets.plain import plain_label
from ui.widgets.tables.pieces import PiecesDelegate
from ui.widgets.tables.word_table import dress_table

TITLE = "版の見くらべ"
SIZE = (1180, 680)
SHARES = (6, 32, 31)
"""Hundredths of the room that the columns have; the last one has the rest."""
LEAD = "それぞれの版に印刷される内容です。違うところは太字に下線を付け、左端に「違う」と記しています。"
ONLY_DIFFERING = "違うところだけを表示する(&O)"
COUNTED = "{count:,}行のうち、違うところは{differing:,}行です。"
LINES = 7
"""Of the field that shows the chosen row in full."""


class EditionsDialog(BaseDialog):
    """To be looked at; below the table stands the row that is chosen, however long it is."""

    def __init__(self, parent: QWidget | None, rows: Sequence[EditionsRow]) -> None:
        super().__init__(parent, TITLE, reject="閉じる", size=SIZE)
        self.rows = EditionRows(rows)
        self.table = EditionsTable(self.rows)
        self.only_differing = QCheckBox(ONLY_DIFFERING)
        self.whole = QPlainTextEdit()
        self.whole.setReadOnly(True)
        self.whole.setTabChangesFocus(True)
        self.whole.setAccessibleName("選んだ行の全文")
        self.whole.setFixedHeight(self.whole.fontMetrics().lineSpacing() * LINES)
        self._lay_out()
        self.only_differing.toggled.connect(self._filter)
        self.table.selectionModel().currentRowChanged.connect(self._show_whole)
        self._filter(False)
        self.begin_at = self.table

    def _lay_out(self) -> None:
        count, differing = self.rows.counts
        words = COUNTED.format(count=count, differing=differing) if differing else EDITIONS_ALIKE
        row = QHBoxLayout()
        row.addWidget(self.only_differing)
        row.addStretch(1)
        row.addWidget(plain_label(words))
        self.only_differing.setEnabled(differing > 0)
        self.column.addWidget(lead(LEAD))
        self.column.addLayout(row)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.whole)

    def _filter(self, alone: bool) -> None:
        self.rows.show_differing(alone)
        if self.rows.rowCount():
            self.table.selectRow(0)
        self._show_whole()

    def _show_whole(self) -> None:
        index = self.table.currentIndex()
        row = self.rows.row_at(index.row()) if index.isValid() else None
        self.whole.setPlainText(_in_full(row) if row is not None else "")


def _in_full(row: EditionsRow) -> str:
    """What each edition says, or all of them."""
    if not row.differs:
        return row.cells[0] or ""
    told = zip(EDITION_WORDS.values(), row.cells, strict=True)
    return "\n".join(f"【{words}】{NOT_PRINTED if cell is None else cell}" for words, cell in told)


class EditionsTable(QTableView):
    """A row for each block and field, with a column for each edition."""

    def __init__(self, rows: EditionRows) -> None:
        super().__init__()
        self.setModel(rows)
        self.setItemDelegate(PiecesDelegate(self))
        dress_table(self, TITLE, ())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the columns, so that nothing lies beyond the edge."""
        super().resizeEvent(event)
        room = event.size().width()
        for column, share in enumerate(SHARES):
            self.setColumnWidth(column, room * share // 100)

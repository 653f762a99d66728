"""Which column of a table is what: asked where a transcript is a table of which that is in doubt."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTreeWidget, QTreeWidgetItem, QWidget

from minutesapp.services.reading.tables import (
    WORDS_OF_KINDS,
    ColumnKind,
    Columns,
    TableFile,
    above_turns,
    columns_of,
    preview,
    sheet_words,
)
from minutesapp.services.voices import time_words
from ui.dialogs.base import BaseDialog, hint, lead
from ui.widgets.appearance.theme import SPACING
from ui.widgets.plain import plain_label
from ui.widgets.tables.column_table import ColumnTable

LEAD = "文字起こしの表の、どの列が時刻・話者・発言かを、列の上で選んでください。「発言」の列はかならず選びます。"
KEPT = "選んだ列は覚えておき、同じ見出しの表を次に読み込むときに使います。使わない列は「お知らせ」に出ます。"
TURNS = "この列で読み込んだときの、初めの発言"
NO_WORDS = "「発言」の列を選ぶと、ここに初めの発言が並びます。"
NO_TURNS = "この列には、発言になる文字がありません。"
FIRST_ROWS = 30
"""Lines of a table among which the first turn may stand."""
SHOWN_BELOW = 5
"""Lines from the first turn on that are shown."""
SHORT = 200


class ColumnsDialog(BaseDialog):
    """`columns` is what was chosen; None while no column is what is said."""

    def __init__(self, parent: QWidget | None, tables: TableFile) -> None:
        super().__init__(parent, "表の列を選ぶ", "この列で読み込む", size=(1000, 600))
        self._tables = tables
        self._place = tables.columns.sheet if tables.columns is not None else 0
        self.sheets = _box("表")
        self.sheets.addItems([sheet_words(sheet, place) for place, sheet in enumerate(tables.sheets)])
        self.sheets.setCurrentIndex(self._place)
        self.sheets.activated.connect(self._show_sheet)
        self.first = _box("最初の発言の行")
        self.first.activated.connect(lambda _: self._show_rows())
        self.table = ColumnTable(WORDS_OF_KINDS.items())
        self.table.chosen.connect(self._judge)
        self.said = plain_label(TURNS)
        self.turns = _turns()
        self._lay_out()
        self._show_sheet(self._place)
        self.begin_at = self.table.boxes[0] if self.table.boxes else None

    @property
    def columns(self) -> Columns | None:
        """The columns as they are chosen now."""
        kinds = [ColumnKind(kind) if kind else None for kind in self.table.kinds]
        return columns_of(kinds, max(self.first.currentIndex(), 0), self._place)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        for box in (self.sheets, self.first):
            label = plain_label(box.accessibleName())
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
            shown = box is not self.sheets or len(self._tables.sheets) > 1
            label.setVisible(shown)
            box.setVisible(shown)
        row.addStretch(1)
        self.column.addWidget(lead(LEAD))
        self.column.addLayout(row)
        self.column.addWidget(self.table, 3)
        self.column.addWidget(self.said)
        self.column.addWidget(self.turns, 2)
        self.column.addWidget(hint(KEPT))

    def _show_sheet(self, place: int) -> None:
        """Another table of the file, with the columns that it seems to have."""
        self._place = place
        sheet = self._tables.sheets[place]
        columns = self._tables.guess_for(place)
        self.first.clear()
        self.first.addItems([f"{row.number}行目" for row in sheet.rows[:FIRST_ROWS]])
        self.first.setCurrentIndex(columns.above if columns is not None else above_turns(sheet, place))
        kinds = [columns.kind_of(column) if columns is not None else None for column in range(sheet.width)]
        self.table.show_columns(kinds)
        self._show_rows()

    def _show_rows(self) -> None:
        above = max(self.first.currentIndex(), 0)
        self.table.show_rows(self._tables.sheets[self._place].rows[: above + SHOWN_BELOW], above)
        self._judge()

    def _judge(self) -> None:
        """Show what comes of the columns; without any turn there is nothing to agree to."""
        columns = self.columns
        blocks = preview(self._tables.sheets[self._place], columns) if columns is not None else ()
        self.turns.clear()
        for block in blocks:
            time = "" if block.time is None else time_words(block.time)
            speaker = "" if block.speaker is None else block.speaker.label or "？"
            QTreeWidgetItem(self.turns, [time, speaker, block.text[:SHORT]])
        self.said.setText(TURNS if blocks else NO_TURNS if columns is not None else NO_WORDS)
        self.accept_button.setEnabled(bool(blocks))


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    return box


def _turns() -> QTreeWidget:
    turns = QTreeWidget()
    turns.setHeaderLabels(["時刻", "話者", "発言"])
    turns.setRootIsDecorated(False)
    turns.setAlternatingRowColors(True)
    turns.setAccessibleName(TURNS)
    turns.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return turns

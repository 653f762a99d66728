"""What taking in a list would do, person by person, before anything is written."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from minutesapp.services.lists import Coming, RosterPreview
from minutesapp.services.people import describe_notes
from minutesapp.services.rosters.prospects import SORT_WORDS, Prospect, Sort, prospect_cells, prospects
from ui.dialogs.base import BaseDialog, hint, lead
from ui.models.word_rows import WordRows
from ui.widgets.appearance.theme import SPACING
from ui.widgets.plain import plain_label

HEADS = ("どうなるか", "氏名", "読み", "加わること・変わること")
WIDTHS = (104, 150, 230)
"""Pixels; the last column has the rest."""
LEAD = "「{name}」を名簿に入れると、次の{count:,}人が加わるか、変わります。{same}まだ何も書き換えていません。"
NOTHING = "「{name}」を名簿に入れても、変わる人はいません。{same}"
SAME = "ほかの{count:,}人は、名簿のとおりです。"
EVERYBODY = "すべて（{count:,}人）"
UNCONFIRMED = "読みを確かめる必要のある人が{count:,}人います。入れたあとで、「読みを順に確かめる」で確かめられます。"
TOLD = "取り込まないもの・確かめること"
LATER = "入れたあとで、まとめて元に戻せます（Ctrl＋Z）。"
EDGE = 10
APART, SAME_PERSON = "別の人にする(&B)", "同じ人にする(&B)"


class ListPreviewDialog(BaseDialog):
    """Agreeing to it takes the list in. `wants_columns`: the clerk wants to choose the columns first.

    `apart` are the ids of those whom only the name means, and who are somebody else.
    """

    def __init__(self, parent: QWidget | None, coming: Coming, preview: RosterPreview) -> None:
        super().__init__(parent, "名簿の読み込み", "名簿に入れる", size=(1100, 640))
        self.wants_columns = False
        self.apart: set[str] = set()
        self._all = prospects(preview)
        self.sorts = QComboBox()
        self.sorts.setAccessibleName("どうなる人か")
        self._fill_sorts()
        self.sorts.currentIndexChanged.connect(lambda _: self._show())
        self.rows = WordRows(HEADS)
        self.table = _table(self.rows)
        self._shown: list[Prospect] = []
        self.other = QPushButton(APART)
        self.other.clicked.connect(self._turn)
        self.other.setVisible(any(one.person for one in self._all))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._judge())
        self.notes = _notes(preview)
        self._lay_out(coming, preview)
        if coming.has_columns:
            columns = self.buttons.addButton("列を選び直す…", QDialogButtonBox.ButtonRole.ActionRole)
            columns.clicked.connect(self._ask_for_columns)
        self.accept_button.setEnabled(bool(self._all))
        self.begin_at = self.table
        self._show()

    def _fill_sorts(self) -> None:
        counts = Counter(one.sort for one in self._all)
        self.sorts.addItem(EVERYBODY.format(count=len(self._all)), None)
        for sort in Sort:
            if counts[sort]:
                self.sorts.addItem(f"{SORT_WORDS[sort]}（{counts[sort]:,}人）", int(sort))

    def _lay_out(self, coming: Coming, preview: RosterPreview) -> None:
        same = SAME.format(count=len(preview.unchanged)) if preview.unchanged else ""
        words = (LEAD if self._all else NOTHING).format(name=coming.path.name, count=len(self._all), same=same)
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addWidget(self.sorts)
        row.addWidget(self.other)
        row.addStretch(1)
        self.column.addWidget(lead(words))
        self.column.addLayout(row)
        self.column.addWidget(self.table, 3)
        if preview.unconfirmed:
            self.column.addWidget(hint(UNCONFIRMED.format(count=len(preview.unconfirmed))))
        told = plain_label(TOLD)
        told.setBuddy(self.notes)
        for widget in (told, self.notes):
            self.column.addWidget(widget, int(widget is self.notes))
            widget.setVisible(bool(self.notes.toPlainText()))
        self.column.addWidget(hint(LATER))

    def _show(self) -> None:
        sort = self.sorts.currentData()
        self._shown = [one for one in self._all if sort is None or one.sort == sort]
        self._fill(0)

    def _fill(self, row: int) -> None:
        self.rows.show([prospect_cells(one, self.apart) for one in self._shown])
        if self._shown:
            self.table.setCurrentIndex(self.rows.index(row, 0))
        self._judge()

    def _turn(self) -> None:
        """Whom the name alone means is somebody else, or is the same after all."""
        row = self.table.currentIndex().row()
        self.apart ^= {self._shown[row].person}
        self._fill(row)

    def _judge(self) -> None:
        row = self.table.currentIndex().row()
        person = self._shown[row].person if 0 <= row < len(self._shown) else ""
        self.other.setEnabled(bool(person))
        self.other.setText(SAME_PERSON if person in self.apart else APART)

    def _ask_for_columns(self) -> None:
        self.wants_columns = True
        self.reject()


def _table(rows: WordRows) -> QTableView:
    """A table of which only what is seen is made; Tab leaves it."""
    table = QTableView()
    table.ensurePolished()
    table.setObjectName("roster")
    table.setModel(rows)
    table.setAccessibleName("加わる人と変わる人")
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + EDGE)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setStretchLastSection(True)
    for column, width in enumerate(WIDTHS):
        table.setColumnWidth(column, width)
    return table


def _notes(preview: RosterPreview) -> QPlainTextEdit:
    """Everything that is told of the list, to be read."""
    notes = QPlainTextEdit("\n".join(describe_notes(preview)))
    notes.setReadOnly(True)
    notes.setTabChangesFocus(True)
    notes.setAccessibleName(TOLD)
    return notes

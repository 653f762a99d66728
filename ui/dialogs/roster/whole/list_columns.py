"""Which column of a list of people is what: asked where the headings do not say it, or say it wrongly."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTreeWidgetItem, QWidget

from minutesapp.language.plain import one_line
from minutesapp.services.lists import WORDS_OF_KINDS, ListColumns, ListFile, ListKind, first_rows
from minutesapp.services.rosters.prospects import first_cells
from ui.dialogs.base import BaseDialog, hint, lead
from ui.widgets.appearance.theme import SPACING
from ui.widgets.plain import plain_entry, plain_label
from ui.widgets.tables.column_table import ColumnTable
from ui.widgets.tables.rows_table import rows_table

LEAD = "一覧のどの列が氏名・読み・職などかを、列の上で選んでください。「氏名」か「姓」の列はかならず選びます。"
KEPT = "選んだ列は覚えておき、同じ見出しの一覧を次に読み込むときに使います。"
PEOPLE = "この列で読み込んだときの、初めの人"
NO_NAMES = "「氏名」か「姓」の列を選ぶと、ここに初めの人が並びます。"
NOBODY = "この列には、氏名になる文字がありません。"
HEADS = ("氏名", "読み", "職", "所属", "会議体", "任期")
FIRST_ROWS = 40
"""Lines of a table among which the first person may stand."""
SHOWN_BELOW, SHOWN = 5, 12
"""Lines from the first person on that are shown; people."""


class ListColumnsDialog(BaseDialog):
    """`columns` is what was chosen; None while no column has names."""

    def __init__(self, parent: QWidget | None, listed: ListFile) -> None:
        super().__init__(parent, "一覧の列を選ぶ", "この列で読み込む", size=(1100, 620))
        self._listed = listed
        self._place = listed.begin
        self.sheets = _box("表")
        self.sheets.addItems(
            [plain_entry(one_line(sheet.name) or f"{place}番目の表") for place, sheet in enumerate(listed.sheets, 1)]
        )
        self.sheets.setCurrentIndex(self._place)
        self.sheets.activated.connect(self._show_sheet)
        self.first = _box("最初の人の行")
        self.first.activated.connect(lambda _: self._show_rows())
        self.table = ColumnTable(WORDS_OF_KINDS.items())
        self.table.chosen.connect(self._judge)
        self.said = plain_label(PEOPLE)
        self.people = rows_table(HEADS, PEOPLE)
        self.people.ensurePolished()  # before its rows are measured
        self._lay_out()
        self._show_sheet(self._place)
        self.begin_at = self.table.boxes[0] if self.table.boxes else None

    @property
    def columns(self) -> ListColumns | None:
        """The columns as they are chosen now."""
        kinds = tuple(ListKind(kind) if kind else None for kind in self.table.kinds)
        columns = ListColumns(kinds, max(self.first.currentIndex(), 0), self._place)
        return columns if columns.is_list else None

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        for box in (self.sheets, self.first):
            label = plain_label(box.accessibleName())
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
            shown = box is not self.sheets or len(self._listed.sheets) > 1
            label.setVisible(shown)
            box.setVisible(shown)
        row.addStretch(1)
        self.column.addWidget(lead(LEAD))
        self.column.addLayout(row)
        self.column.addWidget(self.table, 3)
        self.column.addWidget(self.said)
        self.column.addWidget(self.people, 2)
        self.column.addWidget(hint(KEPT))

    def _show_sheet(self, place: int) -> None:
        """Another table of the file, with the columns that it seems to have."""
        self._place = place
        sheet, guess = self._listed.sheets[place], self._listed.guesses[place]
        self.first.clear()
        self.first.addItems([f"{row.number}行目" for row in sheet.rows[:FIRST_ROWS]])
        self.first.setCurrentIndex(min(guess.above, self.first.count() - 1))
        kinds = [*guess.kinds, *[None] * sheet.width][: sheet.width]
        self.table.show_columns(kinds)
        self._show_rows()

    def _show_rows(self) -> None:
        above = max(self.first.currentIndex(), 0)
        self.table.show_rows(self._listed.sheets[self._place].rows[: above + SHOWN_BELOW], above)
        self._judge()

    def _judge(self) -> None:
        """Show who comes of the columns; without anybody there is nothing to agree to."""
        columns = self.columns
        rows = first_rows(self._listed.sheets[self._place], columns) if columns is not None else []
        self.people.clear()
        for row in rows[:SHOWN]:
            QTreeWidgetItem(self.people, list(first_cells(row)))
        self.said.setText(PEOPLE if rows else NOBODY if columns is not None else NO_NAMES)
        self.accept_button.setEnabled(bool(rows))


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    return box

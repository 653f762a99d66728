"""The people of the record beside the roster of the day: what differs, and which of it is taken over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QTreeWidgetItem, QWidget

from minutesapp.attendance.from_roster.adopting import Choice, is_settled
from minutesapp.attendance.from_roster.comparing import Difference, Kind
from minutesapp.model.attendance import Attendee
from minutesapp.services.attendance import candidate_words, deed_words
from ui.dialogs.base import BaseDialog, hint, lead
from ui.widgets.plain import plain_entry
from ui.widgets.tables.rows_table import rows_table

HEADS = ("直す", "氏名", "違うところ", "こう直します")
LEAD = "{day}の名簿と違うところです。直すものに印を付けてください。印のないものは、そのまま残ります。"
KEPT = "会議録は、作ったときの氏名と職のまま残ります。ここで直さないかぎり、名簿を変えても会議録は変わりません。"
CHOOSE = "だれかを選ぶ"
ALL, NONE = "すべて選ぶ", "すべて外す"


class CompareDialog(BaseDialog):
    """`choices` are the differences that are to go."""

    def __init__(self, parent: QWidget | None, day: str, differences: Sequence[Difference]) -> None:
        super().__init__(parent, "名簿と照らし合わせる", "直す", size=(860, 480))
        self.table = rows_table(HEADS, "名簿と違うところ")
        self._rows: list[tuple[Difference, QTreeWidgetItem]] = []
        self._boxes: dict[int, QComboBox] = {}
        self.all, self.none = QPushButton(ALL), QPushButton(NONE)
        self.all.clicked.connect(lambda: self._tick(Qt.CheckState.Checked))
        self.none.clicked.connect(lambda: self._tick(Qt.CheckState.Unchecked))
        row = QHBoxLayout()
        row.addWidget(self.all)
        row.addWidget(self.none)
        row.addStretch(1)
        self.column.addWidget(lead(LEAD.format(day=day)))
        self.column.addWidget(self.table, 1)
        self.column.addLayout(row)
        self.column.addWidget(hint(KEPT))
        for difference in differences:
            self._add(difference)
        self.table.itemChanged.connect(self._judge)
        self.begin_at = self.table
        if self._rows:
            self.table.setCurrentItem(self._rows[0][1])
        self._judge()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What is ticked, and for whom of several somebody was chosen."""
        return tuple(
            Choice(difference, self._known(place, difference))
            for place, (difference, item) in enumerate(self._rows)
            if item.checkState(0) is Qt.CheckState.Checked
        )

    def _add(self, difference: Difference) -> None:
        words = [plain_entry(difference.name), difference.words, deed_words(difference)]
        item = QTreeWidgetItem(self.table, ["", *words])
        place = len(self._rows)
        self._rows.append((difference, item))
        if difference.kind is not Kind.UNCLEAR:
            item.setCheckState(0, Qt.CheckState.Unchecked)
        else:
            self._boxes[place] = self._box(difference, item)
            self.table.setItemWidget(item, 3, self._boxes[place])

    def _box(self, difference: Difference, item: QTreeWidgetItem) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(f"{difference.name}さんはだれのことか")
        box.addItem(CHOOSE, None)
        for known in difference.known:
            box.addItem(plain_entry(candidate_words(known)), known)
        box.currentIndexChanged.connect(
            lambda at: item.setCheckState(0, Qt.CheckState.Checked if at else Qt.CheckState.Unchecked)
        )
        return box

    def _known(self, place: int, difference: Difference) -> Attendee | None:
        box = self._boxes.get(place)
        return difference.known[box.currentIndex() - 1] if box is not None and box.currentIndex() else None

    def _tick(self, state: Qt.CheckState) -> None:
        for difference, item in self._rows:
            if is_settled(difference):
                item.setCheckState(0, state)

    def _judge(self) -> None:
        self.accept_button.setEnabled(bool(self.choices))

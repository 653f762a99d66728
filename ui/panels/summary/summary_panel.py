"""What goes into the summary of the record, remark by remark, and what does not: 何が落ちたか."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLayout, QPushButton, QStackedLayout, QVBoxLayout

from ui.desk import Desk
from ui.panels.following_list import FollowingList
from ui.panels.summary.remark_tree import TIP, RemarkTree
from ui.widgets.appearance.theme import SPACING
from ui.widgets.empty_place import empty_place

if TYPE_CHECKING:
    from minutesapp.model.minutes import Minutes
    from minutesapp.services.output.summaries import RemarkRow

LINES, LINE_EDGES = 9, 12
"""How high the panel would like to be, in lines; pixels round a line."""
SHORT_NAME = 8
"""Signs of a name that its list has room for."""
SHORTEST_LIST = 8
"""Signs of what is listed that are seen in any window."""
EVERYBODY = "全員"
FILTERS: dict[str, Callable[[RemarkRow], bool]] = {
    "すべての発言": lambda row: True,
    "まだ決めていない発言": lambda row: row.decision == "undecided",
    "概要に載らない発言": lambda row: row.left_out,
    "要約した発言": lambda row: row.decision == "condensed",
    "そのまま載せる発言": lambda row: row.decision == "used",
}
"""What can be listed, by its words."""
BUTTONS = {"used": "載せる(1)", "condensed": "要約(2)…", "dropped": "載せない(3)", "undecided": "未定(0)"}
NOTHING, NONE_FITS = "発言はまだありません。", "この条件に合う発言はありません。"


class SummaryPanel(FollowingList):
    """The list stays, and follows the record while it is in sight."""

    chosen = Signal(object)
    """The index of the block to go to."""
    deciding = Signal(str)
    """What the chosen remarks are to be: a code of `words.use_names`."""
    exporting = Signal()
    """The summary is to be written out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._is_built = False
        self._speakers: list[str] = []
        self._listed: Minutes | None = None
        self._rows: tuple[RemarkRow, ...] = ()

    @property
    def chosen_rows(self) -> list[RemarkRow]:
        """The remarks that are chosen, as they are now; what is gone meanwhile is not among them."""
        return self._as_now(self.tree.chosen)

    def _as_now(self, rows: list[RemarkRow]) -> list[RemarkRow]:
        """These remarks where they stand in the record, which the list may not have followed yet."""
        if self._listed is self._desk.minutes:
            return rows
        ids = {row.id for row in rows}
        self.follow_now()
        return [row for row in self._rows if row.id in ids]

    def sizeHint(self) -> QSize:
        """High enough to work in."""
        return QSize(super().sizeHint().width(), LINES * (self.fontMetrics().height() + LINE_EDGES))

    def refresh(self) -> None:
        """List the remarks as they are now."""
        from minutesapp.services.output.summaries import remark_rows

        self._build()
        if not self._desk.occupied:
            return
        self._listed = self._desk.minutes
        self._rows = rows = remark_rows(self._desk.rendering)
        self._fill_speakers(rows)
        for place, (words, fits) in enumerate(FILTERS.items()):
            self.which.setItemText(place, f"{words}（{sum(map(fits, rows))}）")
        wanted, speaker = [*FILTERS.values()][self.which.currentIndex()], self.who.currentText()
        shown = [row for row in rows if wanted(row) and speaker in (EVERYBODY, row.speaker)]
        self.tree.show_rows(shown)
        self._empty.setText(NONE_FITS if rows else NOTHING)
        self._stack.setCurrentWidget(self.tree if shown else self._empty)
        for button in self.buttons.values():
            button.setEnabled(not self._desk.read_only)

    def show_place(self, index: int) -> None:
        """Put the cursor on the remark at this block, or on the next one that is listed."""
        self.follow_now()
        self.tree.show_place(index)

    def go_on(self, decided: list[RemarkRow]) -> None:
        """To the remark behind those of which something was decided."""
        self.follow_now()
        self.tree.go_on(decided)

    def _fill_speakers(self, rows: tuple[RemarkRow, ...]) -> None:
        """Everybody who speaks; whose remarks are listed stays so as long as they say something."""
        speakers = [EVERYBODY, *dict.fromkeys(row.speaker for row in rows if row.speaker)]
        if speakers != self._speakers:
            present = self.who.currentText()
            self._speakers = speakers
            self.who.clear()
            self.who.addItems(speakers)
            self.who.setCurrentIndex(max(self.who.findText(present), 0))

    def _build(self) -> None:
        """Make the parts; most records never need them, and a window that opens should not wait for them."""
        if self._is_built:
            return
        self._is_built = True
        self.which, self.who = QComboBox(), QComboBox()
        self.which.addItems(list(FILTERS))
        self.which.setAccessibleName("どの発言を表示するか")
        # In a narrow window what is listed is cut.
        self.which.setMinimumWidth(self.fontMetrics().averageCharWidth() * SHORTEST_LIST)
        self.who.setAccessibleName("だれの発言を表示するか")
        self.who.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.who.setMinimumContentsLength(SHORT_NAME)
        for box in (self.which, self.who):
            box.activated.connect(lambda _: self.refresh())
        self.tree = RemarkTree()
        self.tree.setToolTip(TIP)
        self.tree.asked.connect(self._activate)
        self.tree.deciding.connect(self.deciding)
        self._empty = empty_place(NOTHING)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addLayout(self._stack, 1)
        self.setFocusProxy(self.tree)

    def _head(self) -> QLayout:
        """What is listed, and what becomes of what is chosen."""
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 4)
        head.setSpacing(SPACING)
        self.buttons = {code: self._button(code, words) for code, words in BUTTONS.items()}
        self.export = QPushButton("書き出す…")
        self.export.setAccessibleName("概要を書き出す")
        self.export.clicked.connect(lambda: self.exporting.emit())
        for widget in (self.which, self.who, *self.buttons.values(), self.export):
            head.addWidget(widget)
        head.addStretch(1)
        return head

    def _button(self, code: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(lambda: self.deciding.emit(code))
        return button

    def _activate(self) -> None:
        current = self.tree.current
        for row in self._as_now([current] if current is not None else []):
            self.chosen.emit(row.indices[0])

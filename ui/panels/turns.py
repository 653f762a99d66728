"""All turns of one speaker: where, under which agenda item, and how they begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from minutesapp.attendance.speaking.turn_lists import speaker_words, speaking, turn_rows
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Speaker
from ui.desk import Desk
from ui.panels.following_list import FollowingList
from ui.widgets.appearance.icons import list_icon
from ui.widgets.appearance.theme import SPACING
from ui.widgets.plain import plain_label
from ui.widgets.tables.kept_layout import LAYOUT

INDEX = Qt.ItemDataRole.UserRole
HEADS = ("議題", "発言の始まり")
ITEM_WIDTH = 240


class TurnsPanel(FollowingList):
    """Enter or a double click goes to a turn; the list stays, and follows the record while it is in sight."""

    chosen = Signal(object)
    """The index of the block that begins a turn."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._speaker = UNKNOWN_SPEAKER
        self._everybody: list[Speaker] = []
        self._is_built = False

    def show_speaker(self, speaker: Speaker) -> None:
        """List the turns of this speaker."""
        self._speaker = speaker.who
        self.refresh()

    def refresh(self) -> None:
        """List the turns as they are now; the turn that was marked stays marked."""
        self._build()
        if not self._desk.occupied:
            return
        self._fill_speakers()
        rows = turn_rows(self._desk.rendering, self._speaker)
        marked = max(self.tree.currentIndex().row(), 0)
        self.tree.clear()
        for row in rows:
            item = QTreeWidgetItem(self.tree, [row.item, row.words or "（まだ何も書かれていません）"])
            item.setData(0, INDEX, row.index)
            item.setToolTip(0, row.item)
            item.setToolTip(1, row.words)
            if row.closed:
                item.setIcon(0, list_icon("closed", QPalette.ColorRole.PlaceholderText))
        self.tree.setCurrentIndex(self.tree.model().index(min(marked, len(rows) - 1), 0))
        self.count.setText(f"{len(rows)} 発言")

    def _build(self) -> None:
        """Make the parts; most records never need them, and a window that opens should not wait for them."""
        if self._is_built:
            return
        self._is_built = True
        self.speakers = QComboBox()
        self.speakers.setAccessibleName("だれの発言")
        self.speakers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.speakers.activated.connect(lambda row: self.show_speaker(self._everybody[row]))
        self.count = plain_label()
        self.count.setObjectName("hint")
        self.tree = self._tree()
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 4)
        head.setSpacing(SPACING)
        head.addWidget(self.speakers)
        head.addWidget(self.count)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.tree)
        self.setFocusProxy(self.tree)

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName("発言の一覧")
        tree.setHeaderLabels(list(HEADS))
        tree.setRootIsDecorated(False)
        tree.setAlternatingRowColors(True)
        tree.setColumnWidth(0, ITEM_WIDTH)
        LAYOUT.follow("turns", tree.header())
        tree.itemActivated.connect(lambda item: self.chosen.emit(item.data(0, INDEX)))
        return tree

    def _fill_speakers(self) -> None:
        """Everybody who speaks, and whoever was asked for."""
        minutes = self._desk.minutes
        everybody = speaking(minutes.body)
        everybody.setdefault(self._speaker, 0)
        words = {who: speaker_words(who, minutes) for who in everybody}
        if list(words.values()) != [self.speakers.itemText(row) for row in range(self.speakers.count())]:
            self.speakers.clear()
            self.speakers.addItems(list(words.values()))
        self._everybody = list(words)
        self.speakers.setCurrentIndex(self._everybody.index(self._speaker))

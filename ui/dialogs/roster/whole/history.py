"""What was changed in the roster, by whomever; each of it is undone or done again by itself."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QTreeWidgetItem, QWidget

from minutesapp.services.rosters.changes import change_words, changes
from minutesapp.services.rosters.table.rows import day_words
from minutesapp.services.rosters.watching import RosterChange
from ui.dialogs.base import hint, lead
from ui.dialogs.roster.writing import WritingDialog
from ui.models.roster_book import RosterBook
from ui.tasks import go
from ui.widgets.tables.rows_table import worked_table

HEADS = ("日時", "したこと", "")
UNDO, REDO = "この変更を元に戻す", "この変更をやり直す"
UNDONE = "元に戻した"
LEAD = "新しい順に並んでいます。あとで同じ所が変わっていなければ、選んだ変更だけを元に戻せます。"
NOTHING = "名簿の変更は、まだありません。"
KEPT = "新しい100件まで残ります。元に戻したものは、次に名簿を変えるまでやり直せます。"


class HistoryDialog(WritingDialog):
    """The newest change stands first."""

    def __init__(self, parent: QWidget | None, book: RosterBook) -> None:
        super().__init__(parent, book, "変更の履歴", reject="閉じる", size=(760, 520))
        self._changes: tuple[RosterChange, ...] = ()
        self.table = worked_table(HEADS, "名簿の変更")
        self.table.currentItemChanged.connect(lambda *_: self._judge())
        self.turn = self.buttons.addButton(UNDO, QDialogButtonBox.ButtonRole.ActionRole)
        self.turn.clicked.connect(lambda: go(self._turn()))
        self.table.asked.connect(lambda asked: self.turn.click() if asked == "edit" else None)
        self.words = hint(KEPT)
        for widget in (lead(LEAD), self.table, self.words):
            self.column.addWidget(widget, int(widget is self.table))
        self.begin_at = self.table
        self._fill(0)

    @property
    def change(self) -> RosterChange | None:
        """The change that is chosen."""
        row = self.table.currentIndex().row()
        return self._changes[row] if row >= 0 else None

    async def _turn(self) -> None:
        change = self.change
        if change is None:
            return
        row = self._changes.index(change)
        await self.write(self._book.redo(change) if change.undone else self._book.undo(change))
        self._fill(row)

    def _fill(self, row: int) -> None:
        self._changes = changes()
        self.table.clear()
        for change in self._changes:
            time = f"{day_words(change.time.date())} {change.time:%H:%M}"
            QTreeWidgetItem(self.table, [time, change_words(change), UNDONE if change.undone else ""])
        self.table.setCurrentIndex(self.table.model().index(min(row, len(self._changes) - 1), 0))
        self.words.setText(KEPT if self._changes else NOTHING)
        self._judge()

    def _judge(self) -> None:
        change = self.change
        self.turn.setText(REDO if change is not None and change.undone else UNDO)
        self.turn.setEnabled(change is not None)

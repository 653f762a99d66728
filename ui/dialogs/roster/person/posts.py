"""The posts of a person, the one begun last first: added, changed, ended, taken away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTreeWidgetItem, QVBoxLayout, QWidget

from minutesapp.services.rosters.drafts import PersonDraft, Posting
from minutesapp.services.rosters.table.rows import HEADS, Column, RosterEntry, cell_words
from ui.dialogs.roster.person.posting import PostingDialog
from ui.widgets.appearance.theme import SPACING
from ui.widgets.flow import FlowLayout
from ui.widgets.tables.rows_table import worked_table

OF_POST = (Column.POST, Column.GROUP, Column.COMMITTEE, Column.SEAT, Column.CATEGORY, Column.SIDE, Column.TERM)
WORDS = {"add": "職を加える…", "edit": "職を直す…", "end": "職を終える…", "remove": "職を消す"}
NUMBER = Qt.ItemDataRole.UserRole


class Posts(QWidget):
    """A small table with its buttons; in it Enter, Insert and Delete do what they do."""

    def __init__(self, draft: PersonDraft, day: date, committees: Sequence[str]) -> None:
        super().__init__()
        self._draft = draft
        self._day = day
        self._committees = committees
        self.table = worked_table([HEADS[column] for column in OF_POST], "職の履歴")
        self.table.asked.connect(lambda id: self.do("add" if self._chosen is None else id))
        self.table.itemDoubleClicked.connect(lambda _: self.do("edit"))
        self.table.currentItemChanged.connect(lambda *_: self._judge())
        self.buttons = {id: QPushButton(words) for id, words in WORDS.items()}
        row = FlowLayout(gap=SPACING)
        for id, button in self.buttons.items():
            button.clicked.connect(lambda _, id=id: self.do(id))
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self.refresh()

    def refresh(self, chosen: int = 0) -> None:
        """Show the posts as they are written now, and choose one."""
        self.table.clear()
        for posting in self._draft.history():
            entry = RosterEntry(self._draft.person, posting, posting.phase(self._day))
            item = QTreeWidgetItem(self.table, [cell_words(entry, column) for column in OF_POST])
            item.setData(0, NUMBER, posting.id)
            if posting.id == chosen or self.table.topLevelItemCount() == 1:
                self.table.setCurrentItem(item)
        self._judge()

    def do(self, id: str) -> None:
        """What a button or a key asks for."""
        posting = self._chosen
        if id == "add":
            self._ask(WORDS[id], replace(posting, id=0, start=None, end=None) if posting else Posting(""))
        elif posting is not None and id == "remove":
            self._draft.remove(posting.id)
            self.refresh()
        elif posting is not None:
            self._ask(WORDS[id], posting, ending=id == "end")

    @property
    def _chosen(self) -> Posting | None:
        item = self.table.currentItem()
        number = item.data(0, NUMBER) if item else None
        return next((one for one in self._draft.postings if one.id == number), None)

    def _ask(self, title: str, posting: Posting, *, ending: bool = False) -> None:
        dialog = PostingDialog(self, title.removesuffix("…"), posting, self._committees, ending=ending)
        if dialog.exec():
            self.refresh(self._draft.put(dialog.posting).id)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _judge(self) -> None:
        for id in ("edit", "end", "remove"):
            self.buttons[id].setEnabled(self._chosen is not None)

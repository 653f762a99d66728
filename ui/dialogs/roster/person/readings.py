"""Readings that nobody has confirmed, one after the other: Enter confirms and goes on."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from minutesapp.services.rosters import upkeep
from minutesapp.services.rosters.table.rows import RosterEntry, post_words
from ui.dialogs.base import hint
from ui.dialogs.roster.person.proposals import Proposals
from ui.dialogs.roster.writing import WritingDialog
from ui.models.roster_book import RosterBook
from ui.tasks import go
from ui.widgets.one_line import OneLine
from ui.widgets.plain import plain_label

NEXT, SKIP, BACK, END = "確かめて次へ", "とばす（PageDown）", "前の人（PageUp）", "終わる"
PLACE = "{all}人中{place}人目"
KEYS = "正しければEnter。違うときは、1・2・3で候補を選ぶか、書いてからEnterで確かめます。Escで終わります。"
LARGE = 1.8
"""Times the usual size of letters."""


class ReadingsDialog(WritingDialog):
    """What was confirmed is in the roster at once, each as a change of its own."""

    def __init__(self, parent: QWidget | None, book: RosterBook, entries: Sequence[RosterEntry]) -> None:
        super().__init__(parent, book, "読みを順に確かめる", NEXT, END, size=(620, 0))
        self._entries = list(entries)
        self._at = 0
        self._confirmed: set[str] = set()
        self.place, self.post = hint(""), plain_label()
        self.name = plain_label()
        font = self.name.font()
        font.setPointSizeF(font.pointSizeF() * LARGE)
        self.name.setFont(font)
        self.line = OneLine()
        self.line.setAccessibleName("読み")
        self.line.textEdited.connect(self._type)
        self.proposals = Proposals()
        self.proposals.chosen.connect(self._take)
        self.skip, self.back = QPushButton(SKIP), QPushButton(BACK)
        self.skip.clicked.connect(lambda: self._go(1))
        self.back.clicked.connect(lambda: self._go(-1))
        for widget in (self.place, self.name, self.post, self.line, self.proposals, hint(KEYS)):
            self.column.addWidget(widget)
        for key, button in (("PgDown", self.skip), ("PgUp", self.back)):
            self.buttons.addButton(button, self.buttons.ButtonRole.ActionRole)
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
        self._show()

    @property
    def confirmed(self) -> int:
        """How many people's readings were confirmed."""
        return len(self._confirmed)

    def accept(self) -> None:
        """Confirm the reading as it is written, and go on; behind the last one it ends."""
        go(self._confirm())

    async def _confirm(self) -> None:
        at, kana = self._at, self.line.text().strip()
        id = self._entries[at].person.id
        done = await self.write(self._book.do(lambda roster: upkeep.confirm_reading(id, kana, roster)))
        if done is None:
            return
        self._confirmed.add(id)
        now = (done.people or {}).get(id)
        if now is not None:  # who comes back to them sees what was confirmed
            self._entries[at] = replace(self._entries[at], person=now[0])
        if at + 1 < len(self._entries):
            self._go(1)
        else:
            super().accept()

    def _go(self, step: int) -> None:
        if not self.is_writing:
            self._at = min(max(self._at + step, 0), len(self._entries) - 1)
            self._show()

    def _show(self) -> None:
        person, posting = self._entries[self._at].person, self._entries[self._at].posting
        self.place.setText(PLACE.format(all=len(self._entries), place=self._at + 1))
        self.name.setText(person.name)
        self.post.setText(post_words(posting))
        readings = upkeep.proposals(person)
        self.proposals.offer(readings)
        self.line.setText(person.kana or next(iter(readings), ""))
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.back.setEnabled(self._at > 0)
        self.skip.setEnabled(self._at + 1 < len(self._entries))

    def _type(self, text: str) -> None:
        self.proposals.take(text)

    def _take(self, kana: str) -> None:
        self.line.setText(kana)
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

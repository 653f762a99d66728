"""Two entries of the roster that are one person: the other is found, and which of the two stays is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QRadioButton, QWidget

from minutesapp.services.rosters.drafts import Somebody, merging, namesakes, unique
from minutesapp.services.rosters.table.rows import Wish, post_words, reading_words
from ui.dialogs.base import hint, lead
from ui.dialogs.roster.writing import WritingDialog
from ui.models.roster_book import RosterBook
from ui.tasks import go
from ui.widgets.one_line import SearchLine
from ui.widgets.plain import plain_entry, plain_label

LEAD = "「{name}」と同じ人を選んでください。2人の職は、残す1人にまとまります。"
KEPT = "残す氏名と読み"
LATER = "会議録の出席者が、まとめる前のどちらを指していても、残った人として見つかります。まとめたあとで元に戻せます。"
PAUSE, MOST = 70, 50
"""Milliseconds without a key; people who are listed."""


class MergeDialog(WritingDialog):
    """`done_with` is what came of it."""

    def __init__(self, parent: QWidget | None, book: RosterBook, somebody: Somebody) -> None:
        super().__init__(parent, book, "同じ人をまとめる", "まとめる", size=(640, 0))
        self._one = somebody
        self._found: list[Somebody] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._find)
        self.search = SearchLine("氏名・読みで探す")
        self.search.sought_changed.connect(self._pause.start)
        self.search.entered.connect(self._go_to_found)
        self.people = QListWidget()
        self.people.setAccessibleName("同じ人")
        self.people.currentRowChanged.connect(lambda _: self._judge())
        self.keep_one, self.keep_other = QRadioButton(), QRadioButton()
        self.keep_one.setChecked(True)
        for widget in (
            lead(LEAD.format(name=somebody[0].name)), self.search, self.people, plain_label(KEPT),
            self.keep_one, self.keep_other, hint(LATER),
        ):  # fmt: skip
            self.column.addWidget(widget)
        self._find()

    @property
    def other(self) -> Somebody | None:
        """Who is chosen as the same person."""
        row = self.people.currentRow()
        return self._found[row] if 0 <= row < len(self._found) else None

    def accept(self) -> None:
        """Put the two together; where it is refused, the dialog stays."""
        other = self.other
        if other is not None:
            old, into = (other, self._one) if self.keep_one.isChecked() else (self._one, other)
            go(self.finish(self._book.do(merging(old[0].id, into[0].id))))

    def _find(self) -> None:
        """Those who are called alike, or whom the words mean."""
        sheet, words = self._book.sheet, self.search.sought
        if words.strip():
            others = unique(sheet, sheet.rows(Wish(words=words))[: 2 * MOST])
        else:
            others = namesakes(sheet, self._one[0])
        self._found = [one for one in others if one[0].id != self._one[0].id][:MOST]
        self.people.clear()
        for one in self._found:
            QListWidgetItem(_told(one), self.people)
        self.people.setCurrentRow(0 if self._found else -1)
        self._judge()

    def _go_to_found(self) -> None:
        if self._found:
            self.people.setFocus(Qt.FocusReason.TabFocusReason)

    def _judge(self) -> None:
        other = self.other
        self.allow(other is not None)
        self.keep_one.setText(plain_entry(_told(self._one)))
        self.keep_other.setText(plain_entry(_told(other)) if other else "（まだ選んでいません）")
        self.keep_other.setEnabled(other is not None)


def _told(somebody: Somebody) -> str:
    person, postings = somebody
    posts = "、".join(post_words(one) for one in postings[:2]) or "職なし"
    others = f" ほか{len(postings) - 2}件" if len(postings) > 2 else ""
    return f"{person.name}　{reading_words(person)}　{posts}{others}"

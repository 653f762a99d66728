"""What a text becomes when it is read as turns, before it is in the record: paragraph by paragraph, with who speaks."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QTreeWidgetItem, QWidget

from minutesapp.attendance.sides import person_words
from minutesapp.model.attendance import Attendee
from minutesapp.model.blocks import BlockKind
from minutesapp.services.clipboard.turns_read import Read, newcomer, read_turns, rows_of
from ui.dialogs.base import BaseDialog, hint, lead
from ui.widgets.appearance.theme import SPACING
from ui.widgets.plain import plain_entry, plain_label
from ui.widgets.tables.rows_table import rows_table

KINDS = {
    BlockKind.HEADING: "議題",
    BlockKind.SPEECH: "発言",
    BlockKind.DIRECTION: "ト書き",
    BlockKind.NARRATIVE: "地の文",
}
LEAD = "次のように記録に入ります。発言者や種類を確かめてください。"
CLOSED = "（非公開）"
ALL_CLOSED = "非公開の所に入るので、すべて非公開になります。"
DROPPED = "ページ番号など{count}行は入りません：{words}"
JOINING = "出席者に加わる人：{names}"
AS_WRITTEN = "この表示のまま（出席者には加えない）"
JOINS = "出席者に加える（{person}）"
NO_SPEAKER = "発言者ではない（文章に戻す）"
STRANGERS = "出席者にない発言者（{count}）"
LONGEST = 60
"""Signs of what is left out that are shown."""
WHOLE = 64
"""Pixels for all words of the paragraph that is chosen."""
TEXT = 2
"""The column of the words."""
LABEL = Qt.ItemDataRole.UserRole
LEAST, HEIGHT = 72, 128
"""Pixels of the list of those whom the attendance does not have: from one of them to three."""


class PastedTurnsDialog(BaseDialog):
    """`read` and `chosen` are what was agreed to; nothing is done to the record here."""

    def __init__(self, parent: QWidget | None, read: Read, title: str, accept: str) -> None:
        super().__init__(parent, title, accept, size=(820, 600))
        self.read = read
        self.chosen: dict[str, Attendee] = {}
        self._denied: set[str] = set()
        self._strangers = dict(read.strangers)
        self._new = {label: newcomer(label, read.pasted.before) for label in self._strangers}
        self.count = plain_label()
        self.table = rows_table(("種類", "発言者", "文章"), "読み取った段落")
        self.table.setUniformRowHeights(True)
        self.table.currentItemChanged.connect(lambda *_: self._show_whole())
        self.whole = QPlainTextEdit()
        self.whole.setReadOnly(True)
        self.whole.setTabChangesFocus(True)
        self.whole.setFixedHeight(WHOLE)
        self.whole.setAccessibleName("選んだ段落の全文")
        self.people = rows_table(("文章での表示", "発言", "だれの発言か"), "出席者にない発言者")
        self.people.currentItemChanged.connect(lambda *_: self._show_choices())
        self.whose = QComboBox()
        self.whose.setAccessibleName("だれの発言か")
        self.whose.activated.connect(self._choose)
        self.notes = hint("")
        self._lay_out()
        self._fill_people()
        self._show()
        self.begin_at = self.table

    @property
    def label(self) -> str:
        """The label that is chosen among those whom the attendance does not have."""
        item = self.people.currentItem()
        return str(item.data(0, LABEL)) if item else ""

    def _lay_out(self) -> None:
        self.column.addWidget(lead(LEAD))
        self.column.addWidget(self.count)
        self.column.addWidget(self.table, 3)
        self.column.addWidget(self.whole)
        if self._strangers:
            self.column.addWidget(plain_label(STRANGERS.format(count=len(self._strangers))))
            self.people.setMaximumHeight(HEIGHT)
            self.people.setMinimumHeight(LEAST)
            self.column.addWidget(self.people, 1)
            row = QHBoxLayout()
            row.setSpacing(SPACING)
            self.asked = plain_label()
            row.addWidget(self.asked)
            row.addWidget(self.whose, 1)
            self.column.addLayout(row)
        self.column.addWidget(self.notes)

    def _fill_people(self) -> None:
        for label, turns in self._strangers.items():
            item = QTreeWidgetItem(self.people, [label, f"{turns}", AS_WRITTEN])
            item.setData(0, LABEL, label)
        self.people.setCurrentIndex(self.people.model().index(0, 0))

    def _show_choices(self) -> None:
        """Who may speak under the label that is chosen."""
        label = self.label
        self.asked.setText(f"「{label}」は")
        self.whose.clear()
        for words, answer in self._answers(label):
            self.whose.addItem(plain_entry(words), answer)
        place = self.whose.findData(self._answer(label))
        self.whose.setCurrentIndex(max(place, 0))

    def _answers(self, label: str) -> list[tuple[str, str]]:
        """What may be said of a label: words, and an id; empty for as it is written, the label itself for nobody."""
        new = self._new[label]
        joins = [(JOINS.format(person=person_words(new)), new.id)] if new is not None else []
        there = [(person_words(person), person.id) for person in self.read.pasted.before.attendees]
        none = [] if self.read.heard else [(NO_SPEAKER, label)]
        return [(AS_WRITTEN, ""), *joins, *none, *there]

    def _answer(self, label: str) -> str:
        if label in self._denied:
            return label
        return self.chosen[label].id if label in self.chosen else ""

    def _choose(self, index: int) -> None:
        label, answer = self.label, self.whose.itemData(index)
        new = self._new[label]
        people = [*self.read.pasted.before.attendees, *([new] if new is not None else [])]
        person = next((one for one in people if one.id == answer), None)
        self.chosen.pop(label, None)
        if person is not None:
            self.chosen[label] = person
        self._deny(label, denied=answer == label)
        self.people.model().setData(self.people.currentIndex().siblingAtColumn(2), self.whose.itemText(index))
        self._show()

    def _deny(self, label: str, *, denied: bool) -> None:
        """Read the text once more, where it is said or taken back of words that they name no speaker."""
        if denied is not (label in self._denied):
            self._denied ^= {label}
            self.read = read_turns(self.read.pasted, self._denied)

    def _show(self) -> None:
        rows = rows_of(self.read, self.chosen)
        self.table.clear()
        self.table.addTopLevelItems([
            QTreeWidgetItem([KINDS[row.kind] + (CLOSED if row.closed else ""), row.speaker, row.text]) for row in rows
        ])  # fmt: skip
        self.table.setCurrentIndex(self.table.model().index(0, 0))
        kinds = Counter(KINDS[row.kind] for row in rows)
        turns = sum(bool(row.speaker) for row in rows)
        others = (f"{words} {kinds[words]}" for kind, words in KINDS.items() if kind is not BlockKind.SPEECH)
        told = [f"発言 {turns}", *(words for words in others if not words.endswith(" 0"))]
        self.count.setText("　".join(told))
        self.notes.setText("\n".join(self._told()))
        self.notes.setVisible(bool(self.notes.text()))

    def _show_whole(self) -> None:
        """All words of the paragraph that is chosen; a row shows as many as it holds."""
        item = self.table.currentItem()
        self.whole.setPlainText(item.text(TEXT) if item else "")

    def _told(self) -> list[str]:
        """What else comes of it."""
        here = {person.id for person in self.read.pasted.before.attendees}
        names = {one.id: person_words(one) for one in self.chosen.values() if one.id not in here}
        words = "、".join(self.read.dropped)
        shown = words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
        return [
            *([JOINING.format(names="、".join(names.values()))] if names else []),
            *([DROPPED.format(count=len(self.read.dropped), words=shown)] if self.read.dropped else []),
            *([ALL_CLOSED] if self.read.is_closed else []),
        ]

"""The page of a person: the name and its parts, the reading, the history of posts, others of the same name."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QPushButton, QWidget

from minutesapp.services.rosters.drafts import PersonDraft, Somebody, namesakes
from minutesapp.services.rosters.table.rows import NO_READING, post_words
from ui.dialogs.roster.person.posts import Posts
from ui.dialogs.roster.person.proposals import Proposals
from ui.dialogs.roster.writing import WritingDialog
from ui.models.roster_book import RosterBook
from ui.tasks import go
from ui.widgets.appearance.theme import SPACING
from ui.widgets.one_line import OneLine
from ui.widgets.plain import plain_label

ADD, PAGE = "人を加える", "人のページ"
SAME_NAME = "同じ氏名の人がほかに{count}人います：{people}"
MERGE = "同じ人をまとめる…"
CONFIRMED = "この読みを確かめた(&K)"
NAMES = {"name": "氏名", "family": "姓", "given": "名", "kana": "読み"}
MOST_NAMESAKES = 3


class PersonDialog(WritingDialog):
    """Whatever is written here becomes one change of the roster; `done_with` is what came of it.

    `merges`: the clerk wants to put the person together with another, once the page is closed.
    """

    def __init__(self, parent: QWidget | None, book: RosterBook, draft: PersonDraft) -> None:
        super().__init__(parent, book, ADD if draft.is_new else PAGE, "決定", size=(900, 600))
        self._draft = draft
        self.merges = False
        self.lines = {key: _line(words, getattr(draft.person, key)) for key, words in NAMES.items()}
        self.confirmed = QCheckBox(CONFIRMED)
        self.confirmed.setAccessibleName(CONFIRMED.partition("(&")[0])
        self.proposals = Proposals()
        self.posts = Posts(draft, book.day, book.committees)
        self.same_name = plain_label()
        self.same_name.setObjectName("caution")
        self.same_name.setWordWrap(True)
        self.merge = QPushButton(MERGE)
        self._lay_out()
        self._join()
        self._show_reading()
        self._show_namesakes()

    def accept(self) -> None:
        """Put it into the roster; where it is refused, the page stays."""
        go(self._agree(merges=False))

    async def _agree(self, *, merges: bool) -> None:
        """The clerk goes on to another entry of the person only from a page that is written."""
        if not self._draft.is_touched:
            self.merges = merges
            super().accept()
        elif await self.finish(self._book.do(self._draft.deed())):
            self.merges = merges

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACING)
        for place, key in enumerate(("name", "family", "given")):
            grid.addWidget(_label(NAMES[key], self.lines[key]), 0, 2 * place)
            grid.addWidget(self.lines[key], 0, 2 * place + 1)
        grid.addWidget(_label(NAMES["kana"], self.lines["kana"]), 1, 0)
        grid.addWidget(self.lines["kana"], 1, 1)
        grid.addWidget(self.confirmed, 1, 2, 1, 4)
        grid.addWidget(self.proposals, 2, 1, 1, 5)
        for column, stretch in ((1, 3), (3, 1), (5, 1)):
            grid.setColumnStretch(column, stretch)
        same = QHBoxLayout()
        same.addWidget(self.same_name, 1)
        same.addStretch()  # where nobody is called so
        same.addWidget(self.merge)
        self.column.addLayout(grid)
        self.column.addLayout(same)
        self.column.addWidget(self.posts, 1)

    def _join(self) -> None:
        self.lines["name"].textEdited.connect(self._write_name)
        for key in ("family", "given"):
            self.lines[key].textEdited.connect(self._write_parts)
        self.lines["kana"].textEdited.connect(self._type_reading)
        self.confirmed.toggled.connect(lambda _: self._write_reading())
        self.proposals.chosen.connect(self._take_proposal)
        self.lines["name"].editingFinished.connect(self._show_namesakes)
        self.merge.clicked.connect(lambda: go(self._agree(merges=True)))

    def _write_name(self, text: str) -> None:
        self._draft.write_name(text.strip())
        for key in ("family", "given"):
            self.lines[key].setText(getattr(self._draft.person, key))
        self._show_reading()

    def _write_parts(self) -> None:
        self._draft.write_parts(*(self.lines[key].text().strip() for key in ("family", "given")))
        self._show_reading()

    def _type_reading(self, text: str) -> None:
        """A figure chooses a proposal; whoever writes a reading knows it."""
        if not self.proposals.take(text):
            self.confirmed.setChecked(bool(text.strip()))
            self._write_reading()

    def _take_proposal(self, kana: str) -> None:
        self.lines["kana"].setText(kana)
        self.confirmed.setChecked(True)
        self._write_reading()
        self.lines["kana"].setFocus()

    def _write_reading(self) -> None:
        self._draft.write_reading(self.lines["kana"].text(), confirmed=self.confirmed.isChecked())

    def _show_reading(self) -> None:
        person = self._draft.person
        self.lines["kana"].setText(person.kana)
        self.lines["kana"].setPlaceholderText(NO_READING)
        self.confirmed.blockSignals(True)
        self.confirmed.setChecked(person.kana_confirmed)
        self.confirmed.blockSignals(False)
        self.proposals.offer(self._draft.proposals())
        self.allow(bool(person.name))

    def _show_namesakes(self) -> None:
        """Who else is called so, each with what tells them apart."""
        others = namesakes(self._book.sheet, self._draft.person)
        people = "、".join(_told(one) for one in others[:MOST_NAMESAKES])
        self.same_name.setText(SAME_NAME.format(count=len(others), people=people) if others else "")
        self.same_name.setVisible(bool(others))
        self.merge.setVisible(not self._draft.is_new)


def _told(somebody: Somebody) -> str:
    person, postings = somebody
    posts = post_words(postings[-1]) if postings else "職なし"
    return f"{person.name}（{posts}）"


def _line(words: str, text: str) -> OneLine:
    line = OneLine(text)
    line.setAccessibleName(words)
    return line


def _label(words: str, line: QWidget) -> QWidget:
    label = plain_label(words)
    label.setBuddy(line)
    return label

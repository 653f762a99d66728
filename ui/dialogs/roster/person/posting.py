"""One post of somebody: what it is, on which committee, from when until when."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QFormLayout, QWidget

from minutesapp.attendance.sides import SIDE_WORDS
from minutesapp.model.attendance import Side
from minutesapp.services.rosters.drafts import Posting
from minutesapp.services.rosters.upkeep import likely_side
from ui.dialogs.base import BaseDialog, hint
from ui.widgets.fields.day_line import UNREADABLE, DayLine
from ui.widgets.one_line import OneLine

TEXTS = {"post": "職", "group": "所属"}
SEAT = {"seat": "議席", "category": "選出区分"}
START, END = "始まりの日", "終わりの日"
OPEN = "終わりの日を空けておくと、続いている職になります。"
REVERSED = "終わりの日が、始まりの日より前です。"
NO_COMMITTEE = "（なし）"


class PostingDialog(BaseDialog):
    """`posting` is the post as entered."""

    def __init__(
        self, parent: QWidget | None, title: str, posting: Posting, committees: Sequence[str], *, ending: bool = False
    ) -> None:
        super().__init__(parent, title, "決定", size=(480, 0))
        self._posting = posting
        self.lines = {key: _line(words, getattr(posting, key)) for key, words in (TEXTS | SEAT).items()}
        self.committee = _committees(committees, posting.committee)
        self.side = QComboBox()
        self.side.setAccessibleName("区分")
        for side, words in SIDE_WORDS.items():
            self.side.addItem(words, side)
        self._side_chosen = bool(posting.id)
        self.start, self.end = DayLine(START), DayLine(END)
        self.start.put(posting.start)
        self.end.put(posting.end)
        self.note = hint(OPEN)
        self._lay_out()
        self._join()
        self.side.setCurrentIndex(self.side.findData(posting.side))
        self._judge()
        if ending:
            self.begin_at = self.end.line

    @property
    def posting(self) -> Posting:
        """The post as entered."""
        return replace(
            self._posting,
            **{key: line.text().strip() for key, line in self.lines.items()},
            committee=self._committee_words(),
            side=Side(self.side.currentData()),
            start=self.start.day,
            end=self.end.day,
        )

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setHorizontalSpacing(16)
        for key, words in TEXTS.items():
            rows.addRow(words, self.lines[key])
        rows.addRow("会議体", self.committee)
        for key, words in SEAT.items():
            rows.addRow(words, self.lines[key])
        rows.addRow("区分", self.side)
        rows.addRow(START, self.start)
        rows.addRow(END, self.end)
        self.column.addLayout(rows)
        self.column.addWidget(self.note)

    def _join(self) -> None:
        for line in (*self.lines.values(), self.start.line, self.end.line):
            line.textChanged.connect(self._judge)
        self.committee.currentTextChanged.connect(self._judge)
        self.side.activated.connect(self._choose_side)

    def _committee_words(self) -> str:
        words = self.committee.currentText().strip()
        return "" if words == NO_COMMITTEE else words

    def _choose_side(self) -> None:
        self._side_chosen = True

    def _judge(self) -> None:
        """A post says something; the side of a new one follows what it says until another is chosen."""
        if not self._side_chosen:
            self.side.setCurrentIndex(self.side.findData(likely_side(self.posting)))
        posting = self.posting
        readable = self.start.is_right and self.end.is_right
        reversed_days = bool(posting.start and posting.end and posting.end < posting.start)
        self.note.setText(UNREADABLE if not readable else REVERSED if reversed_days else OPEN)
        says = posting.post or posting.group or posting.committee
        self.accept_button.setEnabled(bool(says) and readable and not reversed_days)


def _line(words: str, text: str) -> OneLine:
    line = OneLine(text)
    line.setAccessibleName(words)
    return line


def _committees(names: Sequence[str], chosen: str) -> QComboBox:
    """Those that the roster has; another name is that of a new one."""
    box = QComboBox()
    box.setEditable(True)
    box.setLineEdit(_line("会議体", ""))
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setAccessibleName("会議体")
    box.addItems([NO_COMMITTEE, *names])
    box.setCurrentText(chosen or NO_COMMITTEE)
    completer = QCompleter(list(names), box)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    box.setCompleter(completer)
    return box

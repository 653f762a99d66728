"""Beginning a new record: who meets and when, in which form, and from which meeting what stays is carried over."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct, field
from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QPushButton, QTreeWidgetItem, QWidget

from minutesapp.language.dates.typed import read_typed_day
from minutesapp.language.dates.wareki import WhenStyle, render_day
from minutesapp.services.beginning.meetings import Begun, Request, people_words
from minutesapp.templates.form import Form
from ui.dialogs.base import BaseDialog, hint
from ui.dialogs.record.files import RECORDS, ask_for_file
from ui.widgets.one_line import DigitsLine, OneLine
from ui.widgets.plain import plain_entry, plain_label
from ui.widgets.tables.rows_table import rows_table

NO_COMMITTEE = "（名簿から選ばない）"
DAY_HINT = "例：7/9、20260709"
NO_DAY = "日付として読めません。「7/9」「20260709」のように書いてください。"
NOBODY = "会議体を選ぶか前回の記録を選ぶと、出席者が入ります。"
CHANGED, UNCHANGED = "前回から変わったこと", "前回から変わったことはありません。"
PAUSE = 150
"""Milliseconds without a key before the roster is asked again."""


class Offer(Struct, frozen=True):
    """What can be chosen: forms (`usual` is chosen first), committees with the id of their form (empty: any)."""

    forms: Sequence[Form]
    usual: str = ""
    committees: Mapping[str, str] = field(default_factory=dict)
    committee: str = ""
    folder: str = ""
    last_record: Callable[[str], Path | None] = lambda _: None


class NewRecordDialog(BaseDialog):
    """`request` is what was chosen."""

    changed = Signal()
    """Something else is chosen: who would be there is to be shown by `show_outlook`."""

    def __init__(self, parent: QWidget | None, offer: Offer) -> None:
        super().__init__(parent, "新しい記録", "作る", size=(620, 480))
        self._offer = offer
        self.is_over = False
        self.committees, self.forms = _box("会議体"), _box("様式")
        self.day_line = DigitsLine()
        self.day_line.setAccessibleName("開催日")
        self.day_line.setPlaceholderText(DAY_HINT)
        self.previous_line = OneLine()
        self.previous_line.setPlaceholderText("なし")
        self.previous_line.setAccessibleName("前回の記録")
        self.approval = QCheckBox("前回の会議録の承認を議題に入れる")
        self.day_words, self.description, self.people = hint(""), hint(""), plain_label(NOBODY)
        self.people.setWordWrap(True)
        self.differences = rows_table(("氏名", CHANGED), CHANGED)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.changed)
        self._lay_out()
        self._fill()
        self._connect()
        self._take_committee()

    @property
    def form_id(self) -> str:
        """The id of the form chosen."""
        return str(self.forms.currentData() or "")

    @property
    def committee(self) -> str:
        """The name of the committee of the roster; empty for none."""
        return str(self.committees.currentData() or "")

    @property
    def day(self) -> date | None:
        """The day of the meeting; None where nothing is written that is one."""
        return read_typed_day(self.day_line.text(), date.today())

    @property
    def previous(self) -> Path | None:
        """The record of the meeting before, or None."""
        text = self.previous_line.text().strip()
        return Path(text) if text else None

    @property
    def request(self) -> Request:
        """All that was chosen."""
        approves = self.approval.isChecked() and self.approval.isEnabled()
        return Request(self.form_id, self.committee, self.day, self.previous, approves)

    def done(self, answer: int) -> None:
        """Close; nobody is asked for any more."""
        self.is_over = True
        self._pause.stop()
        super().done(answer)

    def show_outlook(self, begun: Begun | None, trouble: str = "") -> None:
        """Who would be there, and in what that is not as it was; or why that cannot be said."""
        self.differences.clear()
        if begun is None:
            self.people.setText(trouble or NOBODY)
            return
        for difference in begun.differences:
            QTreeWidgetItem(self.differences, [plain_entry(difference.name), difference.words])
        words = people_words(begun) or NOBODY
        same = bool(self.previous and begun.minutes.attendees and not begun.differences)
        self.people.setText(f"{words}{UNCHANGED}" if same else words)

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setHorizontalSpacing(16)
        rows.addRow("会議体", self.committees)
        rows.addRow("開催日", _with_button(self.day_line, "日を選ぶ…", self._choose_day))
        rows.addRow("", self.day_words)
        rows.addRow("様式", self.forms)
        rows.addRow("", self.description)
        rows.addRow("前回の記録", _with_button(self.previous_line, "選ぶ…", self._choose_previous))
        rows.addRow("", self.approval)
        self.column.addLayout(rows)
        self.column.addWidget(self.people)
        self.column.addWidget(self.differences, 100)
        self.column.addStretch(1)

    def _fill(self) -> None:
        self.committees.addItem(NO_COMMITTEE, "")
        for name in self._offer.committees:
            self.committees.addItem(name, name)
        only = next(iter(self._offer.committees)) if len(self._offer.committees) == 1 else ""
        self.committees.setCurrentIndex(max(self.committees.findData(self._offer.committee or only), 0))
        for form in self._offer.forms:
            self.forms.addItem(form.name, form.id)
        usual = self.forms.findData(self._offer.usual)
        self.forms.setCurrentIndex(usual if usual >= 0 else self.forms.count() - 1)

    def _connect(self) -> None:
        self.committees.currentIndexChanged.connect(self._take_committee)
        self.forms.currentIndexChanged.connect(self._judge)
        self.day_line.textChanged.connect(self._judge)
        self.previous_line.textChanged.connect(self._judge)

    def _take_committee(self) -> None:
        """Fill in what is known of the committee: its form, and its last record."""
        form = self.forms.findData(self._offer.committees.get(self.committee) or None)
        if form >= 0:
            self.forms.setCurrentIndex(form)
        last = self._offer.last_record(self.committee) if self.committee else None
        self.previous_line.setText(str(last) if last else "")
        self._judge()

    def _judge(self) -> None:
        chosen = next((form for form in self._offer.forms if form.id == self.form_id), None)
        readable = not self.day_line.text().strip() or self.day is not None
        self.description.setText(chosen.description if chosen else "")
        self.day_words.setText(render_day(day, WhenStyle()) if (day := self.day) else "" if readable else NO_DAY)
        self.accept_button.setEnabled(chosen is not None and readable)
        self.approval.setEnabled(self.previous is not None)
        self.differences.setVisible(self.previous is not None)
        self._pause.start()

    def _choose_previous(self) -> None:
        file = ask_for_file(self, "前回の記録", self._offer.folder, (RECORDS,))
        if file:
            self.previous_line.setText(file)

    def _choose_day(self) -> None:
        from ui.widgets.fields.day_picker import DayPicker

        picker = DayPicker(self, self.day or date.today())
        picker.picked.connect(lambda day: self.day_line.setText(render_day(day, WhenStyle())))
        picker.popup(self.day_line.mapToGlobal(QPoint(0, self.day_line.height())))


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def _with_button(line: OneLine, words: str, deed: Callable[[], object]) -> QHBoxLayout:
    button = QPushButton(words)
    button.clicked.connect(lambda: deed())
    row = QHBoxLayout()
    row.addWidget(line, 1)
    row.addWidget(button)
    return row

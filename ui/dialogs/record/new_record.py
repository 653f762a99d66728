"""Beginning a new record: who meets and when, in which form, and from which meeting what stays is carried over."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct, field
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QPushButton, QTreeWidgetItem, QWidget

from minutesapp.language.dates.wareki import WhenStyle, render_day
from minutesapp.services.beginning.meetings import Begun, Request, people_words
from minutesapp.templates.form import Form
from ui.dialogs.base import BaseDialog, hint
from ui.dialogs.record.files import RECORDS, ask_for_file
from ui.widgets.appearance.theme import SPACING
from ui.widgets.fields.day_line import UNREADABLE, DayLine
from ui.widgets.one_line import OneLine
from ui.widgets.plain import plain_entry, plain_label
from ui.widgets.tables.rows_table import rows_table

NO_COMMITTEE = "（名簿から選ばない）"
NOBODY = "会議体を選ぶか前回の記録を選ぶと、出席者が入ります。"
NOBODY_IN_OFFICE = "この日に在任の人は名簿にいません。"
NOBODY_TODAY = "今日の時点で在任の人は名簿にいません。開催日を書くと、その日の人が入ります。"
LOOKING = "出席者を調べています…"
WITHOUT_ROSTER = "名簿の人を入れずに作れます。"
CHANGED, UNCHANGED = "前回から変わったこと", "前回から変わったことはありません。"
MOST_SEEN = 20
"""Choices that a list shows without scrolling; there are more forms than a list usually shows."""
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
    """`request` is what is chosen, `begun` the record that comes of it, where it was shown by `show_outlook`."""

    changed = Signal()
    """Something else is chosen: who would be there is to be shown."""
    agreed = Signal()
    """The record is to be made; with `close` the dialog goes once it is."""

    def __init__(self, parent: QWidget | None, offer: Offer) -> None:
        super().__init__(parent, "新しい記録", "作る", size=(620, 480))
        self._offer = offer
        self.is_over = False
        self.committees, self.forms = _box("会議体"), _box("様式")
        self._outlook: tuple[Request, Begun | None] | None = None
        self._filled_in = ""
        self.day_line = DayLine("開催日")
        self.previous_line = OneLine()
        self.previous_line.setPlaceholderText("なし")
        self.previous_line.setAccessibleName("前回の記録")
        self.choose = QPushButton("選ぶ…")
        self.choose.clicked.connect(self._choose_previous)
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
        return self.day_line.day

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

    @property
    def begun(self) -> Begun | None:
        """The record as it was shown, if what is chosen is still the same."""
        request, begun = self._outlook or (None, None)
        return begun if request == self.request else None

    def accept(self) -> None:
        """Have the record made; where it cannot be, the dialog stays."""
        self.agreed.emit()

    def agree(self) -> None:
        """The record is made."""
        super().accept()

    def show_outlook(self, request: Request, begun: Begun | None, trouble: str = "") -> None:
        """Who would be there, and in what that is not as it was; or why that cannot be said."""
        self._outlook = request, begun
        self.differences.clear()
        if begun is None:
            self.people.setText(trouble)
            return
        for difference in begun.differences:
            QTreeWidgetItem(self.differences, [plain_entry(difference.name), difference.words])
        same = bool(request.previous and begun.minutes.attendees and not (begun.differences or trouble))
        nobody = (NOBODY_IN_OFFICE if request.day else NOBODY_TODAY) if request.committee else NOBODY
        words = people_words(begun) or ("" if trouble else nobody)
        told = (trouble, WITHOUT_ROSTER if trouble else "", words, UNCHANGED if same else "")
        self.people.setText("".join(told))

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setHorizontalSpacing(16)
        rows.addRow("会議体", self.committees)
        rows.addRow("開催日", self.day_line)
        rows.addRow("", self.day_words)
        rows.addRow("様式", self.forms)
        rows.addRow("", self.description)
        previous = QHBoxLayout()
        previous.setSpacing(SPACING)
        previous.addWidget(self.previous_line, 1)
        previous.addWidget(self.choose)
        rows.addRow("前回の記録", previous)
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
        self.forms.setCurrentIndex(max(usual, 0))

    def _connect(self) -> None:
        self.committees.currentIndexChanged.connect(self._take_committee)
        self.forms.currentIndexChanged.connect(self._judge)
        self.day_line.line.textChanged.connect(self._judge)
        self.previous_line.textChanged.connect(self._judge)

    def _take_committee(self) -> None:
        """Fill in what is known of the committee: its form, and its last record where the clerk has chosen none."""
        form = self.forms.findData(self._offer.committees.get(self.committee) or None)
        if form >= 0:
            self.forms.setCurrentIndex(form)
        last = self._offer.last_record(self.committee) if self.committee else None
        if self.previous_line.text() == self._filled_in:
            self._filled_in = str(last) if last else ""
            self.previous_line.setText(self._filled_in)
        self._judge()

    def _judge(self) -> None:
        chosen = next((form for form in self._offer.forms if form.id == self.form_id), None)
        readable = self.day_line.is_right
        self.description.setText(chosen.description if chosen else "")
        written = render_day(self.day, WhenStyle()) if self.day else ""
        self.day_words.setText(UNREADABLE if not readable else "" if written == self.day_line.line.text() else written)
        self.accept_button.setEnabled(chosen is not None and readable)
        self.approval.setEnabled(self.previous is not None)
        self.differences.setVisible(self.previous is not None)
        self._look_ahead()

    def _look_ahead(self) -> None:
        """Until it is known who would be there now, nobody is shown."""
        request = self.request
        if self._outlook is None or self._outlook[0] != request:
            self._outlook = None
            self.differences.clear()
            self.people.setText(LOOKING if request.committee or request.previous else NOBODY)
            self._pause.start()

    def _choose_previous(self) -> None:
        file = ask_for_file(self, "前回の記録", self._offer.folder, (RECORDS,))
        if file:
            self.previous_line.setText(file)


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setMaxVisibleItems(MOST_SEEN)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box

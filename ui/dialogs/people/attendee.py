"""Somebody of the meeting, in full."""

from __future__ import annotations

from datetime import time
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from minutesapp.attendance.lists import lists_of
from minutesapp.attendance.newcomers import attendee_from_roster, attendee_named
from minutesapp.attendance.presence.marks import proxy_named
from minutesapp.attendance.sides import SIDE_WORDS
from minutesapp.attendance.times import Times, with_times
from minutesapp.language.dates.wareki import read_time
from minutesapp.model.attendance import Attendee, Proxy, Side, Status
from minutesapp.templates.people import STATUS_WORDS
from minutesapp.templates.rendering import Rendering
from ui.default_button import ENTER
from ui.desk import Desk
from ui.dialogs.base import BaseDialog, hint
from ui.widgets.one_line import OneLine
from ui.widgets.people.person_entry import PersonEntry

TEXTS = {
    "name": "氏名",
    "family": "姓",
    "given": "名",
    "kana": "読み",
    "post": "職・役",
    "group": "部署・団体",
    "seat": "議席番号",
    "label": "発言者の表示",
}
TIMES = {"arrived": "来た時刻", "left": "帰った時刻"}
AWAY_TIMES = {"arrived": "戻った時刻", "left": "席を外した時刻"}
"""The same of whoever was out for a while."""
PROXY = {"name": "代理で来た人", "post": "代理の所属・職"}
TIME_HINT = "例：14:10、午後2時10分"


class AttendeeDialog(BaseDialog):
    """`attendee` is the person as entered; everything that has no field here stays as it was."""

    def __init__(self, parent: QWidget | None, title: str, desk: Desk, person: Attendee) -> None:
        super().__init__(parent, title, "決定", size=(460, 0))
        self._desk = desk
        self._person = person
        self.lines: dict[str, OneLine] = {}
        self.side = _choice({str(side): words for side, words in SIDE_WORDS.items()})
        self.status = _choice({str(status): words for status, words in STATUS_WORDS.items()})
        lists = {"": "どの項目にも載せない"}
        lists |= {
            kind.key: field.label
            for kind in lists_of(desk.minutes.header, desk.form).kinds
            if (field := desk.minutes.field(kind.key))
        }
        self.field = _choice(lists)
        self.times = {key: OneLine() for key in TIMES}
        self.proxy = {key: OneLine() for key in PROXY}
        self.entry = PersonEntry(desk, "名簿")
        self.entry.named.connect(self._take)
        self.entry.left.connect(self._take_left_words)
        self.entry.line.textChanged.connect(self._judge)
        self.entry.installEventFilter(self)
        self._named = False
        self.column.addWidget(self.entry)
        self.entry.setHidden(bool(person.name))
        self._form_rows = self._rows()
        self.column.addLayout(self._form_rows)
        self._label_hint = hint("")
        self.column.addWidget(self._label_hint)
        self._show(person)

    @property
    def attendee(self) -> Attendee:
        """The person as entered."""
        words: dict[str, Any] = {key: line.text().strip() for key, line in self.lines.items()}
        person = replace(
            self._person,
            side=Side(self.side.currentData()),
            status=Status(self.status.currentData()),
            field=self.field.currentData(),
            proxy=self._proxy(),
            **words,
        )
        times = self._times()
        return with_times(person, times) if times is not None else person

    def _proxy(self) -> Proxy | None:
        """Who came in the person's place; None where nobody did, or nobody says who."""
        name, post = (line.text().strip() for line in self.proxy.values())
        if not name or self.status.currentData() != Status.PROXY:
            return None
        known = self._person.proxy
        named = known if known is not None and known.name == name else proxy_named(name)
        return replace(named, post=post or named.post)

    def _times(self) -> Times | None:
        """When the person came and went; None where what stands in the lines is no time."""
        words = [line.text().strip() for line in self.times.values()]
        read = [read_time(text) for text in words]
        return Times(*read) if all(at is not None or not text for at, text in zip(read, words, strict=True)) else None

    def _rows(self) -> QFormLayout:
        rows = QFormLayout()
        rows.setHorizontalSpacing(16)
        for key, words in TEXTS.items():
            self.lines[key] = OneLine()
            self.lines[key].setAccessibleName(words)
            self.lines[key].textEdited.connect(self._judge)
            rows.addRow(words, self.lines[key])
        rows.addRow("区分", self.side)
        rows.addRow("出欠", self.status)
        for key, words in TIMES.items():
            self.times[key].setAccessibleName(words)
            self.times[key].setPlaceholderText(TIME_HINT)
            self.times[key].textEdited.connect(self._judge)
            rows.addRow(words, self.times[key])
        for key, words in PROXY.items():
            self.proxy[key].setAccessibleName(words)
            rows.addRow(words, self.proxy[key])
        rows.addRow("載せる項目", self.field)
        self.status.currentIndexChanged.connect(self._fit_rows)
        for box in (self.side, self.status, self.field):
            box.currentIndexChanged.connect(self._judge)
        return rows

    def _fit_rows(self) -> None:
        """Ask for no more than belongs to how the person took part."""
        status = self.status.currentData()
        for line in self.proxy.values():
            self._form_rows.setRowVisible(line, status == Status.PROXY)
        for key, words in (AWAY_TIMES if status == Status.AWAY else TIMES).items():
            self.times[key].setAccessibleName(words)
            label = self._form_rows.labelForField(self.times[key])
            if isinstance(label, QLabel):
                label.setText(words)

    def _take(self, named: object) -> None:
        """Somebody of the roster was named: take over everything known; a name alone goes into its lines."""
        lists = lists_of(self._desk.minutes.header, self._desk.form)
        if isinstance(named, Attendee):
            taken = attendee_from_roster(named, lists)
        else:
            new = attendee_named(str(named), lists, near=self._person)
            taken = replace(self.attendee, name=new.name, family=new.family, given=new.given)
        self._person = replace(taken, id=self._person.id)
        self._named = True
        self._show(self._person)
        if self.entry.line.hasFocus():
            self.lines["post"].setFocus()

    def accept(self) -> None:
        """Close with the person as entered."""
        self._take_left_words()
        super().accept()

    def _take_left_words(self) -> None:
        """Words that were left in the line for the roster are the name, where there is none yet."""
        if not self.lines["name"].text().strip():
            self.entry.take_words()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The Enter that named somebody in the line at the top is not the one that agrees to the whole."""
        enter = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in ENTER
        named, self._named = self._named and enter, False
        return named or super().eventFilter(watched, event)

    def _show(self, person: Attendee) -> None:
        for key, line in self.lines.items():
            line.setText(getattr(person, key))
        for key, line in self.times.items():
            at: time | None = getattr(person, key)
            line.setText(f"{at:%H:%M}" if at is not None else "")
        for key, line in self.proxy.items():
            line.setText(getattr(person.proxy, key) if person.proxy is not None else "")
        self.side.setCurrentIndex(self.side.findData(str(person.side)))
        self.status.setCurrentIndex(self.status.findData(str(person.status)))
        self._fit_rows()
        self.field.setCurrentIndex(max(self.field.findData(person.field), 0))
        self._judge()

    def _judge(self) -> None:
        """Tell how turns will be labelled; a person needs a name."""
        person = self.attendee
        named = bool(person.name or self.entry.pending)
        self.accept_button.setEnabled(named and self._times() is not None)
        unlabelled, people = replace(person, label=""), self._desk.minutes.attendees
        there = any(p.id == person.id for p in people)
        shown = tuple(unlabelled if p.id == person.id else p for p in people) if there else (*people, unlabelled)
        minutes = self._desk.minutes.with_facts(attendees=shown)
        computed = Rendering(minutes, self._desk.form).labels[person.id]
        self.lines["label"].setPlaceholderText(computed)
        self._label_hint.setText(
            f"発言者の表示を空けておくと、様式どおり「{computed}」になります。" if person.name else ""
        )


def _choice(words: dict[str, str]) -> QComboBox:
    box = QComboBox()
    for key, text in words.items():
        box.addItem(text, key)
    return box

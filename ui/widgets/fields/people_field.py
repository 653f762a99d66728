"""A field that lists people: one row of them, or one row for each group."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from minutesapp.model.attendance import Attendance
from minutesapp.model.header import PeopleValue, Value
from minutesapp.templates.form import FieldForm, FieldType
from ui.desk import Desk
from ui.widgets.chip import Chip
from ui.widgets.fields.field_editor import FieldEditor
from ui.widgets.fields.lines import FieldLine
from ui.widgets.flow import FlowLayout
from ui.widgets.person_entry import PersonEntry


class PeopleField(FieldEditor):
    """The people of one field as chips, and a line to add more. The people themselves belong to the attendance."""

    person_asked = Signal(str, str)
    """A deed or a status, and whose."""
    person_named = Signal(object, str, str)
    """Somebody of the roster, or a name; the key of the field; the group."""

    def __init__(self, desk: Desk, kind: FieldForm) -> None:
        super().__init__(desk, kind)
        self._grouped = kind.type is FieldType.GROUPED_PEOPLE
        self._people: Attendance | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.chips: list[Chip] = []
        self.entry = PersonEntry(desk, kind.label)
        self.entry.named.connect(self._name)
        self.note = FieldLine("名前のほかに載せる言葉（ほか3名 など）")
        self.note.editingFinished.connect(self.commit)
        self.column.addLayout(self._rows)
        self.column.addWidget(self.entry)
        self.column.addWidget(self.note)
        self.column.addWidget(self.source)
        self.setFocusProxy(self.entry)

    def refresh(self) -> None:
        """Show the people as they are now; what is being typed into the line stays."""
        people = tuple(person for person in self.desk.minutes.attendees if person.field == self.kind.key)
        if people != self._people:
            self._people = people
            self._show_people(people)
        super().refresh()
        self.entry.setEnabled(not self.desk.read_only)

    def put(self, value: Value) -> None:
        assert isinstance(value, PeopleValue)
        self.note.show_text(value.note)
        self.note.setVisible(bool(value.note))

    def value(self) -> Value:
        return PeopleValue(note=self.note.text())

    def _show_people(self, people: Attendance) -> None:
        focused = next((chip.person.id for chip in self.chips if chip.hasFocus()), "")
        self.chips = []
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        if self._grouped:
            for group, members in groupby(people, key=lambda person: person.group):
                self._rows.addWidget(self._row(group, tuple(members)))
        elif people:
            self._rows.addWidget(self._row("", people))
        next((chip.setFocus() for chip in self.chips if chip.person.id == focused), None)

    def _row(self, group: str, people: Attendance) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if group:
            title = QLabel(group)
            title.setObjectName("hint")
            title.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(title)
        flow = FlowLayout(gap=4)
        for person in people:
            chip = Chip(person)
            chip.asked.connect(self.person_asked)
            chip.setEnabled(not self.desk.read_only)
            self.chips.append(chip)
            flow.addWidget(chip)
        column.addLayout(flow)
        return row

    def _name(self, person: object) -> None:
        last = self._people[-1].group if self._people and self._grouped else ""
        self.person_named.emit(person, self.kind.key, last)

"""A field that lists people: one row of them, or one row for each group."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from minutesapp.attendance.lists import seated
from minutesapp.model.attendance import Attendance
from minutesapp.model.header import PeopleValue, Value
from minutesapp.templates.parts.field import FieldForm, FieldType
from ui.desk import Desk
from ui.widgets.fields.field_editor import FieldEditor
from ui.widgets.fields.lines import FieldLine
from ui.widgets.flow import FlowLayout
from ui.widgets.people.chip import Chip
from ui.widgets.people.person_entry import PersonEntry
from ui.widgets.plain import plain_label

HELD = ~Qt.KeyboardModifier.KeypadModifier


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
        self.note.setAccessibleName(f"{kind.label} 名前のほかに載せる言葉")
        self.follow(self.note)
        self.column.addLayout(self._rows)
        self.column.addWidget(self.entry)
        self.column.addWidget(self.note)
        self.column.addWidget(self.source)
        self.setFocusProxy(self.entry)
        self.entry.line.installEventFilter(self)

    def refresh(self) -> None:
        """Show the people as they are now; what is being typed into the line stays."""
        people = seated(self.desk.minutes, self.desk.form).listed(self.kind.key)
        if people != self._people:
            self._people = people
            self._show_people(people)
        super().refresh()

    def put(self, value: Value) -> None:
        assert isinstance(value, PeopleValue)
        self.note.show_text(value.note)
        self.note.setVisible(bool(value.note) and not value.stands)  # what is typed would word the list anew

    def show_source(self, words: str) -> None:
        """Tell that the list has words of its own, and whose they are."""
        super().show_source(words)
        field = self.field
        if words and field is not None and isinstance(field.value, PeopleValue) and field.value.stands:
            self.source.setText(f"直した文言：{words}")

    def value(self) -> Value:
        return PeopleValue(note=self.note.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from chip to chip: through the list, and up and down its rows."""
        here = next((chip for chip in self.chips if chip.hasFocus()), None)
        there = neighbour(self.chips, here, Qt.Key(event.key())) if here and not event.modifiers() & HELD else None
        if there is not None:
            there.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Home in the line for names is for the card, as in every other line."""
        pressed = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        head = pressed and cast(QKeyEvent, event).matches(QKeySequence.StandardKey.MoveToStartOfDocument)
        if head:
            self.head_asked.emit()
        return head or super().eventFilter(watched, event)

    def _show_people(self, people: Attendance) -> None:
        focused = next((place for place, chip in enumerate(self.chips) if chip.hasFocus()), None)
        id = self.chips[focused].person.id if focused is not None else ""
        self.chips = []
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if self._grouped:
            for group, members in groupby(people, key=lambda person: person.group):
                self._rows.addWidget(self._row(group, tuple(members)))
        elif people:
            self._rows.addWidget(self._row("", people))
        if self.chips:
            self._be_at(self.chips[0])
        if focused is not None:
            self._focus_again(id, focused)

    def _focus_again(self, id: str, place: int) -> None:
        """Stay with the person who had the focus, or where they were in the list; without anybody, in the line."""
        same = (chip for chip in self.chips if chip.person.id == id)
        near = self.chips[min(place, len(self.chips) - 1)] if self.chips else self.entry
        next(same, near).setFocus(Qt.FocusReason.OtherFocusReason)

    def _be_at(self, here: Chip) -> None:
        """The list is one stop of Tab, at this chip."""
        for chip in self.chips:
            chip.be_stop(chip is here)

    def _row(self, group: str, people: Attendance) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if group:
            title = plain_label(group)
            title.setObjectName("hint")
            column.addWidget(title)
        flow = FlowLayout(gap=4)
        for person in people:
            chip = Chip(person)
            chip.asked.connect(self.person_asked)
            chip.entered.connect(lambda chip=chip: self._be_at(chip))
            self.chips.append(chip)
            flow.addWidget(chip)
        column.addLayout(flow)
        return row

    def _name(self, person: object) -> None:
        last = self._people[-1].group if self._people and self._grouped else ""
        self.person_named.emit(person, self.kind.key, last)


def neighbour(chips: Sequence[Chip], here: Chip, key: Qt.Key) -> Chip | None:
    """The chip to which an arrow key, Home or End leads from one of them; None where it leads nowhere."""
    place = chips.index(here)
    match key:
        case Qt.Key.Key_Right:
            return chips[min(place + 1, len(chips) - 1)]
        case Qt.Key.Key_Left:
            return chips[max(place - 1, 0)]
        case Qt.Key.Key_Home:
            return chips[0]
        case Qt.Key.Key_End:
            return chips[-1]
        case Qt.Key.Key_Up:
            return _in_next_row(chips[:place][::-1], here) or here
        case Qt.Key.Key_Down:
            return _in_next_row(chips[place + 1 :], here) or here
    return None


def _in_next_row(chips: Sequence[Chip], here: Chip) -> Chip | None:
    """Of the next row of these, the one that stands nearest above or below."""
    places = [(chip, chip.mapTo(chip.window(), chip.rect().center())) for chip in chips]
    middle: QPoint = here.mapTo(here.window(), here.rect().center())
    beyond = [(chip, at) for chip, at in places if abs(at.y() - middle.y()) > here.height() // 2]
    row = [(abs(at.x() - middle.x()), chip) for chip, at in beyond if at.y() == beyond[0][1].y()]
    return min(row, key=lambda found: found[0])[1] if row else None

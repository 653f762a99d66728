"""One person of a list, as a small button with a menu."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from minutesapp.model.attendance import Attendee, Status
from minutesapp.templates.wording import STATUS_WORDS
from ui.models.attendance import person_words

DEEDS = {"edit": "直す…", "before": "前へ", "after": "後ろへ", "remove": "外す"}


class Chip(QToolButton):
    """A person; `asked` tells what the clerk wants of it: a deed or a status, and the person's id."""

    asked = Signal(str, str)

    def __init__(self, person: Attendee, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = person
        self.setObjectName("chip")
        self.setText(person_words(person))
        self.setProperty("away", not person.status.attends)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(tooltip_of(person))
        self.clicked.connect(self._open_menu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the menu like a click, Delete takes the person off the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_menu()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.asked.emit("remove", self.person.id)
        else:
            super().keyPressEvent(event)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for deed, words in DEEDS.items():
            menu.addAction(words).setData(deed)
        menu.addSeparator()
        fill_status_menu(menu, self.person.status)
        menu.triggered.connect(lambda action: self.asked.emit(action.data(), self.person.id))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


def fill_status_menu(menu: QMenu, present: Status | None) -> None:
    """Append how somebody can take part; the action's data is the status."""
    for status, words in STATUS_WORDS.items():
        action = menu.addAction(words)
        action.setData(str(status))
        action.setCheckable(True)
        action.setChecked(status is present)


def tooltip_of(person: Attendee) -> str:
    """All that is known of a person."""
    parts = (person.name, person.kana, person.group or person.organisation, person.post, STATUS_WORDS[person.status])
    return "\n".join(part for part in parts if part)

"""One person of a list, as a small button with a menu."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from minutesapp.attendance.sides import part_in_short, person_words
from minutesapp.model.attendance import Attendee, Status
from minutesapp.templates.people import STATUS_WORDS
from ui.widgets.plain import plain_entry, plain_tooltip

DEEDS = {"edit": "直す…", "before": "前へ", "after": "後ろへ", "remove": "外す"}
KEYS = {
    Qt.Key.Key_Return: "edit",
    Qt.Key.Key_Enter: "edit",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_Space: "toggle",
    Qt.Key.Key_Delete: "remove",
    Qt.Key.Key_Backspace: "remove",
}
MOVING_KEYS = {Qt.Key.Key_Left: "before", Qt.Key.Key_Right: "after"}
KEYS_WORDS = "←→：隣の人へ　Enter：直す　スペース：出席・欠席\nDelete：外す　Alt＋←→：並べ替え　メニューキー：そのほか"


class Chip(QToolButton):
    """A person; `asked` tells what the clerk wants of it: a deed or a status, and the person's id.

    The chips of a list are one stop of Tab, at the one that was gone to last; the arrow keys belong to the list.
    """

    asked = Signal(str, str)
    entered = Signal()
    """The focus came here."""

    def __init__(self, person: Attendee, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = person
        self.setObjectName("chip")
        self.setText(plain_entry(person_words(person)))
        self.setAccessibleName(person_words(person))
        self.setProperty("away", not person.status.attends)
        self.setToolTip(plain_tooltip(f"{describe_person(person)}\n\n{KEYS_WORDS}"))
        self.clicked.connect(self._open_menu)

    def be_stop(self, stop: bool) -> None:
        """Be the one chip of its list at which Tab stops, or none of them."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the list."""
        super().focusInEvent(event)
        self.entered.emit()

    def minimumSizeHint(self) -> QSize:
        """Where the list is narrow, the words are cut short."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, with dots where they are cut short."""
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter

        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        room = self.width() - (self.sizeHint().width() - self.fontMetrics().horizontalAdvance(option.text))
        option.text = self.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The right button and the menu key open the menu like a click."""
        self._open_menu()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means for this person; the arrows are the list's."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        keys = MOVING_KEYS if held == Qt.KeyboardModifier.AltModifier else {} if held else KEYS
        deed = keys.get(Qt.Key(event.key()))
        if deed:
            self.asked.emit(deed, self.person.id)
        else:
            event.ignore()

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for deed, words in DEEDS.items():
            menu.addAction(words).setData(deed)
        menu.addSeparator()
        fill_status_menu(menu, self.person.status)
        menu.triggered.connect(lambda action: self.asked.emit(action.data(), self.person.id))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


def fill_status_menu(menu: QMenu, present: Status | None, keys: Mapping[Status, str] | None = None) -> None:
    """Append how somebody can take part, with the keys for it, if there are any; the action's data is the status."""
    for status, words in STATUS_WORDS.items():
        action = menu.addAction(f"{words}\t{keys[status]}" if keys else words)
        action.setData(str(status))
        action.setCheckable(True)
        action.setChecked(status is present)


def describe_person(person: Attendee) -> str:
    """All that is known of a person, one thing a line."""
    part = part_in_short(person)
    if person.proxy is not None and person.proxy.post:
        part = f"{part}（{person.proxy.post}）"
    parts = (person.name, person.kana, person.group or person.organisation, person.post, part)
    return "\n".join(part for part in parts if part)

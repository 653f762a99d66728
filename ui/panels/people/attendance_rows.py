"""Who stands in which row of the attendance, and what the row says of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem

from minutesapp.attendance.sides import SideGroup, person_words
from minutesapp.attendance.speaking.number_keys import NumberKeys
from minutesapp.model.attendance import Attendee
from ui.desk import Desk
from ui.widgets.marked_row import MARKED
from ui.widgets.people.chip import describe_person
from ui.widgets.people.people_tree import LEGEND, PeopleTree
from ui.widgets.plain import plain_tooltip

SPEAKING = "いまの発言者"


class AttendanceRows:
    """The rows of the list of people: who speaks, who is not there, whose turn a number key begins."""

    def __init__(self, desk: Desk, tree: PeopleTree) -> None:
        self._desk = desk
        self._tree = tree
        self._groups: tuple[SideGroup, ...] = ()
        self._speaking = ""
        self._away: Mapping[str, str] = {}
        self._keys = NumberKeys()
        self.items: dict[str, QTreeWidgetItem] = {}

    def shows(self, groups: tuple[SideGroup, ...]) -> bool:
        """Whether these are the people of the rows, as they are now."""
        return groups == self._groups

    def fill(self, groups: tuple[SideGroup, ...]) -> None:
        """Make the rows of these people."""
        self._groups = groups
        self._tree.clear()
        self.items = {}
        for group in groups:
            head = self._tree.add_side(group.words)
            for person in group.people:
                self.items[person.id] = self._item(head, person)
                self._mark(person.id, speaks=person.id == self._speaking)
        self._tree.expandAll()

    def mark(self, id: str) -> None:
        """Mark who speaks at the cursor."""
        self._mark(self._speaking, speaks=False)
        self._mark(id, speaks=True)
        self._speaking = id

    def show_away(self, away: Mapping[str, str]) -> None:
        """Say of these that they are not there, and why."""
        if away != self._away:
            self._away = away
            for id in self.items:
                self._word(id)

    def show_keys(self, keys: NumberKeys) -> None:
        """Show whose turns the number keys begin."""
        if keys != self._keys:
            self._keys = keys
            for id in self.items:
                self._show_key(id)

    def draw(self) -> None:
        """Draw the signs in the present colours."""
        for group in self._groups:
            for person in group.people:
                self._tree.draw(self.items[person.id], person)

    def _item(self, head: QTreeWidgetItem, person: Attendee) -> QTreeWidgetItem:
        item = self.items[person.id] = self._tree.add_person(head, person.id)
        self._word(person.id)
        self._show_key(person.id)
        item.setToolTip(0, plain_tooltip(f"{describe_person(person)}\n\nスペース 出席と欠席を切り替える\n{LEGEND}"))
        self._tree.draw(item, person)
        return item

    def _word(self, id: str) -> None:
        person = self._desk.minutes.attendee(id)
        if person is not None:
            away = self._away.get(id, "")
            self.items[id].setText(0, (f"〔{away}〕" if away else "") + person_words(person))

    def _show_key(self, id: str) -> None:
        self._tree.show_key(self.items[id], self._keys.number_of(id))

    def _mark(self, id: str, *, speaks: bool) -> None:
        if id not in self.items:
            return
        item, font = self.items[id], self._tree.font()
        font.setBold(speaks)
        item.setFont(0, font)
        item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, SPEAKING if speaks else "")
        item.setData(0, MARKED, speaks)

"""All actions with their keys, by menu."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from ui.actions.action import MENUS, Action, words_of
from ui.actions.keys import USUAL, all_key_words
from ui.actions.table import ACTIONS
from ui.default_button import ENTER
from ui.dialogs.keys.choosing import Choice

ID = Qt.ItemDataRole.UserRole
NONE, OTHER, FIXED_WORD = "なし", "変えました", "固定"


class KeyTree(QTreeWidget):
    """One row for each action. What was changed is said in words beside it."""

    entered_deed = Signal()
    """Enter on an action."""

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self._choice = choice
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self.setHeaderLabels(["できること", "キー", "変更"])
        self.setAccessibleName("操作とキーの一覧")
        self.setUniformRowHeights(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self._fill()
        self.refresh()

    @property
    def deed(self) -> str:
        """The id of the action that is chosen; empty on the name of a menu."""
        item = self.currentItem()
        return str(item.data(0, ID) or "") if item is not None else ""

    def begin(self) -> None:
        """Choose the first action."""
        self.setCurrentItem(next(iter(self._rows.values())))

    def words_for(self, id: str) -> str:
        """The keys of an action in words."""
        return all_key_words(self._choice.keys[id]) or NONE

    def refresh(self) -> None:
        """Show the keys as they are now."""
        for id, row in self._rows.items():
            row.setText(1, self.words_for(id))
            changed = self._choice.keys[id] != USUAL[id]
            row.setText(2, OTHER if changed else FIXED_WORD if self._choice.is_fixed(id, 0) else "")

    def sift(self, words: str) -> None:
        """Show the actions that are called so or have such a key."""
        for row in self._rows.values():
            row.setHidden(not is_sought(words, row.text(0) + row.text(1)))
        for head, rows in self._groups:
            head.setHidden(all(row.isHidden() for row in rows))
        shown = next((row for row in self._rows.values() if not row.isHidden()), None)
        current = self.currentItem()
        if shown is not None and (current is None or current.isHidden()):
            self.setCurrentItem(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the keys of the action."""
        if event.key() in ENTER and self.deed:
            self.entered_deed.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        for title in MENUS:
            head = QTreeWidgetItem(self, [title[: title.index("(")]])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            rows = {deed.id: _row(head, deed) for deed in ACTIONS if deed.group == title}
            self._groups.append((head, list(rows.values())))
            self._rows |= rows
        self.expandAll()


def is_sought(words: str, text: str) -> bool:
    """Whether a row is one that these words look for; a plus may be narrow, as it is typed, or wide, as it is shown."""
    return words.casefold().replace("+", "＋") in text.casefold()


def _row(head: QTreeWidgetItem, deed: Action) -> QTreeWidgetItem:
    row = QTreeWidgetItem(head, [words_of(deed)])
    row.setData(0, ID, deed.id)
    row.setToolTip(0, deed.tip)
    return row

"""The list of people at the edge of the window: by sides, with keys of its own and no search by letters."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent, QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from minutesapp.model.attendance import Attendee, Status
from minutesapp.templates.people import STATUS_WORDS
from ui.widgets.appearance.icons import tinted_icon
from ui.widgets.flow import FlowLayout
from ui.widgets.marked_row import MarkedRow
from ui.widgets.plain import plain_label

STATUS_ICONS = {
    Status.PRESENT: "present",
    Status.ABSENT: "absent",
    Status.LATE: "late",
    Status.LEFT_EARLY: "left-early",
    Status.PROXY: "proxy",
    Status.REMOTE: "remote",
    Status.AWAY: "away",
}
STATUS_KEYS = {
    Status.PRESENT: "S",
    Status.ABSENT: "K",
    Status.LATE: "T",
    Status.LEFT_EARLY: "H",
    Status.PROXY: "D",
    Status.REMOTE: "O",
    Status.AWAY: "M",
}
"""The key for each way of taking part, while somebody is chosen in the list."""
SHORT = {Status.PROXY: "代理", Status.REMOTE: "オンライン"}
NUMBER_WORDS = "1〜9番号キー"
KEY_WORDS = [
    *(f"{key}{SHORT.get(status, STATUS_WORDS[status])}" for status, key in STATUS_KEYS.items()),
    NUMBER_WORDS,
]
LEGEND = "\n".join(("  ".join(KEY_WORDS[:4]), "  ".join(KEY_WORDS[4:])))
"""In two lines, for who points at somebody."""
LEGEND_GAP = 8
NUMBER_KEYS = {Qt.Key(ord(digit)): int(digit) for digit in "123456789"}
"""The key that gives somebody its number: with Alt it begins a turn of theirs from then on."""
NUMBER_TOLD = "番号キー {number}（本文でAlt＋{number}を押すと、この人の発言が始まります）"
BY_LETTER = {Qt.Key(ord(letter)): str(status) for status, letter in STATUS_KEYS.items()}
KEYS = {
    Qt.Key.Key_Space: "toggle",
    Qt.Key.Key_Return: "edit",
    Qt.Key.Key_Enter: "edit",
    Qt.Key.Key_Delete: "remove",
}
MOVING_KEYS = {Qt.Key.Key_Up: "before", Qt.Key.Key_Down: "after"}
NAME, NUMBER = range(2)
"""The columns: who it is, and the number of their key."""
ID = Qt.ItemDataRole.UserRole
PERSON_FLAGS = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled
SIDE_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled


class PeopleTree(QTreeWidget):
    """People under their sides. Keys and the mouse tell what the clerk wants of them; nothing changes by itself."""

    asked = Signal(str, str)
    """A deed or a status, and whose."""
    dropped = Signal(str, str)
    """Who was dragged, and before whom; empty for behind all of the side."""
    numbered = Signal(str, object)
    """Who is to have a number key, and its number."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel-list")
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(1)
        self.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(NUMBER, QHeaderView.ResizeMode.ResizeToContents)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(8)
        self.setIconSize(QSize(16, 16))
        self.setAccessibleName("出席者")
        self.setItemDelegate(MarkedRow(self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        root = self.invisibleRootItem()
        root.setFlags(root.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
        self._take_keys()

    @property
    def current(self) -> str:
        """The id of the person chosen, or empty."""
        return self._id(self.currentItem())

    def add_side(self, words: str) -> QTreeWidgetItem:
        """The head of a side."""
        head = QTreeWidgetItem(self.invisibleRootItem(), [words])
        head.setFlags(SIDE_FLAGS)
        font = self.font()
        font.setBold(True)
        head.setFont(0, font)
        head.setFirstColumnSpanned(True)
        return head

    def add_person(self, head: QTreeWidgetItem, id: str) -> QTreeWidgetItem:
        """Somebody under a head."""
        item = QTreeWidgetItem(head)
        item.setData(0, ID, id)
        item.setFlags(PERSON_FLAGS)
        return item

    def draw(self, item: QTreeWidgetItem, person: Attendee) -> None:
        """The sign before a name that says how somebody took part, in the present colours."""
        item.setIcon(0, tinted_icon(STATUS_ICONS[person.status], QPalette.ColorRole.Highlight))
        if not person.status.attends:
            item.setForeground(0, self.palette().color(QPalette.ColorRole.PlaceholderText))

    def show_key(self, item: QTreeWidgetItem, number: int) -> None:
        """Show the number of somebody's key beside the name; none for 0."""
        item.setText(NUMBER, str(number) if number else "")
        item.setTextAlignment(NUMBER, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(NUMBER, self.palette().color(QPalette.ColorRole.PlaceholderText))
        told = NUMBER_TOLD.format(number=number) if number else ""
        item.setData(NUMBER, Qt.ItemDataRole.AccessibleTextRole, told)
        item.setToolTip(NUMBER, told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means for the person who is chosen."""
        deed, number = _deed_of(event), _number_of(event)
        if deed and self.current:
            self.asked.emit(deed, self.current)
        elif number and self.current:
            self.numbered.emit(self.current, number)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters mark people, and never look for names."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keys come as they are pressed, whatever the input method would make of them."""
        super().focusInEvent(event)
        self._take_keys()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The same for somebody else."""
        super().currentChanged(current, previous)
        self._take_keys()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where somebody was dragged to; the list follows the record."""
        at = self.itemAt(event.position().toPoint())
        moving = self.current
        if at is not None and moving:
            before = self._person_behind(at)
            QTimer.singleShot(0, lambda: self.dropped.emit(moving, before))  # once the drag is over
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def _person_behind(self, at: QTreeWidgetItem) -> str:
        """Before whom something dropped there comes; empty for behind all of the side."""
        above = self.dropIndicatorPosition() is QAbstractItemView.DropIndicatorPosition.AboveItem
        if above and self._id(at):
            return self._id(at)
        head = at.parent()
        following = at.child(0) if head is None else head.child(head.indexOfChild(at) + 1)
        return self._id(following)

    def _take_keys(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    @staticmethod
    def _id(item: QTreeWidgetItem | None) -> str:
        return str(item.data(0, ID) or "") if item is not None else ""


def _deed_of(event: QKeyEvent) -> str:
    key = Qt.Key(event.key())
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held == Qt.KeyboardModifier.AltModifier:
        return MOVING_KEYS.get(key, "")
    if held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        return KEYS.get(key) or BY_LETTER.get(key, "")
    return ""


def _number_of(event: QKeyEvent) -> int:
    """The number of a key for digits, pressed by itself; else 0."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return NUMBER_KEYS.get(Qt.Key(event.key()), 0) if held == Qt.KeyboardModifier.NoModifier else 0


def key_legend() -> QWidget:
    """The keys with what they mean, in as many lines as they need; none is broken."""
    legend = QWidget()
    row = FlowLayout(legend, gap=1)
    for words in KEY_WORDS:
        label = plain_label(words)
        label.setObjectName("hint")
        label.setContentsMargins(0, 0, LEGEND_GAP, 0)
        row.addWidget(label)
    legend.setAccessibleName("、".join(KEY_WORDS))
    return legend

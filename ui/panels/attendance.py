"""The attendance at the right edge: who was there, by sides."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from minutesapp.attendance.sides import SideGroup, person_words, side_groups
from minutesapp.editing.change import Change
from minutesapp.model.attendance import Attendee, Status
from ui.desk import Desk
from ui.widgets.appearance.icons import tinted_icon
from ui.widgets.empty_place import empty_place
from ui.widgets.marked_row import MARKED, MarkedRow
from ui.widgets.people.chip import describe_person, fill_status_menu
from ui.widgets.plain import plain_tooltip

STATUS_ICONS = {
    Status.PRESENT: "present",
    Status.ABSENT: "absent",
    Status.LATE: "late",
    Status.LEFT_EARLY: "left-early",
    Status.PROXY: "proxy",
    Status.REMOTE: "remote",
    Status.AWAY: "away",
}
ID = Qt.ItemDataRole.UserRole
EMPTY = "出席者はまだいません。\n下の「加える」で、名簿から選ぶか名前を書きます。"
NO_PERSON = "出席者の一覧で人を選んでください。"
"""What is said where somebody has to be chosen first."""
SPEAKING = "いまの発言者"
BUTTONS = ("person_add", "person_edit", "person_remove", "person_up", "person_down")
TURNS = ("person_turns", "person_replace")


class AttendancePanel(QWidget):
    """Everybody of the meeting; Space or a click on the sign changes between 出席 and 欠席, the menu has the rest."""

    asked = Signal(str, str)
    """A deed or a status, and whose."""

    def __init__(self, desk: Desk, actions: dict[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._desk = desk
        self._actions = actions
        self._items: dict[str, QTreeWidgetItem] = {}
        self._groups: tuple[SideGroup, ...] = ()
        self._speaking = ""
        self.tree = self._tree()
        self._empty = empty_place(EMPTY)
        self._empty.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tree, 1)
        column.addWidget(self._empty, 1)
        column.addLayout(self._buttons())
        desk.replaced.connect(self.refresh)
        desk.changed.connect(self._follow)

    @property
    def current(self) -> str:
        """The id of the person chosen, or empty."""
        item = self.tree.currentItem()
        return str(item.data(0, ID) or "") if item else ""

    def refresh(self) -> None:
        """Show everybody as they are now; who was chosen stays chosen."""
        groups = side_groups(self._desk.minutes.attendees)
        if groups != self._groups:
            chosen = self.current
            self._groups = groups
            self._fill()
            self.choose(chosen)
        says_empty = self._desk.occupied and not groups
        self.tree.setVisible(not says_empty)
        self._empty.setVisible(says_empty)

    def choose(self, id: str) -> None:
        """Choose somebody in the list."""
        if id in self._items:
            self.tree.setCurrentItem(self._items[id])

    def mark(self, id: str) -> None:
        """Mark who speaks at the cursor, and bring them into sight unless the clerk is in the list."""
        for changed, speaks in ((self._speaking, False), (id, True)):
            if changed in self._items:
                self._mark(self._items[changed], speaks=speaks)
        self._speaking = id
        if id in self._items and not self.tree.hasFocus():
            self.tree.scrollToItem(self._items[id])

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs again when the colours change."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._groups = ()
            self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list: Space, Enter, Delete, Alt with the arrows."""
        if watched is self.tree and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            deed = self._deed_of(event)
            if deed and self.current:
                self.asked.emit(deed, self.current)
                return True
        return super().eventFilter(watched, event)

    def _deed_of(self, event: QKeyEvent) -> str:
        moving = event.modifiers() == Qt.KeyboardModifier.AltModifier
        keys = {Qt.Key.Key_Up: "before", Qt.Key.Key_Down: "after"} if moving else {
            Qt.Key.Key_Space: "toggle",
            Qt.Key.Key_Return: "edit",
            Qt.Key.Key_Enter: "edit",
            Qt.Key.Key_Delete: "remove",
        }  # fmt: skip
        return keys.get(Qt.Key(event.key()), "")

    def _follow(self, change: Change) -> None:
        if change.touches("attendees"):
            self.refresh()

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("panel-list")
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setIndentation(8)
        tree.setIconSize(QSize(16, 16))
        tree.setAccessibleName("出席者")
        tree.setItemDelegate(MarkedRow(tree))
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._open_menu)
        tree.itemDoubleClicked.connect(lambda item: self._ask("edit", item))
        tree.clicked.connect(self._click)
        tree.installEventFilter(self)
        return tree

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(8, 4, 8, 8)
        row.setSpacing(2)
        for id in BUTTONS:
            button = QToolButton()
            button.setDefaultAction(self._actions[id])
            button.setAutoRaise(True)
            if id == "person_add":
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            row.addWidget(button)
        row.insertStretch(1, 1)
        return row

    def _fill(self) -> None:
        self.tree.clear()
        self._items = {}
        for group in self._groups:
            head = QTreeWidgetItem(self.tree.invisibleRootItem(), [group.words])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = self.tree.font()
            font.setBold(True)
            head.setFont(0, font)
            for person in group.people:
                self._items[person.id] = self._item(head, person)
                self._mark(self._items[person.id], speaks=person.id == self._speaking)
        self.tree.expandAll()

    def _item(self, head: QTreeWidgetItem, person: Attendee) -> QTreeWidgetItem:
        item = QTreeWidgetItem(head, [person_words(person)])
        item.setData(0, ID, person.id)
        item.setToolTip(0, plain_tooltip(f"{describe_person(person)}\n\nスペースキーで出席と欠席を切り替えます。"))
        item.setIcon(0, tinted_icon(STATUS_ICONS[person.status], QPalette.ColorRole.Highlight))
        if not person.status.attends:
            item.setForeground(0, self.palette().color(QPalette.ColorRole.PlaceholderText))
        return item

    def _mark(self, item: QTreeWidgetItem, *, speaks: bool) -> None:
        font = self.tree.font()
        font.setBold(speaks)
        item.setFont(0, font)
        item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, SPEAKING if speaks else "")
        item.setData(0, MARKED, speaks)

    def _click(self) -> None:
        """A click on the sign before a name."""
        item = self.tree.currentItem()
        if item is None:
            return
        place = self.tree.viewport().mapFromGlobal(self.cursor().pos())
        if place.x() < self.tree.visualItemRect(item).left() + self.tree.iconSize().width() + 8:
            self._ask("toggle", item)

    def _ask(self, deed: str, item: QTreeWidgetItem) -> None:
        if item.data(0, ID):
            self.asked.emit(deed, item.data(0, ID))

    def _open_menu(self, place: QPoint) -> None:
        person = self._desk.minutes.attendee(self.current)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if person is not None:
            fill_status_menu(menu, person.status)
            menu.addSeparator()
        for id in BUTTONS:
            menu.addAction(self._actions[id])
        menu.addSeparator()
        for id in TURNS:
            menu.addAction(self._actions[id])
        menu.triggered.connect(self._take_status)
        menu.popup(self.tree.viewport().mapToGlobal(place))

    def _take_status(self, action: QAction) -> None:
        if action.data() in set(Status):
            self.asked.emit(action.data(), self.current)

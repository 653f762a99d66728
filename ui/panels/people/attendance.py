"""The attendance at the right edge: who was there, by sides, and whether they were enough."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from minutesapp.attendance.sides import side_groups
from minutesapp.attendance.speaking.number_keys import NumberKeys
from minutesapp.editing.change import Change
from minutesapp.model.attendance import Attendee, Status
from minutesapp.model.blocks import BlockKind
from minutesapp.templates.people import STATUS_WORDS
from ui.desk import Desk
from ui.panels.people.attendance_rows import AttendanceRows
from ui.panels.people.exception_line import ExceptionLine
from ui.panels.people.prompt_place import PromptPlace
from ui.widgets.empty_place import empty_place
from ui.widgets.people.chip import fill_status_menu
from ui.widgets.people.part_prompt import PartPrompt
from ui.widgets.people.people_tree import ID, STATUS_KEYS, PeopleTree, key_legend
from ui.widgets.plain import plain_label

EMPTY = "出席者はまだいません。\n下の「加える」で、名簿から選ぶか名前を書きます。"
NO_PERSON = "出席者の一覧で人を選んでください。"
"""What is said where somebody has to be chosen first."""
BUTTONS = ("person_add", "person_edit", "person_remove", "person_up", "person_down")
ITEM = ("person_left_item", "person_excluded")
ENTRANCES = ("person_came", "person_went")
TURNS = ("person_turns", "person_replace")
ADDING = ("people_of_group", "guest_add")
ORDERS = ("order_rank", "order_seat", "order_kana")
ASKING = frozenset(map(str, (Status.LATE, Status.LEFT_EARLY, Status.AWAY, Status.PROXY)))
"""The ways of taking part of which something is asked in place: a time, or who came."""
TELLING = (BlockKind.HEADING, BlockKind.DIRECTION)
"""Paragraphs that tell who is there; while one writes speech, nobody is counted."""
REST = 150
"""Milliseconds without a change after which the members are counted."""


class AttendancePanel(QWidget):
    """Everybody of the meeting. One key marks whoever is chosen; the menu has the same and the rest."""

    asked = Signal(str, str)
    """A deed or a status, and whose."""
    marked = Signal(str, object)
    """Whose part in the meeting is another one, and a `PartMark`."""
    marked_many = Signal(object)
    """The same of several people, by their ids."""
    moved = Signal(str, str)
    """Who was dragged, and before whom; empty for behind all of the side."""
    numbered = Signal(str, object)
    """Who is to have a number key, and its number."""
    told = Signal(str)
    """Something to say to the clerk."""

    def __init__(self, desk: Desk, actions: dict[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._desk = desk
        self._actions = actions
        self._place = 0
        self.tree = self._tree()
        self.rows = AttendanceRows(desk, self.tree)
        self.prompts = PromptPlace(self, self.tree)
        self.prompts.told.connect(self.told)
        self.legend, self.quorum = key_legend(), plain_label()
        self.exceptions = ExceptionLine(desk)
        self.exceptions.written.connect(self.marked_many)
        self.exceptions.told.connect(self.told)
        self.exceptions.done.connect(lambda: self.tree.setFocus(Qt.FocusReason.OtherFocusReason))
        self._empty = empty_place(EMPTY)
        self._empty.hide()
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self.count)
        self._lay_out()
        desk.replaced.connect(self._start_anew)
        desk.saving_changed.connect(self._lock)
        desk.changed.connect(self._follow)

    @property
    def current(self) -> str:
        """The id of the person chosen, or empty."""
        return self.tree.current

    @property
    def pending(self) -> str:
        """What is written in a line here and is not in the record."""
        return self.prompts.pending or self.exceptions.text().strip()

    def commit(self) -> None:
        """What was answered in place belongs to the record; what cannot be read stays to be put right."""
        self.prompts.commit()

    def take_pending(self) -> bool:
        """Take what is written in a line here, as Enter would; whether it could be read."""
        self.commit()
        if self.exceptions.text().strip():
            self.exceptions.take()
        return not self.pending

    def refresh(self) -> None:
        """Show everybody as they are now; who was chosen stays chosen."""
        groups = side_groups(self._desk.minutes.attendees)
        if not self.rows.shows(groups):
            chosen = self.current
            self.prompts.close()
            self.rows.fill(groups)
            self.choose(chosen)
        says_empty = self._desk.occupied and not groups
        for widget in (self.tree, self.legend, self.exceptions):
            widget.setVisible(not says_empty)
        self._empty.setVisible(says_empty)

    def choose(self, id: str) -> None:
        """Choose somebody in the list."""
        if id in self.rows.items:
            self.tree.setCurrentItem(self.rows.items[id])

    def mark(self, id: str) -> None:
        """Mark who speaks at the cursor, and bring them into sight unless the clerk is in the list."""
        self.rows.mark(id)
        if id in self.rows.items and not self.tree.hasFocus() and self.prompts.prompt is None:
            self.tree.scrollToItem(self.rows.items[id])

    def show_keys(self, keys: NumberKeys) -> None:
        """Show beside the names whose turns the number keys begin."""
        self.rows.show_keys(keys)

    def show_place(self, index: int) -> None:
        """The cursor is in the block at `index`: who is not there is marked, once the clerk rests."""
        self._place = index
        self._timer.start()

    def count(self) -> None:
        """Tell whether enough members are there, at the meeting and at the cursor, and who is not there."""
        # Imported late: nobody counts before the window is painted.
        from ui.panels.people.headcount import headcount

        if not self._desk.occupied:
            return
        found = headcount(self._desk.minutes, self._desk.form, self._place)
        self.quorum.setText(found.words)
        self.quorum.setVisible(bool(found.words))
        name = "hint" if found.suffices else "caution"
        if self.quorum.objectName() != name:
            self.quorum.setObjectName(name)
            self.quorum.style().polish(self.quorum)
        self.rows.show_away(found.away)

    def ask_time(self, id: str, caption: str, present: time | None, deed: Callable[[time | None], None]) -> None:
        """Ask for a time in place, which may be left open, and do something with it."""
        from ui.panels.people.part_questions import ask_time

        line, read = ask_time(self._desk, present)
        prompt = PartPrompt(self, caption, line, read, "14:10")
        self.prompts.ask(self.rows.items[id], prompt, lambda told: deed(next(iter(told), None)))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs again when the colours change."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.rows.draw()

    def _start_anew(self) -> None:
        self._place = 0
        self.rows.show_away({})
        self._lock()
        self.exceptions.clear()  # what was meant for the record before
        self.refresh()
        self._timer.start()

    def _lock(self) -> None:
        self.exceptions.setReadOnly(self._desk.read_only)

    def _follow(self, change: Change) -> None:
        if change.touches("attendees"):
            self.refresh()
        spliced = (*change.body.removed, *change.body.inserted) if change.body is not None else ()
        if change.facts is not None or any(block.kind in TELLING for block in spliced):
            self._timer.start()

    def _tree(self) -> PeopleTree:
        tree = PeopleTree()
        tree.customContextMenuRequested.connect(self._open_menu)
        tree.itemDoubleClicked.connect(lambda item: self._do("edit", str(item.data(0, ID) or "")))
        tree.clicked.connect(self._click)
        tree.asked.connect(self._do)
        tree.dropped.connect(self.moved)
        tree.numbered.connect(self.numbered)
        return tree

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.exceptions)
        column.addWidget(self.tree, 1)
        column.addWidget(self._empty, 1)
        self.quorum.setObjectName("hint")
        self.quorum.setWordWrap(True)
        for widget in (self.legend, self.quorum):
            widget.setContentsMargins(8, 2, 8, 2)
            column.addWidget(widget)
        self.quorum.hide()
        column.addLayout(self._buttons())

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

    def _click(self) -> None:
        """A click on the sign before a name."""
        item = self.tree.currentItem()
        if item is None:
            return
        place = self.tree.viewport().mapFromGlobal(self.cursor().pos())
        if place.x() < self.tree.visualItemRect(item).left() + self.tree.iconSize().width() + 8:
            self._do("toggle", self.current)

    def _do(self, deed: str, id: str) -> None:
        """What a key, a click or the menu means; what is left open by it is asked for in place."""
        person = self._desk.minutes.attendee(id)
        if person is None:
            return
        if deed in ASKING and not self._desk.read_only:
            self._ask_part(person, Status(deed))
        else:
            self.asked.emit(deed, id)

    def _ask_part(self, person: Attendee, status: Status) -> None:
        # Imported late: until somebody is marked, nobody waits for what reads times and names.
        from ui.panels.people.part_questions import ask_part

        line, read, example = ask_part(self._desk, person, status)
        prompt = PartPrompt(self, f"{person.name}　{STATUS_WORDS[status]}", line, read, example)
        self.prompts.ask(self.rows.items[person.id], prompt, lambda mark: self.marked.emit(person.id, mark))

    def _open_menu(self, place: QPoint) -> None:
        person = self._desk.minutes.attendee(self.current)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if person is not None:
            fill_status_menu(menu, person.status, STATUS_KEYS)
        for ids in (ITEM, ENTRANCES, BUTTONS[:3], ADDING, TURNS):
            menu.addSeparator()
            menu.addActions([self._actions[id] for id in ids])
        menu.addAction(self._actions["number_keys"])
        menu.addMenu("並べ替え").addActions([self._actions[id] for id in (*BUTTONS[3:], *ORDERS)])
        menu.triggered.connect(self._take_status)
        menu.popup(self.tree.viewport().mapToGlobal(place))

    def _take_status(self, action: QAction) -> None:
        if action.data() in set(Status):
            self._do(action.data(), self.current)

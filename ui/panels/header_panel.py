"""The header card: the fields of the record's form, labels left, editors right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QGridLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
)

from minutesapp.editing.change import Change
from minutesapp.editing.header_commands import add_field, remove_field, rename_field
from minutesapp.model.header import HeaderField
from minutesapp.templates.fields import blank_field, field_form, fresh_field, missing_fields
from minutesapp.templates.parts.field import FieldForm
from ui.desk import Desk
from ui.widgets.appearance.theme import SPACING, ui_font
from ui.widgets.fields.field_editor import FieldEditor
from ui.widgets.fields.make import make_editor
from ui.widgets.fields.people_field import PeopleField
from ui.widgets.plain import marked_label, plain_entry, plain_label, plain_tooltip
from ui.widgets.tab_order import next_stop, tab_stops

LABEL_WIDTH = 128
NARROW = 500
"""The width of a card, in pixels, below which the labels stand above the fields."""
WIDEST = 16777215
"""What Qt takes for no limit."""
PAUSE, LIMIT = 600, 1500
"""Milliseconds of rest after which the record holds what is being typed, and the longest time until it does."""


class HeaderPanel(QFrame):
    """The card over the body. It is built anew only when fields come, go or change their kind."""

    person_asked = Signal(str, str)
    person_named = Signal(object, str, str)
    left = Signal(bool)
    """Tab after the last field, or (False) Shift+Tab before the first."""
    undo_asked = Signal(bool)
    """Ctrl+Z in a field that has nothing to undo itself, or with True Ctrl+Y."""

    def __init__(self, desk: Desk, ask_for_line: Callable[[str, str, str], str]) -> None:
        super().__init__()
        self.setObjectName("header-card")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setFont(ui_font())  # not the face of the text around it
        self._desk = desk
        self._ask_for_line = ask_for_line
        self._pause = _timer(self, PAUSE, self.keep)
        self._limit = _timer(self, LIMIT, self.keep)
        self._is_locked = self._is_narrow = False
        self._labels: list[QLabel] = []
        self._shape: tuple[tuple[str, str, type], ...] | None = None
        self.editors: dict[str, FieldEditor] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACING * 2)
        self._grid.setVerticalSpacing(SPACING)
        self._grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._title = plain_label()
        self._title.setObjectName("card-title")
        self.arrange = self._menu_button()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING * 2, SPACING, SPACING * 2, SPACING)
        column.setSpacing(SPACING)
        column.addWidget(self._title)
        column.addLayout(self._grid)
        column.addWidget(self.arrange, 0, Qt.AlignmentFlag.AlignLeft)
        desk.replaced.connect(self._start_anew)
        desk.changed.connect(self._follow)
        desk.saving_changed.connect(self._lock)

    def _menu_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("menu-button")
        button.setText("項目を加える・消す")
        button.setToolTip("この記録だけの項目を加える、名前を変える、消す")
        button.setAutoRaise(True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self._field_menu())
        return button

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the card from top to bottom and then into the text, which keeps Tab for itself."""
        stop = next_stop(self, forward)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        else:
            self.left.emit(forward)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click between the fields is no click into the text."""
        event.accept()

    def commit(self) -> None:
        """Make steps of everything that was typed and not left yet."""
        for editor in list(self.editors.values()):
            editor.commit()

    @property
    def people_fields(self) -> tuple[PeopleField, ...]:
        """The editors of the fields that list people."""
        return tuple(editor for editor in self.editors.values() if isinstance(editor, PeopleField))

    def keep(self) -> None:
        """Have the record, and with it the journal, hold what is being typed; the step goes on."""
        self._pause.stop()
        self._limit.stop()
        for editor in list(self.editors.values()):
            editor.keep()

    def advance(self) -> None:
        """Go on to the next place to write in, past the buttons; after the last one into the text."""
        here = QApplication.focusWidget()
        stops = [stop for stop in tab_stops(self) if stop is here or not isinstance(stop, QAbstractButton)]
        place = stops.index(here) + 1 if here in stops else 0
        if place < len(stops):
            stops[place].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.left.emit(True)

    def refresh(self) -> None:
        """Show the header as it is now."""
        shape = tuple((field.key, field.label, type(field.value)) for field in self._desk.minutes.header)
        if shape != self._shape:
            self._shape = shape
            self._build()
        for editor in self.editors.values():
            editor.refresh()
        self._lock()

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        first = next(iter(self.editors.values()), None)
        (first or self.arrange).setFocus(Qt.FocusReason.TabFocusReason)

    def _note_typing(self) -> None:
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()

    def _start_anew(self) -> None:
        """Another record: nothing of the editors of the last one may stay."""
        self._shape = None  # not the empty one: a record without fields would leave those of the last one in sight
        self.editors = {}
        self._title.setText(self._desk.form.name)
        self.refresh()
        self.show()

    def _lock(self) -> None:
        """Let nothing be entered where nothing would be kept."""
        locked = self._desk.read_only
        self.arrange.setEnabled(not locked)
        if locked or self._is_locked:
            for editor in self.editors.values():
                editor.lock(locked)
        self._is_locked = locked

    def _follow(self, change: Change) -> None:
        if change.touches("header", "attendees"):
            self.refresh()

    def _build(self) -> None:
        self.commit()
        here = QApplication.focusWidget()
        entered = next((key for key, editor in self.editors.items() if here and editor.isAncestorOf(here)), "")
        pending = {listing.kind.key: listing.entry.pending for listing in self.people_fields}
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.editors = {}
        self._labels = []
        for field in self._desk.minutes.header:
            self._editor(field)
            self._labels.append(self._label(field))
        self._place()
        for listing in self.people_fields:
            listing.entry.line.setText(pending.get(listing.kind.key, ""))
        if entered in self.editors:
            self.editors[entered].setFocus()

    def _place(self) -> None:
        """The labels beside the fields, or above them where the card is too narrow for both."""
        narrow = self._is_narrow
        self._grid.setColumnMinimumWidth(0, 0 if narrow else LABEL_WIDTH)
        self._grid.setVerticalSpacing(SPACING // 2 if narrow else SPACING)
        for row, (label, editor) in enumerate(zip(self._labels, self.editors.values(), strict=True)):
            label.setMaximumWidth(WIDEST if narrow else LABEL_WIDTH + SPACING * 4)
            place = (2 * row, 0, 1, 2) if narrow else (row, 0, 1, 1)
            self._grid.addWidget(label, *place, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(editor, *((2 * row + 1, 0, 1, 2) if narrow else (row, 1, 1, 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        if narrow is not self._is_narrow:
            self._is_narrow = narrow
            self._place()

    def _editor(self, field: HeaderField) -> None:
        editor = make_editor(self._desk, field)
        editor.setAccessibleName(field.label)
        editor.typed.connect(self._note_typing)
        editor.undo_asked.connect(self.undo_asked)
        editor.entered.connect(self.advance)
        editor.head_asked.connect(self.focus_first)
        if isinstance(editor, PeopleField):
            editor.person_asked.connect(self.person_asked)
            editor.person_named.connect(self.person_named)
        self.editors[field.key] = editor

    def _label(self, field: HeaderField) -> QLabel:
        kind = field_form(self._desk.form, field)
        label = marked_label(field.label, "必須" if kind.required else "")
        label.setObjectName("field-label")
        label.setWordWrap(True)
        label.setToolTip(plain_tooltip(kind.hint))
        return label

    def _field_menu(self) -> QMenu:
        menu = QMenu(self)
        self._add, self._rename, self._remove = (menu.addMenu(words) for words in ("加える", "名前を変える", "消す"))
        menu.aboutToShow.connect(self._fill_menus)
        self._add.triggered.connect(lambda action: self._add_field(action.data()))
        self._rename.triggered.connect(lambda action: self._rename_field(action.data()))
        self._remove.triggered.connect(lambda action: self._remove_field(action.data()))
        return menu

    def _fill_menus(self) -> None:
        minutes, form = self._desk.minutes, self._desk.form
        for menu in (self._add, self._rename, self._remove):
            menu.clear()
        for kind in missing_fields(minutes, form):
            self._add.addAction(plain_entry(kind.label)).setData(kind)
        self._add.addSeparator()
        self._add.addAction("そのほかの項目…").setData(None)
        for field in minutes.header:
            self._rename.addAction(plain_entry(field.label)).setData(field)
            self._remove.addAction(plain_entry(field.label)).setData(field)

    def _add_field(self, kind: FieldForm | None) -> None:
        self.commit()
        minutes = self._desk.minutes
        field = blank_field(kind) if kind else self._named_field()
        if field is None:
            return
        self._desk.apply(add_field(minutes, len(minutes.header), field))
        self.editors[field.key].setFocus(Qt.FocusReason.TabFocusReason)

    def _named_field(self) -> HeaderField | None:
        label = self._ask_for_line("項目を加える", "項目の名前", "")
        return fresh_field(self._desk.minutes, label) if label else None

    def _rename_field(self, field: HeaderField) -> None:
        label = self._ask_for_line("項目の名前を変える", "項目の名前", field.label)
        if label:
            self.commit()
            self._desk.apply(rename_field(self._desk.minutes, field.key, label))

    def _remove_field(self, field: HeaderField) -> None:
        self.commit()
        self._desk.apply(remove_field(self._desk.minutes, field.key))


def _timer(owner: HeaderPanel, milliseconds: int, act: Callable[[], None]) -> QTimer:
    timer = QTimer(owner, singleShot=True, interval=milliseconds)
    timer.timeout.connect(act)
    return timer

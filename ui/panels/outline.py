"""The outline: the agenda at the left edge."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedLayout,
    QToolButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from minutesapp.editing.change import Change
from minutesapp.language.kana import to_hiragana
from minutesapp.language.matching.similarity import fold_for_search
from minutesapp.templates.agenda import AgendaRow, ItemCounts, agenda_rows, item_counts, row_at, touches_counts
from ui.actions.keys import KEYS, say
from ui.desk import Desk
from ui.widgets.appearance.icons import icon, tinted_icon
from ui.widgets.empty_place import empty_place
from ui.widgets.one_line import SearchLine
from ui.widgets.outline.row import SHORT_TAG, TAG
from ui.widgets.outline.tree import FLAGS, ROW, OutlineTree
from ui.widgets.plain import plain_tooltip

PAUSE = 120
"""Milliseconds of rest after which the outline follows the typing."""
EMPTY = "議題はまだありません。\n本文の段落で{heading_1}を押すと、議題の見出しになります。"
FILTER = "議題を絞り込む"
ONLY_UNKNOWN, ONLY_QUERIES = "発言者未定のある議題だけ", "要確認の印のある議題だけ"
NONE_FITS = "合う議題はありません。Escキーで、すべての議題に戻ります。"
CLOSED = "非公開"
TIP = "Enterで移ります。Alt＋↑↓で順を、Alt＋←→で段を変え、Deleteで削除します。どれも中の発言ごとです。"


class OutlinePanel(QWidget):
    """The agenda items as a tree; choosing one goes there, dragging one moves it with all under it."""

    chosen = Signal(object)
    """The index of a heading."""
    asked = Signal(str, object)
    """A deed, and the index of the heading of the item."""
    moved = Signal(object, object, object)
    """The index of a heading, before which block its item is to stand, and at which level."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._desk = desk
        self._rows: tuple[AgendaRow, ...] = ()
        self._counts: tuple[ItemCounts, ...] = ()
        self._items: list[QTreeWidgetItem] = []
        self._here = 0
        self.tree = OutlineTree()
        self.tree.setAccessibleDescription(TIP)
        self.tree.entered.connect(self._enter)
        self.tree.asked.connect(self._ask)
        self.tree.dropped.connect(self._drop)
        self.tree.sought.connect(self._seek)
        self._empty: QLabel = empty_place(say(EMPTY))
        self._stack = QStackedLayout()
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._make_filter())
        column.addLayout(self._stack, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.refresh)
        desk.replaced.connect(self.refresh)
        desk.changed.connect(self._follow)
        KEYS.changed.connect(self._name_keys)

    def _make_filter(self) -> QVBoxLayout:
        """The line that filters, the button beside it, and below them what is said where nothing fits."""
        self.none = empty_place(NONE_FITS)
        self.none.hide()
        self.filter = SearchLine(FILTER)
        self.filter.setObjectName("outline-filter")
        self.filter.sought_changed.connect(self._narrow)
        self.filter.entered.connect(self._enter_first)
        self.more = QToolButton()
        self.more.setObjectName("menu-button")
        self.more.setIcon(icon("filter"))
        self.more.setToolTip("一覧に出す議題を選びます。")
        self.more.setAccessibleName("一覧に出す議題")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        self.only_unknown, self.only_queries = menu.addAction(ONLY_UNKNOWN), menu.addAction(ONLY_QUERIES)
        for action in (self.only_unknown, self.only_queries):
            action.setCheckable(True)
            action.toggled.connect(lambda _checked: self._narrow())
        self.more.setMenu(menu)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 4, 4)
        row.setSpacing(2)
        row.addWidget(self.filter, 1)
        row.addWidget(self.more)
        rows = QVBoxLayout()
        rows.addLayout(row)
        rows.addWidget(self.none)
        return rows

    def refresh(self) -> None:
        """Show the agenda as it is now; what is in sight stays so."""
        rows = agenda_rows(self._desk.rendering)
        counts = item_counts(self._desk.minutes.body, rows)
        alike = [row.level for row in rows] == [row.level for row in self._rows]
        shown = [*map(_shown, self._rows, self._counts)]
        self._rows, self._counts = rows, counts
        if not alike:
            self._fill()
        else:
            for at, now in enumerate(map(_shown, rows, counts)):
                if now != shown[at]:
                    self._write(at)
        self._stack.setCurrentWidget(self.tree if rows else self._empty)
        self._narrow()
        self.show_place(self._here)

    def show_place(self, index: int) -> None:
        """Mark the agenda item in which the cursor is."""
        self._here = index
        row = row_at(self._rows, index)
        item = self._items[row] if 0 <= row < len(self._items) else None
        if item is self.tree.currentItem():
            return
        if item is None:
            self.tree.setCurrentIndex(QModelIndex())
        else:
            self.tree.setCurrentItem(item)

    def show_all(self) -> bool:
        """Show every item again; whether some were not shown."""
        narrowed = bool(self.filter.text()) or self.only_unknown.isChecked() or self.only_queries.isChecked()
        self.filter.clear()
        self.only_unknown.setChecked(False)
        self.only_queries.setChecked(False)
        return narrowed

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs again when the colours change."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.more.setIcon(icon("filter"))
            for at in range(len(self._items)):
                self._write(at)

    def _follow(self, change: Change) -> None:
        if touches_counts(change):
            self._timer.start()

    def _name_keys(self) -> None:
        self._empty.setText(say(EMPTY))

    def _fill(self) -> None:
        top = self.tree.verticalScrollBar().value()
        self.tree.clear()
        self._items = []
        above: list[tuple[int, QTreeWidgetItem]] = []
        for at, row in enumerate(self._rows):
            while above and above[-1][0] >= row.level:
                above.pop()
            item = QTreeWidgetItem(above[-1][1] if above else self.tree.invisibleRootItem())
            item.setFlags(FLAGS)
            above.append((row.level, item))
            self._items.append(item)
            self._write(at)
        self.tree.expandAll()
        self.tree.verticalScrollBar().setValue(top)

    def _write(self, at: int) -> None:
        """Write what one row reads now."""
        row, counts, item = self._rows[at], self._counts[at], self._items[at]
        count = str(counts.turns) if counts.turns else ""
        told = [row.title, *([CLOSED] if row.closed else []), f"{counts.turns}発言"]
        item.setData(0, ROW, at)
        item.setText(0, row.title)
        item.setData(0, TAG, "　".join(filter(None, (CLOSED if row.closed else "", count))))
        item.setData(0, SHORT_TAG, count)
        more = f"発言 {counts.turns}、発言者未定 {counts.unknown}、要確認 {counts.queries}"
        item.setToolTip(0, plain_tooltip(f"{row.about}\n{more}"))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, "、".join(told))
        item.setIcon(0, _closed_icon() if row.closed else QIcon())

    def _row_now(self, at: int) -> AgendaRow | None:
        """The row as the record has it now, which may be ahead of the list; None where it is another one by now."""
        meant = self._rows[at]
        if self._timer.isActive():
            self._timer.stop()
            self.refresh()
        row = self._rows[at] if at < len(self._rows) else None
        return row if row is not None and row.title == meant.title else None

    def _enter(self, at: int) -> None:
        if (row := self._row_now(at)) is not None:
            self.chosen.emit(row.index)

    def _ask(self, deed: str, at: int) -> None:
        if (row := self._row_now(at)) is not None:
            self.asked.emit(deed, row.index)

    def _drop(self, moving: int, target: int | None, place: str) -> None:
        """From rows to the blocks before which the item is to stand."""
        beside = target is None or self._row_now(target) is not None
        row = self._row_now(moving)
        if beside and row is not None:
            self.moved.emit(row.index, *self._place(target, place))

    def _place(self, target: int | None, place: str) -> tuple[int, int]:
        """Before which block something dropped there stands, and at which level."""
        rows, end = self._rows, len(self._desk.minutes.body)
        if target is None:
            return end, rows[0].level
        row = rows[target]
        behind = next((one.index for one in rows[target + 1 :] if one.level <= row.level), end)
        if place == "above":
            return row.index, row.level
        if place == "on":
            return behind, row.level + 1
        below = rows[target + 1] if target + 1 < len(rows) else row
        return (below.index, below.level) if below.level > row.level else (behind, row.level)

    def _seek(self) -> None:
        self.filter.setFocus()
        self.filter.selectAll()

    def _enter_first(self) -> None:
        """Enter in the filter goes to the first item that fits."""
        fits = self._fitting()
        if fits:
            self.chosen.emit(self._rows[fits[0]].index)

    def _narrow(self) -> None:
        """Show what fits, and the items under which it lies."""
        fits = set(self._fitting())
        self.none.setVisible(bool(self._rows) and not fits)
        shown: set[int] = set()
        for at in fits:
            item: QTreeWidgetItem | None = self._items[at]
            while item is not None and int(item.data(0, ROW)) not in shown:
                shown.add(int(item.data(0, ROW)))
                item = item.parent()
        for at, item in enumerate(self._items):
            if item.isHidden() is (at in shown):
                item.setHidden(at not in shown)

    def _fitting(self) -> Sequence[int]:
        words = self.filter.sought
        sought = _folded(words) if words else ""  # the table of kanji is not read for nothing
        unknown, queries = self.only_unknown.isChecked(), self.only_queries.isChecked()
        return [
            at
            for at, (row, counts) in enumerate(zip(self._rows, self._counts, strict=True))
            if (not unknown or counts.unknown) and (not queries or counts.queries)
            if not sought or sought in _folded(row.title)
        ]


def _shown(row: AgendaRow, counts: ItemCounts) -> tuple[str, bool, ItemCounts]:
    """All that a row reads: where its heading stands is none of it, and changes with every paragraph before it."""
    return row.words, row.closed, counts


def _folded(words: str) -> str:
    return to_hiragana(fold_for_search(words)).replace(" ", "")


def _closed_icon() -> QIcon:
    return tinted_icon("closed", QPalette.ColorRole.PlaceholderText)

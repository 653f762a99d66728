"""The roster: who holds which post on a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar, cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QTreeWidgetItem,
    QWidget,
)

from minutesapp.errors import UserFacingError
from minutesapp.language.dates.wareki import WhenStyle, read_when, render_day
from minutesapp.services import people
from ui.default_button import ENTER
from ui.dialogs.base import BaseDialog, hint
from ui.dialogs.line import ask_for_line
from ui.models.roster import HEADS, matches, row_of
from ui.reporting import report
from ui.tasks import Task, over
from ui.widgets.message_bar import MessageBar
from ui.widgets.one_line import SearchLine
from ui.widgets.plain import plain_label
from ui.widgets.rows_table import rows_table

if TYPE_CHECKING:
    from minutesapp.services.people import RosterEntry

T = TypeVar("T")
ENTRY = Qt.ItemDataRole.UserRole
EMPTY = "名簿はまだ空です。「名簿を読み込む」で、CSVかExcelの一覧を入れてください。"


class RosterDialog(BaseDialog):
    """A table to search, as of a day."""

    asked_to_import = Signal()

    def __init__(self, parent: QWidget | None, day: date | None) -> None:
        super().__init__(parent, "名簿", reject="閉じる", size=(880, 560))
        self._day = day or date.today()
        self._entries: list[RosterEntry] = []
        self._items: list[QTreeWidgetItem] = []
        self._task: Task[Any] | None = None
        self.search = SearchLine("氏名・読み・職・所属で探す")
        self.search.textChanged.connect(self._filter)
        self.search.entered.connect(self._go_to_found)
        self.day_line = SearchLine("日付")
        self.day_line.setText(render_day(self._day, WhenStyle()))
        self.day_line.setClearButtonEnabled(False)
        self.day_line.setMinimumWidth(190)
        self.day_line.setAccessibleName("いつの職か")
        self.day_line.editingFinished.connect(self._take_day)
        self.pick = QPushButton("日を選ぶ…")
        self.pick.clicked.connect(self._choose_day)
        self.table = rows_table(HEADS, "名簿")
        self.table.itemDoubleClicked.connect(lambda _: self._confirm())
        self.table.currentItemChanged.connect(self._judge)
        self.table.installEventFilter(self)
        self.words = hint("")
        self.bar = MessageBar()
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show the roster as it is now."""
        self._entries = people.list_roster(self._day)
        self.table.clear()
        self._items = []
        for entry in self._entries:
            item = QTreeWidgetItem(self.table, list(row_of(entry)))
            item.setData(0, ENTRY, entry)
            self._items.append(item)
            if not entry.current:
                for column in range(len(HEADS)):
                    item.setForeground(column, self.palette().placeholderText())
        self._filter()

    def tell(self, words: str) -> None:
        """Say what came of taking in a list."""
        self.bar.tell(words)

    async def wait(self, task: Task[T]) -> T:
        """What a task gives that the dialog waits for. Whoever closes the dialog meanwhile cancels it."""
        self._task = task
        self.importing.setEnabled(task.is_over)
        await over(task)
        self.importing.setEnabled(True)
        return await task

    def reject(self) -> None:
        """Close, as soon as nothing is being taken in any more."""
        if self._task is None or self._task.is_over:
            super().reject()
        else:
            self._task.cancel()
            self._task.afterwards(super().reject)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the table confirms the reading of whoever is chosen, where it is a guess."""
        enter = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in ENTER
        if not (enter and self.confirm.isEnabled()):
            return super().eventFilter(watched, event)
        self._confirm()
        return True

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        head.addWidget(plain_label("いつの職か"))
        head.addWidget(self.day_line)
        head.addWidget(self.pick)
        self.confirm = self.buttons.addButton("読みを確認する…", QDialogButtonBox.ButtonRole.ActionRole)
        self.confirm.clicked.connect(self._confirm)
        self.importing = self.buttons.addButton("名簿を読み込む…", QDialogButtonBox.ButtonRole.ActionRole)
        self.importing.clicked.connect(self.asked_to_import)
        self.column.addWidget(self.bar)
        self.column.addLayout(head)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.words)

    def _filter(self) -> None:
        """Show the lines that fit what is sought; who holds several posts has several, and is counted once."""
        shown = []
        for item, entry in zip(self._items, self._entries, strict=True):
            item.setHidden(not matches(entry, self.search.text()))
            if not item.isHidden():
                shown.append(entry)
        all_of_them, found = len(people.once_each(self._entries)), len(people.once_each(shown))
        self.words.setText(f"{all_of_them}人のうち{found}人" if self._entries else EMPTY)
        self._judge()

    def _go_to_found(self) -> None:
        """To the first line that is left."""
        found = next((item for item in self._items if not item.isHidden()), None)
        if found is not None:
            self.table.setCurrentItem(found)
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _judge(self) -> None:
        entry = self._chosen()
        self.confirm.setEnabled(entry is not None and not entry.person.kana_confirmed)

    def _chosen(self) -> RosterEntry | None:
        item = self.table.currentItem()
        return cast("RosterEntry", item.data(0, ENTRY)) if item and not item.isHidden() else None

    def _confirm(self) -> None:
        """Ask for the right reading of somebody, the guess being offered."""
        entry = self._chosen()
        if entry is None or entry.person.kana_confirmed:
            return
        words = f"{entry.person.name}さんの読み"
        kana = ask_for_line(self, "読みを確認する", words, entry.person.kana)
        if not kana:
            return
        try:
            people.confirm_reading(entry.person, kana)
        except UserFacingError as error:
            report(self, error)
        self.refresh()

    def _take_day(self) -> None:
        read = read_when(self.day_line.text())
        if read is not None:
            self._show_day(read.start.date())
        else:
            self.day_line.setText(render_day(self._day, WhenStyle()))

    def _choose_day(self) -> None:
        from ui.widgets.fields.day_picker import DayPicker

        picker = DayPicker(self, self._day)
        picker.picked.connect(self._show_day)
        picker.popup(self.pick.mapToGlobal(QPoint(0, self.pick.height())))

    def _show_day(self, day: date) -> None:
        self.day_line.setText(render_day(day, WhenStyle()))
        if day != self._day:
            self._day = day
            self.refresh()

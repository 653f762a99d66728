"""A source and what it was read as, line by line: what is in doubt is looked at, and put right for all of its kind."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTabWidget,
    QTreeView,
    QWidget,
)

from minutesapp.errors import UserFacingError
from minutesapp.services.reading.source import ReadSource
from minutesapp.services.reading.telling import Told
from minutesapp.services.reading.ways import Way
from ui.default_button import ENTER
from ui.dialogs.base import BaseDialog, lead
from ui.dialogs.reading.reading_line import ReadingLine
from ui.dialogs.reading.reading_told import ReadingTold
from ui.models.reading_choices import ReadingChoices, Reviewed
from ui.models.reading_rows import BECAME, PLACE, SAID, SIGN, WORDS, ReadingRows
from ui.reporting import Answer, ask, report
from ui.tasks import Task, go
from ui.widgets.appearance.theme import SPACING, soft_colour
from ui.widgets.icon_button import IconButton
from ui.widgets.plain import plain_label

LEAD = "「要確認」の行を見て、違っていれば直し方を選んでください。同じ形の行は、まとめて直ります。"
COUNT = "要確認　残り{left}か所（全{all}行）"
NONE_LEFT = "要確認の行は、もうありません（全{all}行）"
WITHOUT_EFFECT = "読み取りが変わらないため、使いませんでした。"
READING = "読み直しています…"
REMEMBER = "この会議体の会議録を次に読み込むときにも、同じように直す(&R)"
NO_COMMITTEE = "会議体の名前が読み取れないため、次の読み込みには使えません"
UNUSED = "直したことが、まだ記録に入っていません。"
WIDTHS = {PLACE: 84, SIGN: 84, BECAME: 220}
HEIGHTS = (330, 300)
"""Pixels of the table and of what stands below it, where there is room for them."""
LONGEST = 36
"""Signs of what was said, where it is told what became of it."""


class LinesTable(QTreeView):
    """All lines. Enter goes on to the ways of the one that is chosen."""

    entered_row = Signal()
    """Enter was pressed."""

    def __init__(self, rows: ReadingRows) -> None:
        super().__init__()
        self.ensurePolished()  # what a row takes is asked before the table is seen
        self.setModel(rows)
        self.setAccessibleName("元の文章と読み取り")
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setAlternatingRowColors(True)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
        for column in (WORDS, SAID):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is for the line, not for the dialog."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.entered_row.emit()


class ReadingDialog(BaseDialog):
    """`choices` holds what was said, `remembers` whether it is to be used again; nothing is done to the record here."""

    def __init__(self, parent: QWidget | None, reviewed: Reviewed) -> None:
        super().__init__(parent, "読み取りの確認", "この読み取りにする", size=(1180, 720))
        self.choices = ReadingChoices(reviewed)
        self._task: Task[Reviewed] | None = None
        self.rows = ReadingRows(self.choices, soft_colour())
        self.table = LinesTable(self.rows)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_line())
        self.table.entered_row.connect(self._go_to_ways)
        self.line = ReadingLine()
        self.line.used.connect(self._use)
        self.line.settled.connect(self._settle)
        self.told = ReadingTold()
        self.told.taken_back.connect(self._take_back)
        self.count = plain_label()
        self.status = plain_label()
        self._make_buttons()
        self._lay_out()
        for button in (self.only, self.remember, self.line.use, self.line.right, self.told.stop):
            button.setAccessibleName(button.text().partition("(&")[0].replace("&&", "&"))
        self.finished.connect(lambda _: self._drop())
        self.begin_at = self.table
        self._show(self.choices.doubtful[0] if self.choices.doubtful else 0)

    @property
    def read(self) -> ReadSource:
        """The reading as it is now."""
        return self.choices.read

    @property
    def remembers(self) -> bool:
        """Whether what was said is to be used in readings to come."""
        return self.remember.isEnabled() and self.remember.isChecked()

    @property
    def place(self) -> int:
        """The place in the source of the line that is chosen; -1 where none is."""
        index = self.table.currentIndex()
        return self.rows.place_of(index.row()) if index.isValid() else -1

    def go_to(self, place: int) -> None:
        """Choose a line."""
        row = self.rows.row_of(place)
        self.table.setCurrentIndex(self.rows.index(row, 0) if row >= 0 else QModelIndex())
        self.table.scrollTo(self.table.currentIndex(), QTreeView.ScrollHint.EnsureVisible)

    def reject(self) -> None:
        """Leave; what was said is not given up without a word."""
        if self.choices.is_touched:
            answers = {Answer.YES: "この読み取りにする", Answer.DISCARD: "使わずに閉じる", Answer.CANCEL: "確認に戻る"}
            answer = ask(self, UNUSED, answers, title="読み取りの確認")
            if answer is Answer.YES:
                self.accept()
            if answer is not Answer.DISCARD:
                return
        super().reject()

    def _make_buttons(self) -> None:
        self.previous = _bound(QPushButton("前（Shift＋F8）"), "Shift+F8", lambda: self._go(-1))
        self.next = _bound(QPushButton("次の要確認（F8）"), "F8", lambda: self._go(1))
        undo, redo = IconButton("undo", "元に戻す（Ctrl＋Z）"), IconButton("redo", "やり直す（Ctrl＋Y）")
        self.undo = _bound(undo, "Ctrl+Z", lambda: self._step(self.choices.undo))
        self.redo = _bound(redo, "Ctrl+Y", lambda: self._step(self.choices.redo))
        self.only = QCheckBox("要確認と直した行だけ(&O)")
        self.only.toggled.connect(self._filter)
        committee = self.read.committee
        self.remember = QCheckBox(
            REMEMBER.format(committee=committee.replace("&", "&&")) if committee else NO_COMMITTEE
        )
        self.remember.setChecked(bool(committee))
        self.remember.setEnabled(bool(committee))

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(SPACING)
        for widget in (self.count, self.previous, self.next, self.only):
            above.addWidget(widget)
        above.addStretch(1)
        above.addWidget(self.undo)
        above.addWidget(self.redo)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName("選んだ行と直したこと")
        self.tabs.addTab(self.line, "選んだ行")
        self.tabs.addTab(self.told, "直したこと")
        self.tabs.setCornerWidget(self.status)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(self.tabs)
        split.setChildrenCollapsible(False)
        split.setSizes(list(HEIGHTS))
        self.column.addWidget(lead(LEAD))
        self.column.addLayout(above)
        self.column.addWidget(split, 1)
        self.column.addWidget(self.remember)

    def _show(self, place: int) -> None:
        """Everything as it is now, at this line."""
        self.rows.refresh()
        self.go_to(place)
        left, every = len(self.choices.doubtful), len(self.choices.review.rows)
        self.count.setText(COUNT.format(left=left, all=every) if left else NONE_LEFT.format(all=every))
        self.tabs.setTabText(1, f"直したこと（{len(self.choices.told)}）")
        self.told.show_told([(one, self.choices.is_remembered(one)) for one in self.choices.told])
        self._show_line()
        self._judge()

    def _show_line(self) -> None:
        place = self.place
        if place < 0:
            self.line.show_nothing()
            return
        row = self.choices.review.rows[place]
        doubtful, settled = self.choices.is_doubtful(place), self.choices.is_settled(place)
        self.line.show_row(row, self.choices.ways(place), doubtful=doubtful, settled=settled)

    def _judge(self) -> None:
        waiting = self._task is not None
        self.undo.setEnabled(self.choices.can_undo and not waiting)
        self.redo.setEnabled(self.choices.can_redo and not waiting)
        self.accept_button.setEnabled(not waiting)
        for button in (self.previous, self.next):
            button.setEnabled(bool(self.choices.doubtful))
        self.line.wait(waiting)
        self.told.wait(waiting)

    def _go(self, step: int) -> None:
        """To the next line with doubts, or the one before; round the ends."""
        here, places = self.place, self.choices.doubtful
        further = [place for place in places if (place - here) * step > 0]
        self.tabs.setCurrentIndex(0)
        self.go_to(min(further or places, key=lambda place: (place - here) * step))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_ways(self) -> None:
        self.tabs.setCurrentIndex(0)
        if self.line.ways.isVisible():
            self.line.ways.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self, only: bool) -> None:
        self.rows.only_doubtful = only
        self._show(max(self.place, 0))

    def _settle(self) -> None:
        """Right as it is: said of the label where that is what is doubted, else of the line alone."""
        right = self.choices.ways(self.place).right
        if right is not None and self.choices.is_doubtful(self.place):
            self._use(right)
        else:
            self._step(lambda: self.choices.settle(self.place))

    def _step(self, step: Callable[[], None]) -> None:
        step()
        self.status.clear()
        self._show(self.place)

    def _use(self, way: Way) -> None:
        go(self._read(f"{_short(way.words)}：", self.choices.with_more(way.more)))

    def _take_back(self, one: Told) -> None:
        go(self._read(f"{_short(one.words)}：やめました。", self.choices.without(one.said)))

    async def _read(self, words: str, work: Callable[[], Reviewed]) -> None:
        """Read the source once more, off the window's thread, and show what became of it."""
        if self._task is not None:
            return
        place = self.place
        self._task = Task(lambda _: work())
        self.status.setText(READING)
        self._judge()
        try:
            reviewed = await self._task.start()
        except UserFacingError as error:
            report(self, error)
            return
        finally:
            self._task = None
            self.status.clear()
            self._judge()
        count = self.choices.differing(reviewed)
        if count or len(reviewed.review.doubtful) != len(self.choices.review.doubtful) or self._takes_back(reviewed):
            self.choices.take(reviewed)
            words += f"{count}行の読み取りが変わりました。" if count else "読み取りは変わりません。"
        else:
            words += WITHOUT_EFFECT
        self._show(place)
        self.status.setText(words)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _takes_back(self, reviewed: Reviewed) -> bool:
        return reviewed.read.corrected.count < self.read.corrected.count

    def _drop(self) -> None:
        """What is still being read is not wanted any more."""
        if self._task is not None:
            self._task.cancel()


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


def _bound(button: QAbstractButton, key: str, deed: Callable[[], None]) -> QAbstractButton:
    """The button, with a key of its own wherever in the dialog the focus is."""
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(lambda: deed())
    QShortcut(QKeySequence(key), button, context=Qt.ShortcutContext.WindowShortcut).activated.connect(button.click)
    return button

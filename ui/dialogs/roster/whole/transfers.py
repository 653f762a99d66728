"""人事異動: a list that is pasted or read from a file, what it changes from a day on, and doing it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QPushButton, QTreeWidgetItem, QWidget

from minutesapp.services.rosters.moves import (
    NEW,
    OUTCOMES,
    Outcome,
    Prospect,
    TransferPreview,
    candidate_words,
    counts_words,
    kept_words,
    may_be_new,
    moved_words,
    name_of,
    place_of,
)
from minutesapp.services.rosters.transfers import (
    apply_transfer,
    describe_notes,
    preview_transfer,
    read_transfer_file,
    read_transfer_text,
)
from minutesapp.services.rosters.watching import Done, watched
from ui.dialogs.base import hint, lead
from ui.dialogs.roster.writing import WritingDialog
from ui.models.roster_book import RosterBook
from ui.tasks import Proceed, go
from ui.widgets.appearance.theme import SPACING
from ui.widgets.fields.day_line import UNREADABLE, DayLine
from ui.widgets.plain import plain_entry, plain_label
from ui.widgets.tables.rows_table import rows_table

if TYPE_CHECKING:
    from minutesapp.services.rosters.transfers import Transfer

LEAD = "異動の一覧を貼り付けるか、ファイルを選んでください。次に、何が変わるかを表で確かめます。"
EXAMPLE = "例：\n総務課長　山田 太郎（税務課長）\n税務課長　佐藤 花子（総務課 庶務係長）\n退職　鈴木 一郎（市民課長）"
HEADS = ("行", "どうなるか", "氏名", "これまで", "これから", "だれのことか")
LOOK, APPLY = "変わるところを見る", "名簿に反映する"
READING, APPLYING = "一覧を調べています…", "名簿に反映しています…"
CHOOSE, SOMEBODY_NEW = "選んでください", "新しい人として加える"
FROM_FILE = "「{name}」から読みました。"
LEFT = "要確認の行は、「だれのことか」を選ぶと反映します。選ばない行は、名簿を変えません。"
NOTHING = "名簿に変わるところはありません。"
OUTCOME_COLUMN, WHO_COLUMN = 1, 5
HEIGHT = 120
"""Pixels of the list that is pasted, at least."""


class TransfersDialog(WritingDialog):
    """`done_with` is what came of it. First the main button shows what changes, then it does it."""

    asked_for_file = Signal()

    def __init__(self, parent: QWidget | None, book: RosterBook) -> None:
        super().__init__(parent, book, "人事異動", LOOK, size=(1180, 680))
        self._file: Path | None = None
        self._transfer: Transfer | None = None
        self._is_shown = False
        self._choices: dict[int, str] = {}
        self.day = DayLine("発令日")
        self.day.put(date.today())
        self.choose = QPushButton("ファイルを選ぶ…")
        self.choose.clicked.connect(self.asked_for_file)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("異動の一覧")
        self.text.setPlaceholderText(EXAMPLE)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(HEIGHT)
        self.table = rows_table(HEADS, "変わるところ")
        self._bold = self.table.font()
        self._bold.setBold(True)
        self.words = hint("")
        self.notes = hint("")
        self._lay_out()
        self.text.textChanged.connect(self._write_another)
        self.day.line.textChanged.connect(self._begin_again)
        self.begin_at = self.text
        self._begin_again()

    def read_file(self, path: Path) -> None:
        """Take the list from a file, and show what it changes."""
        self._file = path
        self.text.blockSignals(True)
        self.text.setPlainText("")
        self.text.blockSignals(False)
        self.text.setPlaceholderText(FROM_FILE.format(name=path.name))
        self._begin_again()
        go(self._read())

    def accept(self) -> None:
        """Show what changes, or do what was shown."""
        go(self._apply(self._transfer) if self._transfer is not None and self._is_shown else self._read())

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(SPACING)
        above.addWidget(plain_label("発令日"))
        above.addWidget(self.day)
        above.addStretch(1)
        above.addWidget(self.choose)
        self.column.addWidget(lead(LEAD))
        self.column.addLayout(above)
        self.column.addWidget(self.text, 1)
        self.column.addWidget(self.words)
        self.column.addWidget(self.table, 3)
        self.column.addWidget(self.notes)

    def _write_another(self) -> None:
        self._file = None
        self.text.setPlaceholderText(EXAMPLE)
        self._begin_again()

    def _begin_again(self) -> None:
        """What was shown, or is on its way to be, holds no more."""
        self.stop_reading()
        self._transfer, self._choices, self._is_shown = None, {}, False
        self.table.clear()
        self.words.setText("" if self.day.is_right else UNREADABLE)
        self.notes.setText("")
        self.accept_button.setText(LOOK)
        self.allow(self.day.day is not None and bool(self._file or self.text.toPlainText().strip()))

    async def _read(self) -> None:
        """Read the list, and show what it changes."""
        on, file, text = self.day.day, self._file, self.text.toPlainText()
        if on is None:
            return
        read: Callable[[], Transfer] = (
            (lambda: read_transfer_file(file, on)) if file else (lambda: read_transfer_text(text, on))
        )
        transfer = await self.read(READING, lambda _: read())
        if transfer is not None:
            self._transfer = transfer
            await self._look(transfer)

    async def _look(self, transfer: Transfer) -> None:
        choices, self._is_shown = dict(self._choices), False
        preview = await self.read(READING, lambda _: preview_transfer(transfer, choices=choices))
        if preview is not None:
            self._is_shown = True
            self._show(preview)

    def _show(self, preview: TransferPreview) -> None:
        self.table.clear()
        for prospect in preview.prospects:
            self._add(prospect, preview.on)
        changes = bool(preview.people or preview.postings)
        self.words.setText(f"{counts_words(preview)}。{'' if changes else NOTHING}")
        told = [LEFT] if preview.count(Outcome.UNCLEAR) else []
        self.notes.setText("\n".join((*told, *describe_notes(preview))))
        self.accept_button.setText(APPLY)
        self.allow(changes)

    def _add(self, prospect: Prospect, on: date) -> None:
        line = prospect.line
        moved = moved_words(prospect) if prospect.person else (line.text, "")
        cells = [place_of(line), OUTCOMES[prospect.outcome], name_of(prospect), *moved, kept_words(prospect)]
        item = QTreeWidgetItem(self.table, cells)
        if prospect.outcome is Outcome.UNCLEAR:
            item.setFont(OUTCOME_COLUMN, self._bold)
        if prospect.candidates or line.number in self._choices or prospect.outcome is Outcome.UNCLEAR:
            self._offer(item, prospect, on)

    def _offer(self, item: QTreeWidgetItem, prospect: Prospect, on: date) -> None:
        """Where two fit, or nobody does, the clerk says who it is."""
        number = prospect.line.number
        box = QComboBox()
        box.setAccessibleName(f"{place_of(prospect.line)}行目の{name_of(prospect)}さんはだれのことか")
        box.addItem(CHOOSE, None)
        for candidate in prospect.candidates:
            box.addItem(plain_entry(candidate_words(candidate, on)), candidate.person.id)
        if may_be_new(prospect):
            box.addItem(SOMEBODY_NEW, NEW)
        chosen = self._choices.get(number)
        if chosen is not None and box.findData(chosen) < 0 and prospect.person is not None:
            box.addItem(plain_entry(f"{prospect.person.name}（選んだ人）"), chosen)
        box.setCurrentIndex(max(box.findData(chosen), 0) if chosen is not None else 0)
        if box.count() > 1:
            box.activated.connect(lambda _: self._choose(number, box.currentData()))
            self.table.setItemWidget(item, WHO_COLUMN, box)

    def _choose(self, number: int, person: str | None) -> None:
        self._choices.pop(number, None)
        if person is not None:
            self._choices[number] = person
        if self._transfer is not None:
            go(self._look(self._transfer))

    async def _apply(self, transfer: Transfer) -> None:
        choices = dict(self._choices)

        def apply(proceed: Proceed) -> Done:
            return watched(lambda roster: apply_transfer(transfer, roster, choices, proceed))

        await self.finish(self._book.write(APPLYING, apply))

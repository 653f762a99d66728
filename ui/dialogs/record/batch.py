"""Writing out every record of a folder: which folder, as what, where to, and what became of each record."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton, QTreeWidgetItem, QWidget

from minutesapp.model.committee import NameStyle
from minutesapp.services.forms import forms
from minutesapp.services.output.batch import Result, Wish, outcome_words
from minutesapp.services.output.exporting import EditionName
from minutesapp.services.rosters.committees import FORMS_OWN
from ui.dialogs.base import BaseDialog, hint
from ui.dialogs.record.export import FORMATS
from ui.dialogs.record.files import ask_for_folder
from ui.models.edition_words import EDITION_WORDS
from ui.models.label_words import LABEL_WORDS
from ui.tasks import CANCELLING
from ui.widgets.appearance.icons import list_icon
from ui.widgets.appearance.theme import SPACING
from ui.widgets.one_line import OneLine
from ui.widgets.plain import choice_box, plain_label, plain_tooltip
from ui.widgets.tables.rows_table import rows_table

STAYS = "記録そのものは変わりません。書き出したあとに直されたファイルは、置き換えずに残します。"
OWN_FORM, OWN_LABELS = "記録ごとの様式", "記録ごとの表し方"
RECORDS, OUTPUT = "記録のフォルダー", "書き出すフォルダー"
CLOSE, GIVE_UP, OPEN = "閉じる", "やめる", "フォルダーを開く(&O)"
UNDER_WAY = "書き出しています…（{done}／{count}件）"
DONE = "{count}件のうち{written}件を書き出しました。"
GIVEN_UP = "やめました。{count}件のうち{written}件を書き出しました。"
IN_TROUBLE = "書き出せなかった記録が{count}件あります。"


class BatchDialog(BaseDialog):
    """Asks, and shows the results; it stays until it is closed, which it cannot be while records are written."""

    asked = Signal()
    """The records of `folder` are to be written into `output` as `wish` says."""
    given_up = Signal()
    """No more of them is to be written."""
    shows = Signal()
    """The folder with what was written is to be seen."""

    def __init__(self, parent: QWidget | None, folder: Path, output: Path) -> None:
        super().__init__(parent, "まとめて書き出す", "書き出す", CLOSE, size=(680, 560))
        self._count = self._written = 0
        self._is_under_way = False
        self._failed: list[QTreeWidgetItem] = []
        self.folder_line, self.output_line = _line(RECORDS, folder), _line(OUTPUT, output)
        self.editions = choice_box("版", {edition.value: words for edition, words in EDITION_WORDS.items()})
        self.formats = choice_box("形式", FORMATS)
        self.forms = choice_box("様式", {"": OWN_FORM} | {form.id: form.name for form in forms()})
        self.labels = choice_box("委員の表し方", LABEL_WORDS | {FORMS_OWN: OWN_LABELS})
        self.results = rows_table(("記録", "結果"), "結果")
        self.told, self.place = plain_label(""), QPushButton(OPEN)
        self._choosers: list[QPushButton] = []
        self.column.addLayout(self._rows())
        self.column.addWidget(hint(STAYS))
        self.column.addWidget(self.results, 1)
        row = QHBoxLayout()
        row.addWidget(self.told, 1)
        row.addWidget(self.place)
        self.column.addLayout(row)
        self.place.clicked.connect(self.shows)
        for line in (self.folder_line, self.output_line):
            line.textChanged.connect(self._judge)
        self._judge()

    @property
    def folder(self) -> Path:
        """Where the records are."""
        return Path(self.folder_line.text().strip())

    @property
    def output(self) -> Path:
        """Where the files go."""
        return Path(self.output_line.text().strip())

    @property
    def wish(self) -> Wish:
        """What is made of each record."""
        labels = self.labels.currentData()
        style = None if labels == FORMS_OWN else NameStyle(labels)
        edition = EditionName(self.editions.currentData())
        return Wish(edition, self.formats.currentData(), self.forms.currentData(), style)

    def begin(self, count: int) -> None:
        """So many records are written from now on."""
        self._count, self._written, self._is_under_way = count, 0, True
        self._failed.clear()
        self.results.clear()
        self._show_progress()
        self._judge()

    def show_result(self, result: Result) -> None:
        """What became of a record, below those before it."""
        self._written += result.written
        words = outcome_words(result)
        item = QTreeWidgetItem(self.results, [result.record.stem, words])
        item.setIcon(0, list_icon("check" if result.written else "warning", QPalette.ColorRole.Highlight))
        item.setToolTip(1, plain_tooltip(words))
        self.results.scrollToItem(item)
        self._failed += [] if result.written else [item]
        self._show_progress()

    def end(self, *, given_up: bool = False) -> None:
        """No record is written any more."""
        self._is_under_way = False
        if self._count:
            said = (GIVEN_UP if given_up else DONE).format(count=self._count, written=self._written)
            self.told.setText(said + (IN_TROUBLE.format(count=len(self._failed)) if self._failed else ""))
        if self._failed:  # which may be far above those that were written last
            self.results.setCurrentItem(self._failed[0])
        self._judge()

    def accept(self) -> None:
        """Write; the dialog stays."""
        self.asked.emit()

    def reject(self) -> None:
        """Close; while records are written, write no more of them."""
        if not self._is_under_way:
            super().reject()
            return
        self.reject_button.setText(CANCELLING)
        self.reject_button.setEnabled(False)
        self.given_up.emit()

    def _show_progress(self) -> None:
        self.told.setText(UNDER_WAY.format(done=self.results.topLevelItemCount(), count=self._count))

    def _judge(self) -> None:
        """What can be done now."""
        busy, lines = self._is_under_way, (self.folder_line, self.output_line)
        self.accept_button.setEnabled(not busy and all(line.text().strip() for line in lines))
        self.place.setEnabled(self._written > 0 and not busy)
        self.reject_button.setText(GIVE_UP if busy else CLOSE)
        self.reject_button.setEnabled(True)
        for part in (*lines, *self._choosers, self.editions, self.formats, self.forms, self.labels):
            part.setEnabled(not busy)

    def _rows(self) -> QFormLayout:
        rows = QFormLayout()
        rows.setHorizontalSpacing(24)
        rows.setVerticalSpacing(SPACING)
        rows.addRow(RECORDS, self._folder_row(self.folder_line, RECORDS))
        rows.addRow("版", self.editions)
        rows.addRow("形式", self.formats)
        rows.addRow("様式", self.forms)
        rows.addRow("委員の表し方", self.labels)
        rows.addRow(OUTPUT, self._folder_row(self.output_line, OUTPUT))
        return rows

    def _folder_row(self, line: OneLine, title: str) -> QHBoxLayout:
        choose = QPushButton("選ぶ…")
        choose.setAccessibleName(f"{title}を選ぶ")
        self._choosers.append(choose)
        choose.clicked.connect(lambda: self._choose(line, title))
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addWidget(line, 1)
        row.addWidget(choose)
        return row

    def _choose(self, line: OneLine, title: str) -> None:
        chosen = ask_for_folder(self, title, line.text())
        if chosen:
            line.setText(chosen)
            line.setFocus()  # the next Enter is for the dialog, not for choosing once more


def _line(name: str, folder: Path) -> OneLine:
    line = OneLine()
    line.setAccessibleName(name)
    line.setText(str(folder))
    return line

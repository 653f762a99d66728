"""Looking through a folder of files that were handed out: which folder, whose names, what was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QTreeWidgetItem,
    QWidget,
)

from minutesapp.errors import UserFacingError
from minutesapp.language.plain import one_line
from minutesapp.services.published.sweeping import (
    HEADS,
    NOBODY,
    Swept,
    read_names,
    sweep_folder,
    swept_rows,
    write_sweep,
)
from minutesapp.wording import describe
from ui.dialogs.base import BaseDialog, hint, lead
from ui.dialogs.record.files import CSV, LISTS, FileKind, ask_for_file, ask_for_folder, ask_where
from ui.memory import Memory, Purpose
from ui.tasks import CancelledError, Proceed, Task, go
from ui.widgets.appearance.theme import SPACING
from ui.widgets.flow import FlowLayout
from ui.widgets.one_line import OneLine
from ui.widgets.plain import plain_tooltip
from ui.widgets.tables.rows_table import rows_table

TITLE = "公開済みファイルの点検"
LEAD = (
    "フォルダーの中のWord、Excel、PDF、HTML、テキストのファイルを読み、黒塗りの下の文字や変更履歴など、"
    "見えないまま残っているものを探します。ファイルは書き換えません。"
)
NO_LIST = "なくても点検できます（1行に1人のテキスト、または名簿の一覧）"
START, STOP = "点検する", "やめる"
NOTHING = "{files}個のファイルを点検しました。見つかったものはありません。"
FOUND = "{files}個のファイルから{found}件が見つかりました。"
UNLOOKED = "点検できない所のあるファイルが{count}個あります。"
STOPPED, LOOKING = "途中でやめました。", "点検しています：{name}"
LIMITS = "画像の中の文字と、一覧にない名前は、この点検では分かりません。"
OFTEN = 100
"""Milliseconds after which it is told again how far it is."""
WIDEST = 280
"""Pixels of a column but the last."""
PAGE, TEXT = FileKind("報告のページ", (".html",)), FileKind("報告のテキスト", (".txt",))
NAMES = FileKind("名前の一覧", (".txt", *LISTS.suffixes[:4]))


class _Reached:
    """How far the work is; written by its thread, read by the dialog."""

    def __init__(self) -> None:
        self.done, self.of, self.name = 0, 0, ""

    def tell(self, done: int, of: int, name: str) -> None:
        """The work is at this file."""
        self.done, self.of, self.name = done, of, name


class SweepDialog(BaseDialog):
    """`swept` is what was found, when it was looked for. `folder` is proposed, `show` opens one as the system does."""

    def __init__(
        self, parent: QWidget | None, memory: Memory, show: Callable[[Path], object], folder: str = ""
    ) -> None:
        super().__init__(parent, TITLE, START, "閉じる", size=(960, 600))
        self._memory = memory
        self._show = show
        self.swept: Swept | None = None
        self._counted = ""
        self._task: Task[Swept] | None = None
        self._reached = _Reached()
        self._clock = QTimer(self)
        self._clock.setInterval(OFTEN)
        self._clock.timeout.connect(self._tell_reached)
        self.folder, self.names = OneLine(folder), OneLine()
        self.folder.setAccessibleName("フォルダー")
        self.names.setAccessibleName("名前の一覧")
        self.names.setPlaceholderText(NO_LIST)
        self.table = rows_table(HEADS, "見つかったもの")
        self.told, self.progress, self.stop = lead(""), QProgressBar(), QPushButton(STOP)
        self.table.header().setMaximumSectionSize(WIDEST)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._add_buttons()
        self._lay_out()
        self.folder.textChanged.connect(lambda _: self._judge())
        self.table.currentItemChanged.connect(lambda *_: self._judge())
        self._judge()

    def accept(self) -> None:
        """Begin; what was found before goes."""
        go(self.look())

    def done(self, answer: int) -> None:
        """Nobody waits for the rest any more."""
        self._stop()
        super().done(answer)

    async def look(self) -> None:
        """Look through the folder, and show what was found."""
        folder, listed = Path(self.folder.text().strip()), self.names.text().strip()
        reached = self._reached = _Reached()

        def work(proceed: Proceed) -> Swept:
            names = read_names(Path(listed)) if listed else NOBODY
            return sweep_folder(folder, names, proceed, reached.tell)

        self._begin()
        try:
            self._task = Task(work).start()
            self._show_found(await self._task)
            self._memory.note_folder(Purpose.PUBLISHED, folder)
        except UserFacingError as error:
            self.told.setText(describe(error))
        except CancelledError:
            self.told.setText(STOPPED)
        self._end()

    def _add_buttons(self) -> None:
        self.save, self.copy = QPushButton("結果を保存(&S)…"), QPushButton("結果をコピー(&C)")
        self.place = QPushButton("ファイルの場所を開く(&O)")
        self.save.clicked.connect(self._save)
        self.copy.clicked.connect(self._copy)
        self.place.clicked.connect(self._open)
        self.stop.clicked.connect(self._stop)

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setHorizontalSpacing(24)
        rows.setVerticalSpacing(SPACING)
        rows.addRow("フォルダー", _chooser(self.folder, self._choose_folder))
        rows.addRow("名前の一覧", _chooser(self.names, self._choose_names))
        row = QHBoxLayout()
        row.addWidget(self.progress, 1)
        row.addWidget(self.stop)
        deeds = FlowLayout(gap=SPACING)
        for button in (self.save, self.copy, self.place):
            deeds.addWidget(button)
        self.progress.setAccessibleName("進みぐあい")
        self.progress.hide()
        self.stop.hide()
        self.column.addWidget(lead(LEAD))
        self.column.addLayout(rows)
        self.column.addLayout(row)
        self.column.addWidget(self.told)
        self.column.addWidget(self.table, 1)
        self.column.addLayout(deeds)
        self.column.addWidget(hint(LIMITS))

    def _begin(self) -> None:
        self.swept = None
        self.table.clear()
        self.told.setText("")
        self._run(running=True)

    def _end(self) -> None:
        self._task = None
        self._run(running=False)

    def _run(self, *, running: bool) -> None:
        self.progress.setVisible(running)
        self.stop.setVisible(running)
        if running:
            self._clock.start()
        else:
            self._clock.stop()
        self._judge()

    def _tell_reached(self) -> None:
        self.progress.setRange(0, self._reached.of)
        self.progress.setValue(self._reached.done)
        self.told.setText(LOOKING.format(name=self._reached.name))

    def _show_found(self, swept: Swept) -> None:
        self.swept = swept
        self.table.addTopLevelItems([_item(row) for row in swept_rows(swept)])
        words = FOUND if swept.count else NOTHING
        said = words.format(files=len(swept.files), found=swept.count)
        self._counted = said + (UNLOOKED.format(count=swept.unlooked) if swept.unlooked else "")
        self.told.setText(self._counted)
        if (first := self.table.topLevelItem(0)) is not None:
            self.table.setCurrentItem(first)
            self.table.setFocus()

    def _judge(self) -> None:
        """What can be pressed now."""
        running = self._clock.isActive()
        self.accept_button.setEnabled(bool(self.folder.text().strip()) and not running)
        for button in (self.save, self.copy):
            button.setEnabled(self.swept is not None)
        self.place.setEnabled(self.swept is not None and self.table.currentItem() is not None)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _choose_folder(self) -> None:
        if folder := ask_for_folder(self, "点検するフォルダー", self._memory.folder(Purpose.PUBLISHED)):
            _fill(self.folder, folder)

    def _choose_names(self) -> None:
        if file := ask_for_file(self, "名前の一覧", self._memory.folder(Purpose.LISTS), [NAMES]):
            _fill(self.names, file)

    def _save(self) -> None:
        if self.swept is None:
            return
        start = Path(self.swept.folder).absolute().parent / "点検結果.html"
        file = ask_where(self, "結果を保存", str(start), PAGE, (TEXT, CSV))
        if not file:
            return
        try:
            write_sweep(self.swept, Path(file), over_any=True)
            self.told.setText(f"{self._counted}「{Path(file).name}」に保存しました。")
        except UserFacingError as error:
            self.told.setText(describe(error))

    def _copy(self) -> None:
        if self.swept is not None:
            rows = (HEADS, *swept_rows(self.swept))
            QApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))
            self.told.setText(f"{self._counted}結果をコピーしました。")

    def _open(self) -> None:
        item = self.table.currentItem()
        if self.swept is not None and item is not None:
            name = [row[0] for row in swept_rows(self.swept)][self.table.indexOfTopLevelItem(item)]
            self._show((Path(self.swept.folder) / name).parent)


def _item(row: Sequence[str]) -> QTreeWidgetItem:
    """A row of the table; what is too long for it is read in full under the pointer."""
    item = QTreeWidgetItem(list(map(one_line, row)))
    for column, words in enumerate(row):
        item.setToolTip(column, plain_tooltip(words))
    return item


def _fill(line: OneLine, words: str) -> None:
    """Put in what was chosen; the next Enter is for the dialog, not for choosing once more."""
    line.setText(words)
    line.setFocus()


def _chooser(line: OneLine, choose: Callable[[], object]) -> QHBoxLayout:
    button = QPushButton("選ぶ…")
    button.setAccessibleName(f"{line.accessibleName()}を選ぶ")
    button.clicked.connect(lambda: choose())
    row = QHBoxLayout()
    row.setSpacing(SPACING)
    row.addWidget(line, 1)
    row.addWidget(button)
    return row

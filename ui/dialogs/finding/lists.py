"""The lists of replacements: choosing one and what to do with it, and the rows of one's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QPushButton,
    QTreeWidgetItem,
    QWidget,
)

from minutesapp.editing.finding.word_list import ListRow
from minutesapp.errors import UserFacingError
from minutesapp.services.replacing import list_files, lists
from minutesapp.services.replacing.lists import KeptList, Origin
from minutesapp.wording import describe
from ui.dialogs.base import BaseDialog, hint
from ui.dialogs.finding.row import RowDialog
from ui.dialogs.line import ask_for_line
from ui.dialogs.record.files import CSV, EXCEL, FileKind, ask_for_file, ask_for_folder, ask_where
from ui.memory import Memory, Purpose
from ui.reporting import Answer, ask
from ui.widgets.appearance.theme import SPACING
from ui.widgets.flow import FlowLayout
from ui.widgets.plain import plain_entry, plain_label
from ui.widgets.tables.rows_table import worked_table

TITLE = "置き換えの一覧"
HEADS = ("使う", "置き換え前", "置き換え後", "正規表現", "メモ")
USED = 0
TABLES = FileKind("置き換えの一覧", (".csv", ".xlsx", ".xlsm", ".tsv"))
KINDS = {
    Origin.OWN: "行はEnterで直し、Insertで加え、Deleteで外します。直すとすぐに保存されます。",
    Origin.OFFICE: "共有フォルダーの一覧です。ここでは直せません。直すときは写しを作ってください。",
    Origin.BUILT_IN: "プログラムに付いている見本です。直すときは写しを作ってください。",
}
NEW_NAME, NEW_LIST = "新しい一覧の名前", "新しい一覧"
GONE = "「{name}」の一覧を消します。元には戻せません。"


class ListsDialog(BaseDialog):
    """`chosen` are the lists by which the record is to be replaced. What is done to lists is kept at once."""

    def __init__(
        self,
        parent: QWidget | None,
        memory: Memory,
        found: tuple[list[KeptList], list[UserFacingError]],
        *,
        writable: bool,
    ) -> None:
        super().__init__(parent, TITLE, "この一覧で置き換える…", "閉じる", size=(980, 600))
        self._memory = memory
        self._writable = writable
        self._lists: list[KeptList] = []
        self.chosen: list[KeptList] = []
        self.box = QComboBox()
        self.box.setAccessibleName("一覧")
        self.box.setMinimumWidth(200)
        self.table = worked_table(HEADS, "一覧の行")
        self.told = hint("")
        self.all_button = self.buttons.addButton("すべての一覧で置き換える…", QDialogButtonBox.ButtonRole.ActionRole)
        self._make_buttons()
        self._lay_out()
        self._join()
        self._show_lists(*found, "")
        self.begin_at = self.box

    @property
    def present(self) -> KeptList:
        """The list that is shown."""
        return self._lists[self.box.currentIndex()]

    def accept(self) -> None:
        """By the list that is shown."""
        self._choose([self.present])

    def _make_buttons(self) -> None:
        self.new, self.copy = QPushButton("新しい一覧(&N)…"), QPushButton("写しを作る(&Y)…")
        self.rename, self.remove = QPushButton("名前を変える(&M)…"), QPushButton("消す(&D)…")
        self.add, self.edit = QPushButton("行を加える(&I)…"), QPushButton("行を直す(&E)…")
        self.drop = QPushButton("行を外す(&X)")
        self.take, self.give = QPushButton("読み込む(&O)…"), QPushButton("書き出す(&S)…")
        self.folder = QPushButton("共有フォルダー(&F)…")
        self.folder.setToolTip("ほかの人と同じ一覧を使うフォルダーを選びます。そこにある一覧は、ここでは直しません")

    def _lay_out(self) -> None:
        label = plain_label("一覧(&L)")
        label.setTextFormat(Qt.TextFormat.AutoText)
        label.setBuddy(self.box)
        self.column.addLayout(_row(label, self.box, self.new, self.copy, self.rename, self.remove))
        self.column.addWidget(self.table, 1)
        self.column.addLayout(_row(self.add, self.edit, self.drop, self.take, self.give, self.folder))
        self.column.addWidget(self.told)

    def _join(self) -> None:
        deeds: dict[QPushButton, Callable[[], object]] = {
            self.new: lambda: self._keep_new(lists.free_name(NEW_LIST), ()),
            self.copy: self._copy, self.rename: self._rename, self.remove: self._remove,
            self.add: self._add, self.edit: self._edit, self.drop: self._drop, self.take: self._take,
            self.give: self._give, self.folder: self._choose_folder,
            self.all_button: lambda: self._choose(self._lists),
        }  # fmt: skip
        for button, deed in deeds.items():
            button.clicked.connect(lambda _=False, deed=deed: self._try(deed))
        asked = {"edit": self._edit, "add": self._add, "remove": self._drop}
        self.table.asked.connect(lambda what: self._try(asked[what]))
        self.table.itemDoubleClicked.connect(lambda *_: self._try(self._edit))
        self.table.itemChanged.connect(lambda item, _: self._try(lambda: self._switch(item)))
        self.box.currentIndexChanged.connect(lambda _: self._show_rows())

    def _try(self, deed: Callable[[], object]) -> None:
        """Do this; what keeps it from being done is told below the table."""
        try:
            deed()
        except UserFacingError as error:
            self.told.setText(describe(error))

    def _fill(self, name: str) -> None:
        """The lists as they are now, with the one of this name shown."""
        self._show_lists(*lists.kept_lists(), name)

    def _show_lists(self, found: list[KeptList], troubles: list[UserFacingError], name: str) -> None:
        self._lists = found
        names = [one.name for one in self._lists]
        self.box.blockSignals(True)
        self.box.clear()
        self.box.addItems([plain_entry(one.words) for one in self._lists])
        self.box.setCurrentIndex(names.index(name) if name in names else 0)
        self.box.blockSignals(False)
        self._show_rows()
        if troubles:
            self.told.setText(describe(troubles[0]))

    def _show_rows(self, at: int = 0) -> None:
        own, rows = self.present.origin is Origin.OWN, self.present.rows
        self.table.blockSignals(True)
        self.table.clear()
        self.table.addTopLevelItems([_item(row, own) for row in rows])
        self.table.blockSignals(False)
        self.table.setCurrentIndex(self.table.model().index(min(at, len(rows) - 1), USED))
        for button in (self.rename, self.remove, self.add):
            button.setEnabled(own)
        for button in (self.edit, self.drop):
            button.setEnabled(own and bool(rows))
        self.told.setText(KINDS[self.present.origin])
        self.accept_button.setEnabled(self._writable and any(row.on for row in rows))
        self.all_button.setEnabled(self._writable)

    def _choose(self, chosen: list[KeptList]) -> None:
        self.chosen = chosen
        super().accept()

    def _copy(self) -> None:
        self._keep_new(lists.free_name(f"{self.present.name}の写し"), self.present.rows)

    def _keep_new(self, name: str, rows: tuple[ListRow, ...]) -> None:
        """A list under the name that the clerk gives it; without one there is none."""
        name = ask_for_line(self, NEW_LIST, NEW_NAME, name)
        if name:
            lists.expect_free(name)
            lists.keep_list(name, rows)
            self._fill(name)

    def _rename(self) -> None:
        name = ask_for_line(self, "名前を変える", "一覧の名前", self.present.name)
        if name:
            lists.rename_list(self.present.name, name)
            self._fill(name)

    def _remove(self) -> None:
        words = GONE.format(name=self.present.name)
        answers = {Answer.YES: "消す", Answer.CANCEL: "キャンセル"}
        if ask(self, words, answers, title="一覧を消す") is Answer.YES:
            lists.remove_list(self.present.name)
            self._fill("")

    def _add(self) -> None:
        if self.present.origin is Origin.OWN:
            dialog = RowDialog(self, "行を加える", ListRow(""))
            if dialog.exec():
                self._keep_rows([*self.present.rows, dialog.row], len(self.present.rows))

    def _edit(self) -> None:
        at = self._row
        if self.present.origin is Origin.OWN and at >= 0:
            dialog = RowDialog(self, "行を直す", self.present.rows[at])
            if dialog.exec():
                self._keep_rows([*self.present.rows[:at], dialog.row, *self.present.rows[at + 1 :]], at)

    def _drop(self) -> None:
        at = self._row
        if self.present.origin is Origin.OWN and at >= 0:
            self._keep_rows([*self.present.rows[:at], *self.present.rows[at + 1 :]], at)

    def _switch(self, item: QTreeWidgetItem) -> None:
        """A row was switched on or off."""
        at, rows = self.table.indexOfTopLevelItem(item), list(self.present.rows)
        on = item.checkState(USED) is Qt.CheckState.Checked
        if on != rows[at].on:
            row = rows[at]
            rows[at] = ListRow(row.before, row.after, row.note, row.expression, on)
            self._keep_rows(rows, at)

    def _keep_rows(self, rows: list[ListRow], at: int) -> None:
        """Keep the rows of the list that is shown; the one at `at` is chosen."""
        kept = KeptList(self.present.name, tuple(rows))
        lists.keep_list(kept.name, kept.rows)
        self._lists[self.box.currentIndex()] = kept
        self._show_rows(at)

    @property
    def _row(self) -> int:
        item = self.table.currentItem()
        return self.table.indexOfTopLevelItem(item) if item is not None else -1

    def _take(self) -> None:
        """Make a list of a file that somebody has sent."""
        file = ask_for_file(self, "置き換えの一覧を読み込む", self._memory.folder(Purpose.LISTS), (TABLES,))
        if file:
            path = Path(file)
            rows = list_files.read_any(path)
            self._memory.note_folder(Purpose.LISTS, path.parent)
            self._keep_new(lists.free_name(path.stem), rows)

    def _give(self) -> None:
        """Write the list that is shown into a file for others."""
        start = str(Path(self._memory.folder(Purpose.LISTS), f"{self.present.name}.xlsx"))
        name = ask_where(self, "置き換えの一覧を書き出す", start, EXCEL, (CSV,))
        if name:
            list_files.write_any(Path(name), self.present.name, self.present.rows, over_any=True)
            self._memory.note_folder(Purpose.LISTS, Path(name).parent)
            self.told.setText(f"「{Path(name).name}」に{len(self.present.rows):,}行を書き出しました。")

    def _choose_folder(self) -> None:
        """The folder whose lists everybody in the office uses; none where the clerk wants none."""
        present = self._memory.settings.replacements
        start = present or self._memory.folder(Purpose.LISTS)
        folder = ask_for_folder(self, "共有フォルダー", start)
        if folder:
            self._memory.remember(replacements=folder)
            self._fill(self.present.name)


def _item(row: ListRow, own: bool) -> QTreeWidgetItem:
    item = QTreeWidgetItem(["", row.before, row.after, "○" if row.expression else "", row.note])
    item.setCheckState(USED, Qt.CheckState.Checked if row.on else Qt.CheckState.Unchecked)
    item.setData(USED, Qt.ItemDataRole.AccessibleTextRole, "使う" if row.on else "使わない")
    if not own:
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
    return item


def _row(*widgets: QWidget) -> FlowLayout:
    """One row, or more where the room is short."""
    row = FlowLayout(gap=SPACING)
    height = max(widget.sizeHint().height() for widget in widgets)
    for widget in widgets:
        widget.setFixedHeight(height)
        row.addWidget(widget)
    return row

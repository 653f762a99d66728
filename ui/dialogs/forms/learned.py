"""A form that was learned of a finished Word file: what was understood, what was not, and the record in that form."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QSplitter, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from minutesapp.errors import UserFacingError
from minutesapp.services.forming.learning import Learned
from minutesapp.services.forming.telling import Told, unclear_told, understood
from minutesapp.services.output.preview import Sheets
from minutesapp.wording import describe
from ui.dialogs.base import BaseDialog, hint, lead, tell
from ui.tasks import Task, go
from ui.widgets.appearance.theme import SPACING
from ui.widgets.one_line import OneLine
from ui.widgets.plain import plain_entry, plain_label, plain_tooltip
from ui.widgets.sheets.page_maker import PageMaker
from ui.widgets.sheets.sheet_view import SheetView
from ui.widgets.tables.rows_table import rows_table

LEAD = "「{file}」から読み取った様式です。右は、同じ会議録をこの様式で書き出した見本です。"
UNDERSTOOD, UNCLEAR = ("読み取ったもの", "内容"), ("段落", "分からなかったところ")
NONE_UNCLEAR = "分からなかったところはありません。"
SOME_UNCLEAR = "分からなかったところが{count}か所あります。作ったあとに「変える」で直せます。"
WIDTHS = (620, 480)


class LearnedDialog(BaseDialog):
    """`name` is what the form is to be called; `render` begins to make the pages of the record in it."""

    def __init__(self, parent: QWidget | None, learned: Learned, file: str, rendering: Task[Sheets]) -> None:
        super().__init__(parent, "Wordファイルから様式を作る", "作る", size=(1180, 640))
        self._rendering = rendering
        self._name = OneLine(learned.form.name)
        self._name.setAccessibleName("様式の名前")
        self._name.textChanged.connect(lambda _: self._judge())
        self.begin_at = self._name
        self.understood = _table(UNDERSTOOD, understood(learned.form))
        self.unclear = _table(UNCLEAR, unclear_told(learned))
        self.view = SheetView()
        self.view.setAccessibleName("この様式で書き出した見本")
        self.maker = PageMaker(self)
        self.maker.made.connect(self.view.show_pages)
        self.trouble = hint("")
        tell(self.trouble, "")
        self.column.addWidget(lead(LEAD.format(file=file)))
        self._lay_out(len(learned.unclear))
        go(self._show_pages())

    @property
    def name(self) -> str:
        """What the form is to be called."""
        return self._name.text().strip()

    def done(self, answer: int) -> None:
        """Pages that are still being made are not wanted any more."""
        self.maker.drop()
        self._rendering.cancel()
        super().done(answer)

    def _lay_out(self, unclear: int) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        naming = QFormLayout()
        naming.addRow("様式の名前(&N)", self._name)
        column.addLayout(naming)
        column.addWidget(self.understood, 3)
        column.addWidget(plain_label(SOME_UNCLEAR.format(count=unclear) if unclear else NONE_UNCLEAR))
        column.addWidget(self.unclear, 2)
        self.unclear.setVisible(bool(unclear))
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(self.view)
        splitter.setSizes(list(WIDTHS))
        self.column.addWidget(splitter, 1)
        self.column.addWidget(self.trouble)

    def _judge(self) -> None:
        self.accept_button.setEnabled(bool(self.name))

    async def _show_pages(self) -> None:
        """Pages of the record; where the Word file does not serve, that is said in their place."""
        try:
            self.maker.start(await self._rendering)
        except UserFacingError as error:
            tell(self.trouble, describe(error))


def _table(heads: tuple[str, str], rows: tuple[Told, ...]) -> QTreeWidget:
    table = rows_table(heads, heads[0])
    table.setWordWrap(True)
    for row in rows:
        item = QTreeWidgetItem(table, [plain_entry(row.what), plain_entry(row.found)])
        item.setToolTip(1, plain_tooltip(row.found))  # all of it, where the column is narrower
    return table

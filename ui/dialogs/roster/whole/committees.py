"""The committees of the roster: their quorums, forms, and the offices that usually attend."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QTreeWidgetItem, QWidget

from minutesapp.errors import UserFacingError
from minutesapp.services.forms import form
from minutesapp.services.rosters.committees import CommitteeSettings, committee_settings, committee_words
from ui.dialogs.base import BaseDialog, hint, lead
from ui.dialogs.roster.whole.committee import CommitteeDialog
from ui.models.roster_book import RosterBook
from ui.widgets.appearance.theme import SPACING
from ui.widgets.flow import FlowLayout
from ui.widgets.tables.rows_table import worked_table

HEADS = ("会議体", "定足数", "様式", "出席する部署")
LEAD = "新しい会議録は、会議体を選ぶと、ここで決めた定足数・様式・部署で始まります。"
NONE = "会議体はまだありません。「会議体を加える」で加えるか、会議体の列のある一覧を読み込みます。"
ADD, EDIT = "会議体を加える…", "会議体を直す…"


class CommitteesDialog(BaseDialog):
    """Enter on a committee changes it, Insert adds one."""

    def __init__(self, parent: QWidget | None, book: RosterBook) -> None:
        super().__init__(parent, "会議体", reject="閉じる", size=(860, 460))
        self._book = book
        self._settings: tuple[CommitteeSettings, ...] = ()
        self.table = worked_table(HEADS, "会議体")
        self.table.asked.connect(self._do)
        self.table.itemDoubleClicked.connect(lambda _: self._do("edit"))
        self.table.currentItemChanged.connect(lambda *_: self._judge())
        self.add, self.edit = QPushButton(ADD), QPushButton(EDIT)
        self.add.clicked.connect(lambda: self._do("add"))
        self.edit.clicked.connect(lambda: self._do("edit"))
        row = FlowLayout(gap=SPACING)
        row.addWidget(self.add)
        row.addWidget(self.edit)
        self.words = hint(NONE)
        self.column.addWidget(lead(LEAD))
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.words)
        self.column.addLayout(row)
        self.begin_at = self.table
        self._fill(0)

    def _do(self, asked: str) -> None:
        chosen = self.table.currentIndex().row()
        if asked == "edit" and chosen >= 0:
            self._ask(self._settings[chosen], chosen)
        elif asked == "add" or (asked == "edit" and not self._settings):
            self._ask(None, len(self._settings))

    def _ask(self, settings: CommitteeSettings | None, row: int) -> None:
        if CommitteeDialog(self, self._book, settings).exec():
            self._fill(row)
        self.table.setFocus()

    def _fill(self, row: int) -> None:
        self._settings = committee_settings()
        self.table.clear()
        for settings in self._settings:
            name, quorum, form_id, staff = committee_words(settings)
            QTreeWidgetItem(self.table, [name, quorum, form_name(form_id), staff])
        self.table.setCurrentIndex(self.table.model().index(min(row, len(self._settings) - 1), 0))
        self.words.setVisible(not self._settings)
        self._judge()

    def _judge(self) -> None:
        self.edit.setEnabled(self.table.currentIndex().isValid())


def form_name(id: str) -> str:
    """What a form is called; the id of one that is not at hand."""
    try:
        return form(id).name if id else ""
    except UserFacingError:
        return id

"""The committees of the roster: their quorums, forms, and the offices that usually attend."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QTreeWidgetItem, QWidget

from minutesapp.errors import UserFacingError
from minutesapp.services.forms import form
from minutesapp.services.rosters.committees import (
    CommitteeSettings,
    committee_settings,
    committee_words,
    delete_committee,
    seats_on,
)
from ui.dialogs.base import hint, lead
from ui.dialogs.roster.whole.committee import CommitteeDialog
from ui.dialogs.roster.writing import WritingDialog
from ui.models.roster_book import RosterBook
from ui.reporting import Answer, ask
from ui.tasks import go
from ui.widgets.appearance.theme import SPACING
from ui.widgets.flow import FlowLayout
from ui.widgets.tables.rows_table import worked_table

HEADS = ("会議体", "定足数", "様式", "委員の表し方", "出席する部署")
LEAD = "新しい会議録は、会議体を選ぶと、ここで決めた定足数・様式・委員の表し方・部署で始まります。"
NONE = "会議体はまだありません。「会議体を加える」で加えるか、会議体の列のある一覧を読み込みます。"
ADD, EDIT, DELETE = "会議体を加える…", "会議体を直す…", "会議体を消す…"
SURE = "会議体「{name}」を名簿から消しますか。"
SEATS = "この会議体の委員の職{count}件も消えます。人は名簿に残ります。"
LATER = "名簿の画面の「元に戻す」で、もとに戻せます。作ってある会議録は変わりません。"


class CommitteesDialog(WritingDialog):
    """Enter on a committee changes it, Insert adds one, Delete takes it away."""

    def __init__(self, parent: QWidget | None, book: RosterBook) -> None:
        super().__init__(parent, book, "会議体", reject="閉じる", size=(860, 460))
        self._settings: tuple[CommitteeSettings, ...] = ()
        self.table = worked_table(HEADS, "会議体")
        self.table.asked.connect(self._do)
        self.table.itemDoubleClicked.connect(lambda _: self._do("edit"))
        self.table.currentItemChanged.connect(lambda *_: self._judge())
        self.add, self.edit, self.delete = QPushButton(ADD), QPushButton(EDIT), QPushButton(DELETE)
        self.add.clicked.connect(lambda: self._do("add"))
        self.edit.clicked.connect(lambda: self._do("edit"))
        self.delete.clicked.connect(lambda: self._do("remove"))
        row = FlowLayout(gap=SPACING)
        row.addWidget(self.add)
        row.addWidget(self.edit)
        row.addWidget(self.delete)
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
        elif asked == "remove" and chosen >= 0 and self._is_sure(self._settings[chosen]):
            go(self._delete(self._settings[chosen], chosen))

    def _ask(self, settings: CommitteeSettings | None, row: int) -> None:
        if CommitteeDialog(self, self._book, settings).exec():
            self._fill(row)
        self.table.setFocus()

    def _is_sure(self, settings: CommitteeSettings) -> bool:
        name = settings.committee.name
        count = seats_on(name)
        lost = SEATS.format(count=count) + LATER if count else LATER
        answers = {Answer.YES: "消す", Answer.CANCEL: "キャンセル"}
        return ask(self, SURE.format(name=name), answers, lost, title="会議体を消す") is Answer.YES

    async def _delete(self, settings: CommitteeSettings, row: int) -> None:
        id = settings.committee.id
        if await self.write(self._book.do(lambda roster: delete_committee(id, roster))) is not None:
            self._fill(row)
        self.table.setFocus()

    def _fill(self, row: int) -> None:
        self._settings = committee_settings()
        self.table.clear()
        for settings in self._settings:
            name, quorum, form_id, labels, staff = committee_words(settings)
            QTreeWidgetItem(self.table, [name, quorum, form_name(form_id), labels, staff])
        self.table.setCurrentIndex(self.table.model().index(min(row, len(self._settings) - 1), 0))
        self.words.setVisible(not self._settings)
        self._judge()

    def _judge(self) -> None:
        for button in (self.edit, self.delete):
            button.setEnabled(self.table.currentIndex().isValid())


def form_name(id: str) -> str:
    """What a form is called; the id of one that is not at hand."""
    try:
        return form(id).name if id else ""
    except UserFacingError:
        return id

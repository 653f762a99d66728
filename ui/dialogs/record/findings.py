"""What a record still lacks, before it is written out."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from minutesapp.checks.finding import Finding, Severity
from minutesapp.services.output.finishing import Outlook
from ui.dialogs.base import BaseDialog, lead
from ui.widgets.appearance.icons import list_icon
from ui.widgets.plain import plain_tooltip

FINDING = Qt.ItemDataRole.UserRole
BLOCKED = "このまま公開用に書き出すと、次の{}か所が書きかけのまま印刷されます。直してから書き出してください。"


class Occasion(NamedTuple):
    """What a record is looked over for: the title, the sentence, and the button to go on all the same."""

    title: str
    told: str
    accept: str


EXPORT = Occasion("書き出す前に", "書き出す前に確かめることが{}件あります。", "それでも書き出す")
FINISH = Occasion("完成にする前に", "完成にする前に確かめることが{}件あります。", "それでも完成にする")


class FindingsDialog(BaseDialog):
    """Lists what there is to look at; where nothing keeps the record back, it can be written all the same.

    Accepted without a `chosen` finding it means that; a `chosen` one is to be gone to instead.
    """

    def __init__(self, parent: QWidget | None, outlook: Outlook, occasion: Occasion = EXPORT) -> None:
        self._is_blocked = bool(outlook.blocking)
        accept = "場所へ移る" if self._is_blocked else occasion.accept
        super().__init__(parent, occasion.title, accept)
        self.chosen: Finding | None = None
        findings = outlook.blocking or outlook.others
        self.column.addWidget(lead((BLOCKED if self._is_blocked else occasion.told).format(len(findings))))
        self.list = FindingsList(findings)
        self.list.itemDoubleClicked.connect(self.go)
        self.column.addWidget(self.list, 1)
        if not self._is_blocked:
            button = self.buttons.addButton("場所へ移る", QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(self.go)

    def accept(self) -> None:
        """Write all the same; where that may not be, go to the place that is chosen in the list."""
        if self._is_blocked and self.chosen is None:
            self.go()
        else:
            super().accept()

    def go(self) -> None:
        """Leave the dialog for the place of the finding that is chosen in the list."""
        item = self.list.currentItem()
        self.chosen = item.data(0, FINDING) if item is not None else None
        if self.chosen is not None:
            super().accept()


class FindingsList(QTreeWidget):
    """One finding or more with their places; what must be put right has another sign than what should be looked at."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__()
        self.setAccessibleName("確かめること")
        self.setHeaderLabels(["場所", "確かめること"])
        self.setRootIsDecorated(False)
        items = [QTreeWidgetItem(self, [finding.place, finding.text]) for finding in findings]
        for finding, item in zip(findings, items, strict=True):
            item.setData(0, FINDING, finding)
            sign = "warning" if finding.severity is Severity.ERROR else "note"
            item.setIcon(0, list_icon(sign, QPalette.ColorRole.Highlight))
            item.setToolTip(1, plain_tooltip(finding.text))
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.setCurrentItem(items[0])

    def sizeHint(self) -> QSize:
        """A dozen rows of one sentence each."""
        return QSize(640, 280)

"""Work that was not saved when the program ended the last time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QListWidgetItem, QWidget

from minutesapp.errors import UserFacingError
from minutesapp.services.recovery import Leftover, Trouble
from minutesapp.wording import describe
from ui.dialogs.base import BaseDialog, hint, lead
from ui.reporting import Answer, ask

LEFT = Qt.ItemDataRole.UserRole


class RecoveryDialog(BaseDialog):
    """`chosen` is what to recover; `unwanted` what to delete."""

    def __init__(self, parent: QWidget | None, leftovers: Sequence[Leftover]) -> None:
        super().__init__(parent, "保存していない作業", "元に戻して開く", "あとで決める", size=(520, 300))
        self.unwanted: list[Leftover] = []
        self.list = QListWidget()
        self.list.setAccessibleName("保存していない作業")
        for leftover in leftovers:
            item = QListWidgetItem(leftover_words(leftover))
            item.setData(LEFT, leftover)
            self.list.addItem(item)
        self.list.itemDoubleClicked.connect(lambda _: self.accept())
        drop = self.buttons.addButton("捨てる", QDialogButtonBox.ButtonRole.ActionRole)
        drop.clicked.connect(self._drop)
        self.column.addWidget(lead("前回、保存していない作業を残してプログラムが終わりました。"))
        self.column.addWidget(self.list, 1)
        self.part = hint("")
        self.column.addWidget(self.part)
        self.column.addWidget(hint("「あとで決める」を選ぶと、「ファイル」の「保存していない作業」に残ります。"))
        self.list.currentItemChanged.connect(lambda *_: self._tell_of_part())
        self.list.setCurrentRow(0)

    @property
    def chosen(self) -> Leftover | None:
        """The one to recover."""
        item = self.list.currentItem()
        return item.data(LEFT) if item else None

    def _tell_of_part(self) -> None:
        """What can be read of a journal that is damaged or of a later version, and where the whole of it lies."""
        chosen = self.chosen
        self.part.setText(part_words(chosen) if chosen else "")
        self.part.setVisible(bool(self.part.text()))

    def _drop(self) -> None:
        item = self.list.currentItem()
        if item is None or not _sure(self):
            return
        self.unwanted.append(item.data(LEFT))
        self.list.takeItem(self.list.row(item))
        if not self.list.count():
            self.reject()


def leftover_words(leftover: Leftover) -> str:
    """Which record, until when, how much was done."""
    name = leftover.path.name if leftover.path else leftover.name or "まだ名前のない記録"
    if leftover.trouble:
        return f"{name}　　{leftover.last} まで　　読み取れる操作 {leftover.steps} 件"
    work = f"保存していない操作 {leftover.steps} 件" if leftover.steps else "保存していない記録"
    return f"{name}　　{leftover.last} まで　　{work}"


def part_words(leftover: Leftover) -> str:
    """What of a journal does not come back, why, and where it lies; nothing where all of it does."""
    count, path = leftover.steps, str(leftover.journal)
    if leftover.trouble is None:
        lost = UserFacingError("journal-steps-unreadable", count=leftover.lost, path=path)
        return describe(lost) if leftover.lost else ""
    if leftover.trouble is Trouble.NEWER:
        return describe(UserFacingError("journal-partly-newer", count=count, path=path))
    return describe(UserFacingError("journal-partly-damaged", count=count, path=path))


def _sure(parent: QWidget) -> bool:
    answers = {Answer.CANCEL: "キャンセル", Answer.DISCARD: "捨てる"}
    return ask(parent, "この作業を捨てますか。元に戻せません。", answers, title="作業を捨てる") is Answer.DISCARD

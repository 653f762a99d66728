"""The one small line under somebody of the list that is open, if any is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from ui.widgets.people.part_prompt import PartPrompt
from ui.widgets.people.people_tree import PeopleTree

UNREAD = "「{words}」は読み取れないため、入れませんでした。"


class PromptPlace(QObject):
    """Opens a prompt over a panel, under a row of its list, in the place of the one before."""

    told = Signal(str)

    def __init__(self, panel: QWidget, tree: PeopleTree) -> None:
        super().__init__()
        self._panel = panel
        self._tree = tree
        self.prompt: PartPrompt | None = None

    @property
    def pending(self) -> str:
        """What stands in the line and is not in the record."""
        return self.prompt.line.text().strip() if self.prompt is not None else ""

    def ask(self, item: QTreeWidgetItem, prompt: PartPrompt, deed: Callable[[Any], None]) -> None:
        """Ask under this row, and do something with what is written."""
        self.close()
        tree, panel = self._tree, self._panel
        tree.scrollToItem(item)
        self.prompt = prompt
        prompt.taken.connect(deed)
        prompt.closed.connect(self._forget)
        prompt.unread.connect(lambda words: self.told.emit(UNREAD.format(words=words)))
        row = tree.visualItemRect(item)
        row.moveTopLeft(tree.viewport().mapTo(panel, row.topLeft()))
        prompt.show_under(row, panel.rect().adjusted(4, 4, -4, -4))

    def commit(self) -> None:
        """Take what is written, where it can be read; else it stays to be put right."""
        if self.prompt is not None:
            self.prompt.commit()

    def close(self) -> None:
        """Nothing is asked any more."""
        if self.prompt is not None:
            self.prompt.close_quietly()

    def _forget(self, here: bool) -> None:
        self.prompt = None
        if here:
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

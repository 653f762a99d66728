"""Why something is closed, withheld or withdrawn: a line to write, with what was written before to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from ui.dialogs.base import BaseDialog, hint, lead
from ui.widgets.one_line import OneLine


class ReasonDialog(BaseDialog):
    """`text` is what was written; empty takes away what there was. With `needed` there is nothing to agree to then."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        words: str,
        present: str = "",
        offers: Sequence[str] = (),
        *,
        needed: bool = False,
        note: str = "",
    ) -> None:
        super().__init__(parent, title, "決定", size=(460, 0))
        self._needed = needed
        self.box = _box(title, present, offers)
        self.begin_at = self.box
        self.box.editTextChanged.connect(self._judge)
        self.column.addWidget(lead(words))
        self.column.addWidget(self.box)
        if note:
            self.column.addWidget(hint(note))
        self.column.addStretch(1)
        self._judge()

    @property
    def text(self) -> str:
        """The line, without spaces around it."""
        return self.box.currentText().strip()

    def _judge(self) -> None:
        self.main_button.setEnabled(bool(self.text) or not self._needed)


def _box(name: str, present: str, offers: Sequence[str]) -> QComboBox:
    line = OneLine()
    box = QComboBox()
    box.setEditable(True)
    box.setLineEdit(line)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setAccessibleName(name)
    line.setAccessibleName(name)
    box.addItems(list(offers))
    box.setCurrentText(present)
    completer = QCompleter(list(offers), box)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    box.setCompleter(completer)
    line.selectAll()
    return box

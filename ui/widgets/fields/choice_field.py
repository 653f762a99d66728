"""A field with one of a few answers and a reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from minutesapp.model.header import ChoiceValue, Value
from minutesapp.templates.parts.field import FieldForm
from ui.desk import Desk
from ui.widgets.fields.field_editor import FieldEditor
from ui.widgets.fields.lines import CalmComboBox, FieldLine

NOTHING = "選んでいません"
"""What is read out of the empty answer."""


class ChoiceField(FieldEditor):
    """公開・一部非公開・非公開 and why."""

    def __init__(self, desk: Desk, kind: FieldForm) -> None:
        super().__init__(desk, kind)
        self.choice = CalmComboBox()
        self.choice.addItems(["", *(option.label for option in kind.options)])
        self.choice.setItemData(0, NOTHING, Qt.ItemDataRole.AccessibleTextRole)
        self.choice.setAccessibleName(kind.label)
        self.choice.activated.connect(lambda _: self.commit())
        self.reason = FieldLine(kind.hint or "理由")
        self.reason.setAccessibleName(f"{kind.label}の理由")
        self.follow(self.reason)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.choice)
        row.addWidget(self.reason, 1)
        self.column.addLayout(row)
        self.column.addWidget(self.source)
        self.setFocusProxy(self.choice)

    def put(self, value: Value) -> None:
        assert isinstance(value, ChoiceValue)
        if self.choice.findText(value.choice) < 0:
            self.choice.addItem(value.choice)
        self.choice.setCurrentText(value.choice)
        self.reason.show_text(value.reason)

    def value(self) -> Value:
        return ChoiceValue(self.choice.currentText(), self.reason.text())

"""A field of numbers of people."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from minutesapp.model.header import CountValue, Value
from minutesapp.templates.parts.field import CountPart, FieldForm
from ui.desk import Desk
from ui.widgets.fields.field_editor import FieldEditor
from ui.widgets.fields.number_box import NumberBox
from ui.widgets.flow import FlowLayout
from ui.widgets.plain import plain_label

NOT_FILLED = -1


class CountField(FieldEditor):
    """One number for each part of the form, and for parts that only this record has."""

    def __init__(self, desk: Desk, kind: FieldForm) -> None:
        super().__init__(desk, kind)
        self._row = FlowLayout(gap=6)
        self.boxes: dict[str, NumberBox] = {}
        for part in kind.parts or (CountPart(""),):
            self._add(part)
        self.column.addLayout(self._row)
        self.column.addWidget(self.source)

    def put(self, value: Value) -> None:
        assert isinstance(value, CountValue)
        counts = dict(value.counts)
        for key in counts.keys() - self.boxes.keys():
            self._add(CountPart(key, before=f"{key} "))
        for key, box in self.boxes.items():
            count = counts.get(key)
            box.setValue(NOT_FILLED if count is None else count)

    def value(self) -> Value:
        return CountValue(
            tuple((key, None if box.value() == NOT_FILLED else box.value()) for key, box in self.boxes.items())
        )

    def _add(self, part: CountPart) -> None:
        box = NumberBox()
        box.setRange(NOT_FILLED, 9999)
        box.setSpecialValueText("未記入")
        box.setValue(NOT_FILLED)
        box.setAccessibleName(f"{self.kind.label} {part.key}")
        box.editingFinished.connect(self.leave)
        box.valueChanged.connect(lambda _: self.typed.emit())
        before = part.before.strip() or (part.key if len(self.kind.parts) > 1 else "")
        together = QWidget()
        row = QHBoxLayout(together)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (plain_label(before), box, plain_label(part.unit)):
            row.addWidget(widget)
        self._row.addWidget(together)
        if not self.boxes:
            self.setFocusProxy(box)
        self.boxes[part.key] = box

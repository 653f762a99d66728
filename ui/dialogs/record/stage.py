"""How far a record has come: which stages until now, and to which one it comes next."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from minutesapp.model.release import LARGEST_VERSION, Release, ReleaseStep, Stage
from minutesapp.services.output.release import moment_words
from minutesapp.words.stage_names import STAGES, name_stage
from ui.dialogs.base import BaseDialog, hint, lead, make_room
from ui.widgets.fields.number_box import NumberBox
from ui.widgets.one_line import OneLine
from ui.widgets.plain import plain_label, plain_tooltip

NOW = "今は{words}です。"
HINTS = {
    Stage.DRAFT: "書いている途中です。",
    Stage.REVIEW: "委員に内容を確かめてもらっています。書き直すこともできます。",
    Stage.FINAL: "確かめることがあれば先にお見せします。完成した記録は、作成中に戻すまで書き換えられません。",
}
WHY = "完成した記録を戻すときは、理由を書いてください。"
REASON, VERSION = "戻す理由", "第何版"
ROWS = 4


class StageDialog(BaseDialog):
    """`stage`, `version` and `reason` are what was chosen. A finished record is opened again with a reason alone."""

    def __init__(self, parent: QWidget | None, release: Release, proposed: Stage | None = None) -> None:
        super().__init__(parent, "状態を変える", "決定", size=(520, 0))
        self._now = now = release.now
        self._stages = list(Stage)
        self.group = QButtonGroup(self)
        self.box, self.line, self.hint = NumberBox(), OneLine(), hint("")
        self.column.addWidget(lead(NOW.format(words=name_stage(now.stage, now.version))))
        self.column.addLayout(self._rows(proposed or now.stage))
        self.history = HistoryList(release.steps)
        if release.steps:
            self.column.addWidget(plain_label("今までの状態"))
            self.column.addWidget(self.history, 1)
        else:
            self.column.addStretch(1)
        self.group.buttonToggled.connect(self._follow)
        self.line.textChanged.connect(self._judge)
        self._follow()
        self.begin_at = self.line if self._reopens else None

    @property
    def stage(self) -> Stage:
        """The stage chosen."""
        return self._stages[self.group.checkedId()]

    @property
    def version(self) -> int:
        """The version chosen."""
        return self.box.value()

    @property
    def reason(self) -> str:
        """Why a finished record is opened again, without spaces around it; else empty."""
        return self.line.text().strip() if self._reopens else ""

    @property
    def _reopens(self) -> bool:
        return self._now.stage is Stage.FINAL and self.stage is not Stage.FINAL

    def _rows(self, chosen: Stage) -> QFormLayout:
        self.box.setRange(1, LARGEST_VERSION)
        self.box.setPrefix("第")
        self.box.setSuffix("版")
        self.box.setAccessibleName(VERSION)
        self.line.setAccessibleName(REASON)
        self.line.setPlaceholderText(WHY)
        rows = QFormLayout()
        rows.setHorizontalSpacing(24)
        rows.setVerticalSpacing(12)
        rows.addRow("状態", self._stage_row(chosen))
        rows.addRow("", self.hint)
        rows.addRow(VERSION, self.box)
        if self._now.stage is Stage.FINAL:
            rows.addRow(REASON, self.line)
        return rows

    def _stage_row(self, chosen: Stage) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for id, stage in enumerate(self._stages):
            button = QRadioButton(STAGES[stage])
            button.setChecked(stage is chosen)
            self.group.addButton(button, id)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _follow(self) -> None:
        """The version is the next one where a finished record is opened again, and a finished one keeps its own."""
        self.hint.setText(HINTS[self.stage])
        self.box.setValue(min(self._now.version + self._reopens, LARGEST_VERSION))
        self.box.setEnabled(self._reopens or self._now.stage is not Stage.FINAL)
        self.line.setEnabled(self._reopens)
        self._judge()
        make_room(self)

    def _judge(self) -> None:
        self.accept_button.setEnabled(bool(self.reason) or not self._reopens)


class HistoryList(QTreeWidget):
    """The stages that a record has come to, oldest first."""

    def __init__(self, steps: tuple[ReleaseStep, ...]) -> None:
        super().__init__()
        self.setAccessibleName("今までの状態")
        self.setHeaderLabels(["日時", "状態", REASON])
        self.setRootIsDecorated(False)
        for step in steps:
            item = QTreeWidgetItem(self, [moment_words(step.at), name_stage(step.stage, step.version), step.reason])
            item.setToolTip(2, plain_tooltip(step.reason))
            self.setCurrentItem(item)
        for column in (0, 1):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def sizeHint(self) -> QSize:
        """A few rows."""
        return QSize(super().sizeHint().width(), self.header().sizeHint().height() + ROWS * 28)

"""People of the roster by their group, as of the day of the meeting, to be added at once."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QWidget

from minutesapp.attendance.lists import lists_of
from minutesapp.attendance.newcomers import attendee_from_roster
from minutesapp.model.attendance import Attendance, Attendee
from minutesapp.services.attendance import those_there
from ui.desk import Desk
from ui.dialogs.base import BaseDialog, lead
from ui.widgets.plain import plain_entry

HERE = "出席者にいます"


class GroupDialog(BaseDialog):
    """`people` are those who are ticked, as attendees; everybody is at first who is not at the meeting yet."""

    def __init__(self, parent: QWidget | None, desk: Desk, groups: Mapping[str, Attendance]) -> None:
        super().__init__(parent, "部署ごと加える", "加える", size=(420, 420))
        self._lists = lists_of(desk.minutes.header, desk.form)
        everybody = [person for people in groups.values() for person in people]
        self._here = those_there(desk.minutes.attendees, everybody)
        self._groups = groups
        self.group = QComboBox()
        self.group.setAccessibleName("部署・会議体")
        for name, people in groups.items():
            self.group.addItem(plain_entry(f"{name or '部署なし'}（{len(people)}人）"), name)
        self.listed = QListWidget()
        self.listed.setAccessibleName("加える人")
        self.column.addWidget(lead("部署か会議体を選び、加えない人の印を外してください（スペースキー）。"))
        self.column.addWidget(self.group)
        self.column.addWidget(self.listed, 1)
        self.group.currentIndexChanged.connect(self._fill)
        self.listed.itemChanged.connect(self._judge)
        self._fill()

    @property
    def people(self) -> list[Attendee]:
        """Whoever is ticked, each in the list for their side."""
        return [attendee_from_roster(item.data(Qt.ItemDataRole.UserRole), self._lists) for item in self._ticked()]

    def _ticked(self) -> list[QListWidgetItem]:
        items = (self.listed.item(row) for row in range(self.listed.count()))
        return [item for item in items if item.checkState() is Qt.CheckState.Checked]

    def _fill(self) -> None:
        self.listed.clear()
        for person in self._groups[self.group.currentData()]:
            here = person.id in self._here
            words = "　".join(filter(None, (person.name, person.post, HERE if here else "")))
            item = QListWidgetItem(words, self.listed)
            item.setData(Qt.ItemDataRole.UserRole, person)
            item.setCheckState(Qt.CheckState.Unchecked if here else Qt.CheckState.Checked)
        self.listed.setCurrentRow(0)
        self._judge()

    def _judge(self) -> None:
        count = len(self._ticked())
        self.accept_button.setText(f"{count}人を加える" if count else "加える")
        self.accept_button.setEnabled(bool(count))

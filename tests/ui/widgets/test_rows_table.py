"""Tables of rows, as dialogs list people, voices and turns."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from ui.widgets.appearance.theme import apply_theme, scheme_for
from ui.widgets.tables.rows_table import rows_table
from ui.window.application import make_application


def test_rows_have_one_height_also_those_that_are_written_before_they_are_seen(qtbot: QtBot) -> None:
    make_application([])
    apply_theme(scheme_for("light"))
    table = rows_table(("印", "氏名"), "人")
    qtbot.addWidget(table)
    for name in ("東 健", "西 学", "南 洋"):
        QTreeWidgetItem(table, ["", name]).setCheckState(0, Qt.CheckState.Unchecked)
    table.setCurrentItem(table.topLevelItem(0))
    table.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
    table.show()
    qtbot.waitExposed(table)
    heights = [table.visualItemRect(table.topLevelItem(row)).height() for row in range(3)]
    assert len(set(heights)) == 1, heights

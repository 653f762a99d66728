"""A field for one paragraph."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt

from tests.ui.editor.hand import press
from ui.widgets.long_line import LongLine


def test_it_holds_one_paragraph_whatever_is_typed_or_pasted(qtbot) -> None:
    line = LongLine("一\n二")
    qtbot.addWidget(line)
    assert line.words == "一 二"
    press(line, Qt.Key.Key_Return, text="\r")
    assert line.words == "一 二"
    pasted = QMimeData()
    pasted.setText("三\r\n四\x00")
    line.selectAll()
    line.insertFromMimeData(pasted)
    assert "\n" not in line.toPlainText() and line.words.startswith("三")

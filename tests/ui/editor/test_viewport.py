"""The viewport that the editor makes for itself is as Qt makes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from ui.editor.page.viewport import put_viewport

ATTRIBUTES = [one for one in Qt.WidgetAttribute if one is not Qt.WidgetAttribute.WA_AttributeCount]


def traits(edit: QTextEdit) -> dict[str, object]:
    """What may differ between two viewports."""
    viewport = edit.viewport()
    return {
        "name": viewport.objectName(),
        "background": (viewport.backgroundRole(), viewport.autoFillBackground()),
        "cursor": viewport.cursor().shape(),
        "drops": viewport.acceptDrops(),
        "tracking": viewport.hasMouseTracking(),
        "focus": (viewport.focusProxy() is edit, viewport.focusPolicy()),
        "menu": viewport.contextMenuPolicy(),
        "place": viewport.geometry(),
        "attributes": [one for one in ATTRIBUTES if viewport.testAttribute(one)],
    }


def test_our_viewport_is_as_the_one_that_qt_makes(qtbot: QtBot) -> None:
    theirs, ours = QTextEdit(), QTextEdit()
    put_viewport(ours)
    for read_only in (False, True):
        for edit in (theirs, ours):
            qtbot.addWidget(edit)
            edit.setReadOnly(read_only)
            edit.resize(300, 200)
            edit.show()
            edit.setPlainText("本文")
        qtbot.wait(1)
        assert traits(ours) == traits(theirs)

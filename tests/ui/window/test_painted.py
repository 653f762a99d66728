"""What waits for the first paint is done once: after it, or after a while where nothing is painted."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.window import painted
from ui.window.painted import Painted


def test_it_is_done_once_after_the_first_paint(qtbot: QtBot) -> None:
    done: list[bool] = []
    widget = QWidget()
    qtbot.addWidget(widget)
    Painted(widget, lambda: done.append(True))
    assert not done
    widget.show()
    qtbot.waitUntil(lambda: bool(done))
    widget.repaint()
    qtbot.wait(1)
    assert done == [True]


def test_it_is_done_where_the_window_begins_as_an_icon(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(painted, "LATEST", 1)
    done: list[bool] = []
    widget = QWidget()
    qtbot.addWidget(widget)
    Painted(widget, lambda: done.append(True))
    qtbot.waitUntil(lambda: done == [True])
    widget.show()
    widget.repaint()
    qtbot.wait(5)
    assert done == [True]

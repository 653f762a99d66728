"""What takes a while, held up until a test lets it go, and given up by its button."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.tasks import CANCEL
from ui.widgets.message_bar import MessageBar


class Hold:
    """Holds up what is called in its place until it is let go."""

    def __init__(self, genuine: Callable[..., object]) -> None:
        self._genuine = genuine
        self._open = threading.Event()
        self.begun = threading.Event()

    def __call__(self, *args: object, **facts: object) -> object:
        self.begun.set()
        assert self._open.wait(30)
        return self._genuine(*args, **facts)

    def let_go(self) -> None:
        self._open.set()


def press_cancel(bar: MessageBar, qtbot: QtBot) -> None:
    """Press the button of what is under way, as soon as it is told."""

    def buttons() -> list[QPushButton]:
        return [one for one in bar.findChildren(QPushButton) if one.text() == CANCEL and one.isVisibleTo(bar)]

    qtbot.waitUntil(lambda: len(buttons()) == 1)
    buttons()[0].click()

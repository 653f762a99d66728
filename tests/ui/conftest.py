"""Tests of the window: a modal dialog that the test did not announce is a failure, not a hang."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QLineEdit, QMessageBox

from ui import tasks

BUTTONS = QGuiApplication.mouseButtons
"""What is pressed, also where a test says otherwise."""
# Static functions that open a dialog of their own.
STATIC = {
    QMessageBox: ("about", "critical", "information", "question", "warning"),
    QFileDialog: ("getExistingDirectory", "getOpenFileName", "getOpenFileNames", "getSaveFileName"),
    QInputDialog: ("getDouble", "getInt", "getItem", "getMultiLineText", "getText"),
}


class Answers:
    """What the user says to the modal dialogs of one test, in the order they will come.

    `asked` lists them once they came: the title and text of a message box, the class name of any other dialog.
    """

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.unexpected: list[str] = []
        self._waiting: deque[object] = deque()

    def expect(self, answer: object) -> None:
        """The next dialog gets this: a button, a code, what the static function returns, or a function of the dialog.

        A function may fill the dialog in; what it returns is the result of ``exec()``. A dialog for files takes the
        file that is chosen, first in a tuple.
        """
        self._waiting.append(answer)

    @property
    def unused(self) -> int:
        """How many of the expected dialogs never came."""
        return len(self._waiting)

    def give(self, question: str, dialog: QDialog | None) -> object:
        """The answer to a dialog that would have opened now."""
        self.asked.append(question)
        if not self._waiting:
            self.unexpected.append(question)
            return QDialog.DialogCode.Rejected.value
        answer = self._waiting.popleft()
        if callable(answer):
            return answer(dialog)
        if isinstance(dialog, QFileDialog) and isinstance(answer, tuple):
            dialog.selectedFiles = lambda: [answer[0]]
            return bool(answer[0])
        return answer


@pytest.fixture(scope="package", autouse=True)
def settled_heap() -> Iterator[None]:
    """What the tests before have left is set aside: each window waits for rubbish to be collected, among it all."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(autouse=True)
def answers(monkeypatch: pytest.MonkeyPatch) -> Iterator[Answers]:
    """Says what the user answers: ``answers.expect(QMessageBox.StandardButton.Save)``."""
    given = Answers()
    monkeypatch.setattr(QDialog, "exec", lambda dialog: given.give(question_of(dialog), dialog))
    for kind, names in STATIC.items():
        for name in names:
            monkeypatch.setattr(kind, name, opener(given, f"{kind.__name__}.{name}"))
    yield given
    assert not given.unexpected, f"unexpected modal dialogs: {given.unexpected}"
    assert not given.unused, f"{given.unused} expected dialogs did not come"


@pytest.fixture(autouse=True)
def released() -> Iterator[None]:
    """No test leaves a button of the mouse pressed: the next one would drag what it moves."""
    yield
    assert BUTTONS() == Qt.MouseButton.NoButton, "the mouse is still pressed"


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window stands still until a task is over, so that a test can go on at once, on however slow a machine."""
    monkeypatch.setattr(tasks, "MOMENT", 60_000)


def typing(words: str) -> Callable[[QDialog], int]:
    """The answer to a question for one line: type these words into it and agree."""

    def answer(dialog: QDialog) -> int:
        dialog.findChild(QLineEdit).setText(words)
        return QDialog.DialogCode.Accepted.value

    return answer


def question_of(dialog: QDialog) -> str:
    if isinstance(dialog, QFileDialog):
        return f"QFileDialog: {dialog.windowTitle()}"
    if isinstance(dialog, QMessageBox):
        return f"{dialog.windowTitle()}: {dialog.text()}"
    return type(dialog).__name__


def opener(given: Answers, name: str) -> Callable[..., object]:
    def ask(*arguments: object, **_: object) -> object:
        words = [argument for argument in arguments if isinstance(argument, str)]
        return given.give(": ".join([name, *words]), None)

    return staticmethod(ask)

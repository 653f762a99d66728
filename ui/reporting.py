"""Trouble in words: what was to be expected, as the one sentence for it; bugs, without taking the window down."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from minutesapp.errors import UserFacingError
from minutesapp.services.bugs import describe_bug, write_bug
from minutesapp.wording import describe

TITLE = "会議録作成"


def report(parent: QWidget | None, error: UserFacingError) -> None:
    """Tell the user what went wrong, in the same sentence as the shell."""
    show_message(parent, QMessageBox.Icon.Warning, describe(error))


def inform(parent: QWidget | None, text: str) -> None:
    """Tell the user something that asks for nothing."""
    show_message(parent, QMessageBox.Icon.Information, text)


def show_message(parent: QWidget | None, kind: QMessageBox.Icon, text: str, detail: str = "") -> None:
    """A message with one button."""
    box = QMessageBox(kind, TITLE, text, QMessageBox.StandardButton.Ok, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(detail)
    box.exec()


def ask(
    parent: QWidget | None,
    text: str,
    answers: dict[QMessageBox.StandardButton, str],
    detail: str = "",
) -> QMessageBox.StandardButton:
    """The answer to a question; the first answer is the one for Enter, Esc is Cancel where that is among them."""
    buttons = QMessageBox.StandardButton.NoButton
    for button in answers:
        buttons |= button
    box = QMessageBox(QMessageBox.Icon.Question, TITLE, text, buttons, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(detail)
    for button, words in answers.items():
        box.button(button).setText(words)
    box.setDefaultButton(next(iter(answers)))
    return QMessageBox.StandardButton(box.exec())


class BugReporter(QObject):
    """Stands in for `sys.excepthook`: a bug is written down and told, and the window lives on.

    Neither the log nor the message holds text of the document: only what kind of error it was and where in the program.
    """

    caught = Signal(object)

    def __init__(self, window: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self._window = window
        self._telling = False
        self.caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over from Python's own hooks, in the window's thread and in all others."""
        sys.excepthook = self.handle
        threading.excepthook = lambda args: self.handle(args.exc_type, args.exc_value, args.exc_traceback)

    def handle(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """Deal with what nobody caught. Ctrl+C in a terminal still ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        if error is not None and not isinstance(error, UserFacingError):
            write_bug(error)
            sys.stderr.write("\n".join(describe_bug(error)) + "\n")
        self.caught.emit(error)

    def _tell(self, error: object) -> None:
        """Told from the event loop, never from the middle of what failed; one message at a time."""
        if self._telling:
            return
        self._telling = True
        try:
            if isinstance(error, UserFacingError):
                report(self._window(), error)
            else:
                show_message(self._window(), QMessageBox.Icon.Critical, BUG_WORDS, BUG_ADVICE)
        finally:
            self._telling = False


BUG_WORDS = "プログラムの不具合で、今の操作ができませんでした。"
BUG_ADVICE = (
    "記録はそのまま残っています。念のため保存してください。"
    "プログラムのどこで起きたかは書き留めました（会議録の文章は含みません）。"
)

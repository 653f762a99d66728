"""Trouble in words: what was to be expected, as the one sentence for it; bugs, without taking the window down."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from minutesapp.errors import UserFacingError
from minutesapp.wording import describe
from ui.default_button import DefaultButton


class MessageKind(StrEnum):
    """The kinds of messages; the values are the names Qt has for their signs."""

    INFORMATION = "Information"
    WARNING = "Warning"
    BUG = "Critical"


TITLES = {
    MessageKind.INFORMATION: "お知らせ",
    MessageKind.WARNING: "できませんでした",
    MessageKind.BUG: "プログラムの不具合",
}


class Answer(StrEnum):
    """The answers to questions; the values are the names Qt has for their buttons."""

    SAVE = "Save"
    DISCARD = "Discard"
    CANCEL = "Cancel"
    YES = "Yes"
    OPEN = "Open"
    IGNORE = "Ignore"


def report(parent: QWidget | None, error: UserFacingError) -> None:
    """Tell the user what went wrong, in the same sentence as the shell."""
    show_message(parent, MessageKind.WARNING, describe(error))


def inform(parent: QWidget | None, text: str) -> None:
    """Tell the user something that asks for nothing."""
    show_message(parent, MessageKind.INFORMATION, text)


def show_message(parent: QWidget | None, kind: MessageKind, text: str, detail: str = "") -> None:
    """A message with one button."""
    # Imported late, as everything of Qt that the first window does without: its classes take long to set up.
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon[kind.value], TITLES[kind], text, QMessageBox.StandardButton.Ok, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(detail)
    box.button(QMessageBox.StandardButton.Ok).setText("閉じる")
    DefaultButton(box, cast(QPushButton, box.button(QMessageBox.StandardButton.Ok)))
    box.exec()
    box.deleteLater()


def ask(parent: QWidget | None, text: str, answers: dict[Answer, str], detail: str = "", *, title: str) -> Answer:
    """The answer to a question; the first one is for Enter, Cancel for Esc. `title` names the matter."""
    from PySide6.QtWidgets import QMessageBox

    buttons = {answer: QMessageBox.StandardButton[answer.value] for answer in answers}
    box = QMessageBox(QMessageBox.Icon.Question, title, text, QMessageBox.StandardButton.NoButton, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(detail)
    for answer, button in buttons.items():
        box.addButton(button).setText(answers[answer].replace("&", "&&"))
    DefaultButton(box, cast(QPushButton, box.button(buttons[next(iter(answers))])))
    given = QMessageBox.StandardButton(box.exec())
    box.deleteLater()
    return next((answer for answer, button in buttons.items() if button == given), Answer.CANCEL)


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
        from minutesapp.diagnosis.bugs import describe_bug, write_bug

        if error is not None and not isinstance(error, UserFacingError):
            write_bug(error)
            if sys.stderr is not None:  # a Windows program without a console has none
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
                show_message(self._window(), MessageKind.BUG, BUG_WORDS, BUG_ADVICE)
        finally:
            self._telling = False


BUG_WORDS = "プログラムの不具合で、今の操作ができませんでした。"
BUG_ADVICE = (
    "記録はそのまま残っています。念のため保存してください。"
    "プログラムのどこで起きたかは書き留めました（会議録の文章は含みません）。"
)


def show_in_system(path: Path) -> bool:
    """Open a file or a folder with the program that the system has for it; whether that has one, as far as is known."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

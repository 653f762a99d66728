"""The real program with a clerk who types into it: ``python -m tests.torture.typist FILE DIARY SEED [CALL]``.

It starts on the file as any start does, takes back what a crash left behind, and types on: into the last paragraph,
into a header field, with savings in between. Whatever it did stands in the diary a moment later, one line of JSON for
each deed, so that whoever kills it knows what must come back. With CALL it kills itself at that file call of a saving.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from minutesapp.services import records
from minutesapp.storage.journal.writing import Journal
from ui.app import App, make_application
from ui.dialogs.record.recovery import RecoveryDialog
from ui.tasks import go

FIRST_SIGN, SIGNS = 0x4E00, 20_000
"""The n-th thing that is typed is the n-th kanji, so that a text tells by itself what is missing."""
SLOWEST, FASTEST = 110, 25
"""Milliseconds from key to key."""
FIELD = "venue"
CALLS = ("open", "link", "replace", "rename", "unlink", "fsync")
"""What a saving asks of the system."""
KILL = signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM
"""What ends a program on the spot; on Windows any signal of this kind does."""


def sign(number: int) -> str:
    """What is typed as the n-th."""
    return chr(FIRST_SIGN + number % SIGNS)


def is_typed(text: str) -> bool:
    """Whether this is the typed text from its beginning on, without a gap."""
    return all(one == sign(number) for number, one in enumerate(text))


class Typist:
    """A clerk at the keyboard. `body` and `field` count what was typed into either."""

    def __init__(self, app: App, diary: int, dice: random.Random, call: int) -> None:
        self._app = app
        self._diary = diary
        self._dice = dice
        self._call = call
        self._round: list[Callable[[], None]] = []
        self.body = self.field = 0

    def sit_down(self) -> None:
        """Note what is on the desk, and go on from there."""
        minutes = self._app.desk.minutes
        body, field = typed_body(minutes.body), minutes.field(FIELD).value.text
        self.body, self.field = len(body), len(field)
        whole = is_typed(body) and is_typed(field)
        self.note("open", whole=whole, steps=steps_back(self._app), saved=self._app.desk.is_saved)
        self._plan()
        self._go_on()

    def note(self, deed: str, **facts: Any) -> None:
        """Write into the diary; the system has it even if we are killed."""
        line = {"deed": deed, "at": time.monotonic(), "body": self.body, "field": self.field} | facts
        os.write(self._diary, (json.dumps(line) + "\n").encode())

    def _go_on(self) -> None:
        if not self._round:
            self._plan()
        self._round.pop(0)()
        QTimer.singleShot(self._dice.randrange(FASTEST, SLOWEST), self._go_on)

    def _plan(self) -> None:
        dice = self._dice
        typing = [self._type_body] * dice.randrange(2, 14)
        filling = [self._type_field] * dice.choice((3, 9, 70))  # the last of them for longer than anything may be lost
        between = [dice.choice((self._break_line, self._undo_and_redo, self._save, lambda: None)) for _ in range(2)]
        self._round = [self._enter_body, *typing, between[0], self._enter_field, *filling, between[1]]
        if self._call:
            self._round = [self._enter_body, *typing[:4], self._save]

    def _enter_body(self) -> None:
        editor = self._app.editor
        editor.setFocus()
        editor.commands.go_to_block(len(self._app.desk.minutes.body) - 1)
        QTest.keyClick(editor, "\x1b")
        cursor = editor.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        editor.setTextCursor(cursor)

    def _type_body(self) -> None:
        commit(self._app.editor, sign(self.body))
        self.body += 1
        self.note("body", steps=steps_back(self._app))

    def _break_line(self) -> None:
        if self._app.editor.hasFocus():
            self._app.editor.text.divide()

    def _enter_field(self) -> None:
        line = self._app.header.editors[FIELD].line
        line.setFocus()
        line.end(False)

    def _type_field(self) -> None:
        commit(self._app.header.editors[FIELD].line, sign(self.field))
        self.field += 1
        self.note("field")

    def _undo_and_redo(self) -> None:
        self._app.header.commit()
        self._app.edits.undo()
        self._app.edits.redo()

    def _save(self) -> None:
        self.note("saving")
        if self._call:
            die_at(self._call)
        go(self._app.saves.save())
        self.note("saved", steps=steps_back(self._app))


def typed_body(body: Any) -> str:
    """What was typed into the body: the paragraphs that begin with the first sign, and all after them."""
    texts = [block.text for block in body]
    start = next((place for place, text in enumerate(texts) if text.startswith(sign(0))), len(texts))
    return "".join(texts[start:])


def steps_back(app: App) -> int:
    """How many steps can be undone."""
    moves = app.desk.session.trail.moves
    undone = sum(move.change is None for move in moves)
    return len(moves) - 2 * undone


def commit(widget: QWidget, text: str) -> None:
    """What an input method sends when a word is finished."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def die_at(call: int) -> None:
    """Kill this program at the n-th file call from now on, before or after it is done."""
    count = [0]

    def deadly(genuine: Callable[..., Any]) -> Callable[..., Any]:
        def act(*args: Any, **parts: Any) -> Any:
            count[0] += 1
            if count[0] == call:
                os.kill(os.getpid(), KILL)
            result = genuine(*args, **parts)
            count[0] += 1
            if count[0] == call:
                os.kill(os.getpid(), KILL)
            return result

        return act

    for name in CALLS:
        setattr(os, name, deadly(getattr(os, name)))
    for name in ("announce", "settle"):
        setattr(Journal, name, deadly(getattr(Journal, name)))


def answer(typist: Typist) -> Callable[[QDialog], int]:
    """Takes back what a crash left; any other question is noted, for there should be none."""

    def give(dialog: QDialog) -> int:
        if isinstance(dialog, RecoveryDialog):
            typist.note("recovery", offered=dialog.list.count())
            return QDialog.DialogCode.Accepted.value
        typist.note("question", text=getattr(dialog, "text", lambda: type(dialog).__name__)())
        return 0

    return give


def main(arguments: list[str]) -> int:
    """Start, and type until somebody ends it."""
    file, diary, seed, *rest = arguments
    application = make_application([])
    app = App()
    handle = os.open(diary, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    typist = Typist(app, handle, random.Random(int(seed)), int(rest[0]) if rest else 0)
    QDialog.exec = answer(typist)  # type: ignore[method-assign]
    app.reporter.install()
    app.reporter.caught.connect(lambda error: typist.note("question", text=repr(error)))
    app.open_first(Path(file))
    app.show()
    app.window.activateWindow()
    QTimer.singleShot(
        0, lambda: (go(app.settle()), QTimer.singleShot(SLOWEST, typist.sit_down))
    )  # once the cursor is put
    return application.exec()


def begin(file: Path) -> None:
    """A record for the typist: the sample with an empty field and an empty last paragraph."""
    from msgspec.structs import replace

    from minutesapp.diagnosis.sample import sample_record
    from minutesapp.editing.header_commands import fill_field
    from minutesapp.model.blocks import Block, BlockKind
    from minutesapp.model.header import TextValue

    minutes = records.open_record(sample_record()).minutes
    minutes = fill_field(minutes, FIELD, TextValue("")).apply(minutes)
    records.write_record(replace(minutes, body=(*minutes.body, Block("end", BlockKind.NARRATIVE))), file)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

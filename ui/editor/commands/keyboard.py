"""The keys of the editor, and the commands that they give."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextEdit

from minutesapp.editing.cursor.situation import Situation, situation
from ui.editor.commands.keys import MODIFIERS, KeyCommand, command_of, writes_by_code
from ui.editor.writing.text_edits import TextEdits


class Keyboard:
    """Does what a key means where the cursor stands. `by_qt` is what Qt does with a key like any other."""

    def __init__(
        self,
        edit: QTextEdit,
        text: TextEdits,
        commands: Mapping[KeyCommand, Callable[[], object]],
        by_qt: Callable[[QKeyEvent], None],
    ) -> None:
        self._edit = edit
        self._text = text
        self._commands = commands
        self._by_qt = by_qt

    def press(self, event: QKeyEvent) -> None:
        """Do what the key means here; whatever only moves the cursor ends the present step of typing."""
        text = event.text()
        if writes_by_code(event):
            return
        if text and text.isprintable():
            self._text.prepare_typing()
            self._by_qt(event)
            self._text.caret.keep_visible()
            return
        silent = self._text.composing or self._edit.isReadOnly()
        command = None if silent else command_of(event, self._situation)
        if command is not None:
            self._commands[command]()
        else:
            self._move(event)
            if event.key() not in MODIFIERS:
                self._text.caret.keep_visible()

    def _move(self, event: QKeyEvent) -> None:
        revision = self._edit.document().revision()
        self._by_qt(event)
        if event.key() and not event.text() and self._edit.document().revision() == revision:
            self._text.seal()

    def _situation(self) -> Situation:
        return situation(self._text.minutes, *self._text.selected_spots)

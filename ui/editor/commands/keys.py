"""What the keys do that mean more here than in any text.

Enter divides a paragraph; on an empty paragraph of speech it asks who speaks next instead, so that Enter twice begins a
new turn. Shift+Enter is Enter, since no paragraph holds a line break. Backspace at the start of a paragraph first takes
away what the paragraph is (label, number, ト書き), as lists do in Word, and joins it to the one before when there is
nothing to take away. Tab moves a heading in and Shift+Tab out, but only one that was chosen on purpose: the cursor
stands before it, or it is selected. Elsewhere Tab does nothing. While the input method composes, every key is its own.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from minutesapp.editing.cursor.situation import Situation, can_be_plainer, is_chosen_heading, is_empty_speech


class KeyCommand(Enum):
    """What a key asks for."""

    COPY = auto()
    CUT = auto()
    UNDO = auto()
    REDO = auto()
    BREAK = auto()
    TURN = auto()
    PLAIN = auto()
    ERASE = auto()
    ERASE_FORWARD = auto()
    ERASE_WORD = auto()
    ERASE_WORD_FORWARD = auto()
    ERASE_LINE = auto()
    INDENT = auto()
    OUTDENT = auto()
    NO_TAB = auto()


STANDARD = (
    (QKeySequence.StandardKey.Undo, KeyCommand.UNDO),
    (QKeySequence.StandardKey.Redo, KeyCommand.REDO),
    (QKeySequence.StandardKey.Copy, KeyCommand.COPY),
    (QKeySequence.StandardKey.Cut, KeyCommand.CUT),
    (QKeySequence.StandardKey.Delete, KeyCommand.ERASE_FORWARD),
    (QKeySequence.StandardKey.DeleteStartOfWord, KeyCommand.ERASE_WORD),
    (QKeySequence.StandardKey.DeleteEndOfWord, KeyCommand.ERASE_WORD_FORWARD),
    (QKeySequence.StandardKey.DeleteEndOfLine, KeyCommand.ERASE_LINE),
)
TAB_ELSEWHERE = "Tabキーは見出しの段を変えます。見出しの先頭にカーソルを置くか、見出しを選んでから押してください。"

MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
DIGITS = frozenset(Qt.Key(ord(digit)) for digit in "0123456789")
ALT_ON_KEYPAD = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier
UNHELD = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


def writes_by_code(event: QKeyEvent) -> bool:
    """Whether a key is a part of a sign's code: Windows writes the sign once Alt is up, and the digits are none."""
    return event.key() in DIGITS and event.modifiers() == ALT_ON_KEYPAD


def command_of(event: QKeyEvent, look_around: Callable[[], Situation]) -> KeyCommand | None:
    """What a key asks for where the cursor stands; None where it is a key like any other."""
    # Shift+Delete cuts, too; without either there is nothing to look up.
    if event.modifiers() & ~UNHELD or event.key() == Qt.Key.Key_Delete:
        return next((command for standard, command in STANDARD if event.matches(standard)), None)
    match event.key():
        case Qt.Key.Key_Return | Qt.Key.Key_Enter:
            return KeyCommand.TURN if is_empty_speech(look_around()) else KeyCommand.BREAK
        case Qt.Key.Key_Backspace:
            return KeyCommand.PLAIN if can_be_plainer(look_around()) else KeyCommand.ERASE
        case Qt.Key.Key_Tab:
            return KeyCommand.INDENT if is_chosen_heading(look_around()) else KeyCommand.NO_TAB
        case Qt.Key.Key_Backtab:
            return KeyCommand.OUTDENT if is_chosen_heading(look_around()) else KeyCommand.NO_TAB
    return None

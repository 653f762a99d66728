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
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from minutesapp.model.blocks import Block, BlockKind


class Deed(Enum):
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


class Situation(NamedTuple):
    """Where the cursor stands: the block (None on an empty page), and what is around.

    `whole` says that what is selected reaches the end of the block.
    """

    block: Block | None
    at_start: bool
    selecting: bool
    whole: bool
    in_turn: bool


STANDARD = (
    (QKeySequence.StandardKey.Undo, Deed.UNDO),
    (QKeySequence.StandardKey.Redo, Deed.REDO),
    (QKeySequence.StandardKey.Copy, Deed.COPY),
    (QKeySequence.StandardKey.Cut, Deed.CUT),
    (QKeySequence.StandardKey.Delete, Deed.ERASE_FORWARD),
    (QKeySequence.StandardKey.DeleteStartOfWord, Deed.ERASE_WORD),
    (QKeySequence.StandardKey.DeleteEndOfWord, Deed.ERASE_WORD_FORWARD),
    (QKeySequence.StandardKey.DeleteEndOfLine, Deed.ERASE_LINE),
)
MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
UNHELD = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


def deed_of(event: QKeyEvent, look_around: Callable[[], Situation]) -> Deed | None:
    """What a key asks for where the cursor stands; None where it is a key like any other."""
    # Shift+Delete cuts, too; without either there is nothing to look up.
    if event.modifiers() & ~UNHELD or event.key() == Qt.Key.Key_Delete:
        return next((deed for standard, deed in STANDARD if event.matches(standard)), None)
    match event.key():
        case Qt.Key.Key_Return | Qt.Key.Key_Enter:
            return Deed.TURN if _is_empty_speech(look_around()) else Deed.BREAK
        case Qt.Key.Key_Backspace:
            return Deed.PLAIN if can_be_plainer(look_around()) else Deed.ERASE
        case Qt.Key.Key_Tab:
            return Deed.INDENT if _is_chosen_heading(look_around()) else Deed.NO_TAB
        case Qt.Key.Key_Backtab:
            return Deed.OUTDENT if _is_chosen_heading(look_around()) else Deed.NO_TAB
    return None


def can_be_plainer(here: Situation) -> bool:
    """Whether the cursor is before something that can be taken away: a label within a turn, a heading, a direction."""
    if here.block is None or here.selecting or not here.at_start:
        return False
    if here.block.kind is BlockKind.SPEECH:
        return here.block.starts_turn and here.in_turn
    return here.block.kind is not BlockKind.NARRATIVE


def takes_turn(here: Situation) -> bool:
    """Whether a turn can begin in the block itself: the cursor is before unlabelled speech or on an empty line."""
    if here.block is None or here.selecting or not here.at_start or here.block.starts_turn:
        return False
    return here.block.kind is BlockKind.SPEECH or (not here.block.text and not _is_heading(here))


def is_turn_to_name(here: Situation) -> bool:
    """Whether the block begins a turn in which nothing is said yet."""
    return here.block is not None and here.block.starts_turn and not here.block.text


def _is_empty_speech(here: Situation) -> bool:
    return here.block is not None and here.block.kind is BlockKind.SPEECH and not here.block.text and not here.selecting


def _is_chosen_heading(here: Situation) -> bool:
    return _is_heading(here) and here.at_start and (here.whole or not here.selecting)


def _is_heading(here: Situation) -> bool:
    return here.block is not None and here.block.kind is BlockKind.HEADING

"""The words of the record as the text shows them: what is selected, and edits of it that reach over paragraphs.

Qt types into one paragraph by itself. Whatever divides, joins or takes out paragraphs is done in the record, which
knows whose words they are and what is closed, and then shown.
"""

from __future__ import annotations

import sys
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from minutesapp.editing.change import Change
from minutesapp.editing.clipboard.positions import Spot, spot_in
from minutesapp.editing.clipboard.removing import break_paragraph, end_to_replace, take_out
from minutesapp.editing.release import why_unchanged
from minutesapp.language.graphemes import bound_after, bound_before
from minutesapp.model.blocks import BlockKind
from minutesapp.model.minutes import Minutes
from ui.editor.page.paragraphs import finish_layout
from ui.editor.projection.document import place_at, place_of, position_of, spot_at
from ui.editor.projection.projection import Projection
from ui.editor.writing.caret import Caret
from ui.editor.writing.input_method import InputMethod
from ui.editor.writing.transfer import Make

JOIN_REFUSED = "非公開の文章は、見出しにつなげられません。見出しの文字は公開用にも載るためです。"


LINE_END = sys.maxsize
"""The offset of the end of any paragraph."""


class DeleteReach(Enum):
    """How far a key deletes where nothing is selected."""

    SIGN_BACK = auto()
    SIGN_FORWARD = auto()
    WORD_BACK = auto()
    WORD_FORWARD = auto()
    LINE_END = auto()


MOVES = {
    DeleteReach.WORD_BACK: QTextCursor.MoveOperation.PreviousWord,
    DeleteReach.WORD_FORWARD: QTextCursor.MoveOperation.NextWord,
    DeleteReach.LINE_END: QTextCursor.MoveOperation.EndOfBlock,
}


class TextEdits(QObject):
    """Edits of the text, each one step, after which the cursor stands where the work goes on."""

    refused = Signal(str)
    """Words for the clerk about why an edit was not done."""

    def __init__(self, edit: QTextEdit, projection: Projection, caret: Caret, input_method: InputMethod) -> None:
        super().__init__(edit)
        self._edit = edit
        self._projection = projection
        self.caret = caret
        self._input_method = input_method

    @property
    def minutes(self) -> Minutes:
        """The record as it is now."""
        return self._projection.minutes

    @property
    def composing(self) -> bool:
        """Whether the input method shows text that is not committed yet."""
        return self._input_method.composing

    def finish_composition(self) -> None:
        """What the input method shows belongs to the text, before anything else is done."""
        self._input_method.finish()

    def seal(self) -> None:
        """End the present step of typing: what comes next is undone by itself."""
        self._projection.seal()

    @property
    def selected_spots(self) -> tuple[Spot, Spot]:
        """Where the selection begins and ends; twice the spot of the cursor where nothing is selected."""
        body = self.minutes.body
        start, end = self.caret.selected_places
        first = spot_at(body, start)
        return first, first if end == start else spot_at(body, end)

    def spot_of(self, position: int) -> Spot:
        """The spot in the record that a position in the text is."""
        return spot_at(self.minutes.body, place_of(self._edit.document(), position))

    def change_words(self, make: Make) -> Change | None:
        """Do the edit that `make` gives for what is selected; the change, or None where nothing is different."""
        self.finish_composition()
        if self._edit.isReadOnly():
            return None
        change, caret = make(self.minutes, *self.selected_spots)
        if change is not None:
            self._projection.apply(change)
        self.caret.put(place_at(self.minutes.body, caret))
        return change

    def prepare_typing(self) -> None:
        """Get ready for something that Qt will type: what is selected over paragraphs is taken out by our own rules."""
        if self._edit.isReadOnly():
            self.refused.emit(why_unchanged(self.minutes))
            return
        finish_layout(self._edit.document())
        if self._edit.textCursor().hasSelection():
            self._leave_line_end()
            self.clear_selection()

    def _leave_line_end(self) -> None:
        """Take the line end behind a whole paragraph out of the selection, as what is typed goes in its place."""
        start, end = self.selected_spots
        body = self.minutes.body
        kept = end_to_replace(body, start, end)
        if kept != end:
            self._select(start, kept)

    def _select(self, start: Spot, end: Spot) -> None:
        body, cursor = self.minutes.body, self._edit.textCursor()
        for spot, mode in ((start, QTextCursor.MoveMode.MoveAnchor), (end, QTextCursor.MoveMode.KeepAnchor)):
            cursor.setPosition(position_of(self._edit.document(), place_at(body, spot)), mode)
        self._edit.setTextCursor(cursor)

    def divide(self) -> None:
        """End the paragraph at the cursor, after taking out what is selected."""
        self.change_words(break_paragraph)

    def clear_selection(self) -> None:
        """Take out what is selected over more than one paragraph, before something is typed in its place."""
        start, end = self.caret.selected_places
        if start.block != end.block:
            self.change_words(lambda minutes, start, end: take_out(minutes, start, end))

    def step_behind_title(self) -> None:
        """From before a heading the cursor goes behind it: nobody has chosen it, and Tab would move it in."""
        at, end = self.selected_spots
        body = self.minutes.body
        if body and at == end and at.offset == 0 and body[at.block].kind is BlockKind.HEADING:
            self._edit.moveCursor(QTextCursor.MoveOperation.EndOfBlock)

    def erase(self, reach: DeleteReach) -> None:
        """Take out what is selected, or as much as the key means; never half of a sign."""
        start, end = self.selected_spots
        if start == end:
            start, end = self._range(start, reach)
        if start.block == end.block:
            self._erase_within(start, end)
        elif self.change_words(lambda minutes, *_: take_out(minutes, start, end)) is None:
            self.refused.emit(JOIN_REFUSED)

    def _range(self, at: Spot, reach: DeleteReach) -> tuple[Spot, Spot]:
        """From the cursor to how far a key reaches, in order."""
        body = self.minutes.body
        if not body:
            return at, at
        text = body[at.block].text
        if reach is DeleteReach.SIGN_BACK:
            before = Spot(at.block, bound_before(text, at.offset)) if at.offset else Spot(at.block - 1, LINE_END)
            return (spot_in(body, before) if before.block >= 0 else at), at
        if reach is DeleteReach.SIGN_FORWARD or (reach is DeleteReach.LINE_END and at.offset == len(text)):
            behind = Spot(at.block, bound_after(text, at.offset)) if at.offset < len(text) else Spot(at.block + 1, 0)
            return at, (behind if behind.block < len(body) else at)
        cursor = self._edit.textCursor()
        cursor.movePosition(MOVES[reach], QTextCursor.MoveMode.KeepAnchor)
        return self.spot_of(cursor.selectionStart()), self.spot_of(cursor.selectionEnd())

    def _erase_within(self, start: Spot, end: Spot) -> None:
        """In one paragraph it is typing, and part of the step of typing."""
        finish_layout(self._edit.document())
        self._select(start, end)
        cursor = self._edit.textCursor()
        cursor.removeSelectedText()
        self._edit.setTextCursor(cursor)
        self.caret.keep_visible()

"""A question that stands while the clerk goes on writing, and what was typed in answer to it."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtGui import QTextBlock, QTextCursor

from minutesapp.attendance.speaking.bracketed import in_brackets
from minutesapp.attendance.speaking.speaker_offers import SpeakerOffers
from minutesapp.editing.change import Change
from minutesapp.editing.commands import type_lines
from minutesapp.language.utf16 import from_utf16, utf16_length
from minutesapp.model.blocks import Block
from minutesapp.model.minutes import Minutes
from ui.editor.projection.document import CursorPlace


class Question(Struct, frozen=True):
    """Who speaks in `blocks` (their ids); the answer is typed into the first of them, between `head` and `tail`.

    `index` is where that block stands; `selected` are the ends of the selection for which was asked. `by_bracket` says
    that nobody asked but a bracket at the start of the paragraph, which is a part of the answer.
    """

    blocks: tuple[str, ...]
    index: int
    head: str
    tail: str
    selected: tuple[CursorPlace, CursorPlace]
    offers: SpeakerOffers
    by_bracket: bool = False

    @property
    def place(self) -> CursorPlace:
        """Where the answer begins."""
        return CursorPlace(self.index, utf16_length(self.head))

    @property
    def concerns_words(self) -> bool:
        """Whether something was said in the turn before: what is typed there now is a search, and no sentence."""
        return bool(self.head or self.tail)

    def answer(self, cursor: QTextCursor, selected: tuple[CursorPlace, CursorPlace]) -> str | None:
        """What is typed up to the cursor; None where the clerk has gone on to something else."""
        block = cursor.block()
        if cursor.hasSelection():
            return "" if selected == self.selected and block.isValid() else None
        if block.blockNumber() != self.index:
            return None
        return self._between(block, cursor.positionInBlock())

    def block(self, minutes: Minutes) -> Block | None:
        """The block in which the answer is typed, if it is still in its place."""
        body = minutes.body
        there = self.index < len(body) and body[self.index].id == self.blocks[0]
        return body[self.index] if there else None

    def taking_out(self, minutes: Minutes, words: str) -> Change | None:
        """The change after which of an answer stands there what is none: the words behind a name in brackets.

        None where the answer stands there no longer.
        """
        block = self.block(minutes)
        if not words or block is None or block.text != self.with_answer(words):
            return None
        bracketed = in_brackets(words)
        said = bracketed.rest if bracketed is not None else ""
        return type_lines(minutes, self.index, self.index + 1, [self.with_answer(said)])

    def with_answer(self, words: str) -> str:
        """What the paragraph reads with these words in it."""
        return self.head + words + self.tail

    def _between(self, block: QTextBlock, offset: int) -> str | None:
        text = block.text()
        at = from_utf16(text, offset)
        words = text[len(self.head) : at]
        return words if at >= len(self.head) and text == self.with_answer(words) else None

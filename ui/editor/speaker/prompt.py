"""The question who speaks: asked for the cursor's turn, answered while the clerk goes on writing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QTextEdit

from minutesapp.attendance.speaking.bracketed import opens_bracket
from minutesapp.attendance.speaking.speaker_offers import SpeakerOffers
from minutesapp.editing.change import Change
from minutesapp.editing.cursor import changes
from minutesapp.editing.cursor.situation import is_turn_to_name, situation, takes_speaker, takes_turn
from minutesapp.model.blocks import BlockKind, Speaker
from minutesapp.model.minutes import Minutes
from ui.editor.commands.commands import Commands
from ui.editor.projection.document import CursorPlace
from ui.editor.projection.projection import Projection
from ui.editor.speaker.chooser import SpeakerChooser
from ui.editor.writing.text_edits import TextEdits

PASSING = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Why the focus goes while the clerk stays: another window in front, a menu."""
IN_BRACKETS = (BlockKind.SPEECH, BlockKind.NARRATIVE)
"""Paragraphs at whose start somebody may be named in brackets."""


class SpeakerPrompt(QObject):
    """Asks who speaks: by F4, a click on a label, or where a turn begins."""

    def __init__(
        self, edit: QTextEdit, projection: Projection, text: TextEdits, commands: Commands, chooser: SpeakerChooser
    ) -> None:
        super().__init__(edit)
        self._edit = edit
        self._projection = projection
        self._text = text
        self._commands = commands
        self.chooser = chooser
        chooser.named.connect(self._name)
        chooser.told.connect(commands.told)
        projection.reshaped.connect(lambda _: chooser.attend())

    def ask(self) -> None:
        """Ask who speaks in the selected turns, or from the cursor's paragraph on."""
        self._text.finish_composition()
        indices = self._text.caret.selected_indices
        if indices and not self._edit.isReadOnly():
            self._edit.setFocus()
            self._text.caret.keep_visible()
            self.chooser.ask(indices, self._offers(indices[0]))

    def ask_at(self, index: int) -> None:
        """Ask who speaks in the turn of this block."""
        self._text.finish_composition()
        self._text.caret.put(CursorPlace(index, 0))
        self.ask()

    def start_turn(self) -> None:
        """Begin a turn and ask who speaks: here if the paragraph is empty or the cursor at its start, else below."""
        self._text.finish_composition()
        index, here = self._text.caret.index, situation(self._projection.minutes, *self._text.selected_spots)
        if takes_turn(here):
            self._commands.perform(lambda minutes: changes.begin_turn_here(minutes, index))
        elif not is_turn_to_name(here):
            self._commands.perform(lambda minutes: changes.begin_turn_below(minutes, index))
            self._text.caret.put(CursorPlace(0 if here.block is None else index + 1, 0))
        self.ask()

    def begin_turn_of(self, speaker: Speaker) -> None:
        """Somebody was named without a list: for the question that stands, here where a name is missing, else below."""
        self._text.finish_composition()
        if self._edit.isReadOnly():
            return
        self._edit.setFocus()
        if self.chooser.asking:
            self.chooser.answer(speaker)
            return
        caret, index = self._text.caret, self._text.caret.index
        here, indices = situation(self._projection.minutes, *self._text.selected_spots), caret.selected_indices
        if takes_speaker(here) or len(indices) > 1:
            self._commands.perform(lambda minutes: changes.name_speaker(minutes, indices, speaker))
        else:
            self._commands.perform(lambda minutes: changes.begin_turn_below(minutes, index, speaker))
            caret.put(CursorPlace(0 if here.block is None else index + 1, 0))

    def offer_again(self) -> None:
        """More people can be found than before."""
        self.chooser.offer_again()

    def settle(self) -> None:
        """Ask no more who speaks: the record is about to be written somewhere as it stands."""
        self.chooser.leave()

    def take_key(self, event: QKeyEvent, otherwise: Callable[[QKeyEvent], None]) -> None:
        """Do what a key means to the question, else what it means in the text."""
        if not self.chooser.asking:
            called = self._calls(event.text())
            otherwise(event)
            if called:
                self._ask_in_brackets()
            return
        if self.chooser.take(event):
            event.accept()
            return
        if event.text() and event.text().isprintable():
            self.chooser.make_room()
        otherwise(event)
        self.chooser.follow()
        self.chooser.settle_brackets()

    def take_composition(self, event: QInputMethodEvent, otherwise: Callable[[QInputMethodEvent], None]) -> None:
        """Let the text take a step of the input method, and offer whom it may mean."""
        if event.preeditString() or event.commitString():
            self.chooser.make_room()
        called = self._calls(event.commitString() or event.preeditString())
        otherwise(event)
        if called:
            self._ask_in_brackets()
        self.chooser.follow()
        if event.commitString():
            self.chooser.take_commit(event.commitString())
        self.chooser.settle_brackets()

    def leave(self, event: QFocusEvent) -> None:
        """The focus left the text, or another question comes before it: nobody is asked any more."""
        if event.reason() not in PASSING or QApplication.activeModalWidget() is not None:
            self.chooser.leave()

    def _calls(self, words: str) -> bool:
        """Whether what is about to be typed is a bracket at the start of an empty paragraph, before a name perhaps.

        A composition may be one from its first sign on; on an empty page there is no paragraph before it is committed.
        """
        if not opens_bracket(words) or self.chooser.asking or self._edit.isReadOnly():
            return False
        cursor, body = self._edit.textCursor(), self._projection.minutes.body
        if cursor.hasSelection() or cursor.block().length() > 1 or (body and self._text.composing):
            return False
        return not body or body[cursor.blockNumber()].kind in IN_BRACKETS

    def _ask_in_brackets(self) -> None:
        """The bracket is in the text, or in a composition that goes on."""
        index = self._text.caret.index
        if self._projection.minutes.body:
            self.chooser.ask_in_brackets(index, self._offers(index))
            self.chooser.settle_brackets()

    def _offers(self, index: int) -> SpeakerOffers:
        complete = self.chooser.admission.complete
        if complete is not None:
            complete("")  # a large roster is read meanwhile
        return SpeakerOffers(self._projection.minutes, self._projection.form, index, complete)

    def _name(self, blocks: tuple[str, ...], speaker: Speaker) -> None:
        """What was asked is answered: for those of the blocks that are still there."""

        def name(minutes: Minutes) -> Change:
            here = [index for index, block in enumerate(minutes.body) if block.id in blocks]
            return changes.name_speaker(minutes, here, speaker)

        self._commands.perform(name)

"""Asking who speaks while the clerk goes on writing: a list beside the paragraph, and no field of its own.

What is typed while the question stands goes into the paragraph like everything else, at the cursor; the list follows it
and offers whom it may mean. Choosing somebody takes it out again. So nothing that is typed can be lost: what names
nobody is in the text already, wherever the clerk goes on to, and no composition of the input method changes its place.
Enter of the input method only commits; who is marked is taken by the next one.

Some input methods answer late, so that a key which is not theirs overtakes those before it. Enter in the middle of a
composition waits for its end, and what is committed just behind an Enter was typed before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextEdit

from minutesapp.attendance.speaking.bracketed import is_closed, opens_bracket
from minutesapp.attendance.speaking.speaker_offers import NOTHING, Plain, SpeakerOffers, looks_like_speech
from minutesapp.editing.change import Change
from minutesapp.language.utf16 import from_utf16
from minutesapp.model.blocks import Speaker
from ui.default_button import ENTER
from ui.editor.projection.document import CursorPlace
from ui.editor.projection.projection import Projection
from ui.editor.speaker.admission import Admission
from ui.editor.speaker.list import SpeakerList
from ui.editor.speaker.question import Question
from ui.editor.speaker.words import NOBODY, TAKEN_OUT, hint_for, outcome
from ui.editor.writing.caret import Caret
from ui.editor.writing.input_method import InputMethod

END = object()
OVERTAKING = 0.06
"""Seconds by which a key may overtake those before it; nobody types a word in that time."""


class SpeakerChooser(QObject):
    """One question at a time, put with `ask`. The editor shows it every key first, and tells it after every event."""

    named = Signal(object, object)
    """The ids of the blocks that were asked about, and the `Speaker` that was chosen."""

    told = Signal(str)
    """A word to the clerk about what became of the question."""

    def __init__(
        self,
        edit: QTextEdit,
        projection: Projection,
        caret: Caret,
        input_method: InputMethod,
        shown: SpeakerList,
        admission: Admission,
    ) -> None:
        super().__init__(edit)
        self._edit = edit
        self._projection = projection
        self._caret = caret
        self._input_method = input_method
        self._question: Question | None = None
        self._typed = ("", "")
        self._offer = NOTHING
        self._enter_waits = False
        self._answered: tuple[Question, float] | None = None
        self.admission = admission
        self._readings: Iterator[None] = iter(())
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._read_on)
        self.list = shown
        self.list.picked.connect(self._choose)
        edit.cursorPositionChanged.connect(self.follow)

    @property
    def asking(self) -> bool:
        """Whether a question stands."""
        return self._question is not None

    def ask(self, indices: tuple[int, ...], offers: SpeakerOffers) -> None:
        """Ask for the speaker of these blocks; the cursor, or the start of the selection, is in the first of them."""
        self.leave()
        start, end = self._caret.selected_places
        body = self._projection.minutes.body
        text, blocks = body[indices[0]].text, tuple(body[index].id for index in indices)
        at = from_utf16(text, start.offset)
        self._projection.seal()
        self._begin(Question(blocks, indices[0], text[:at], text[at:], (start, end), offers))

    def ask_in_brackets(self, index: int, offers: SpeakerOffers) -> None:
        """A bracket begins this block, or is being composed there: it may begin the name of whoever speaks."""
        start = CursorPlace(index, 0)
        id = self._projection.minutes.body[index].id
        self._begin(Question((id,), index, "", "", (start, start), offers, by_bracket=True))
        self.follow()

    def _begin(self, question: Question) -> None:
        self._question = question
        self._show(question)
        self._readings = question.offers.read_names()
        self._idle.start()

    def take(self, event: QKeyEvent) -> bool:
        """Whether a key was meant for the question. While the input method composes, every key is its own."""
        if self._question is None:
            return False
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._input_method.composing:
            self._enter_waits = plain and event.key() in ENTER
            return self._enter_waits
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        if not plain:
            return False
        if self.list.takes(event):
            return True
        candidate = self.list.chosen_by(event)
        if candidate is not None:
            answered = (self._question, monotonic()) if event.key() in ENTER and not self._typed[0] else None
            self._choose(candidate.value)
            self._answered = answered
        return candidate is not None or self._finds_nobody(self._question, event)

    def answer(self, speaker: Speaker) -> None:
        """Somebody was named without the list. Words that fit anybody were a search and go; all others are said."""
        question, fits = self._question, self._offer.taken is not None
        if question is None:
            return
        words = self._close()
        if fits:
            self._take_out(question, words, self._projection.apply)
        self.named.emit(question.blocks, speaker)

    def make_room(self) -> None:
        """Before something is typed: it must not take the place of what was selected when the question was put."""
        if self._question is not None and self._edit.textCursor().hasSelection():
            self._caret.put(self._question.place)

    def follow(self) -> None:
        """Offer whom the words mean by now; the question is over where the clerk has gone on to something else."""
        question = self._question
        if question is None:
            return
        words = question.answer(self._edit.textCursor(), self._caret.selected_places)
        if words is None:
            self._give_up()
        elif self._typed != (words, self._input_method.preedit):
            self._typed = (words, self._input_method.preedit)
            self._show(question)

    def take_commit(self, words: str) -> None:
        """The input method committed this; where Enter has overtaken it, it is the answer after all."""
        if self._enter_waits and not self._input_method.composing:
            self._enter_waits = False
            marked = self.list.candidates.marked
            if marked is not None:
                self._choose(marked.value)
        else:
            self._take_late(words)

    def settle_brackets(self) -> None:
        """What was typed is in the text: a closing bracket behind somebody's name names them, no bracket asks nothing.

        That is a step by itself: it was not asked for, and the words can be had back.
        """
        question, (words, preedit) = self._question, self._typed
        if question is None:
            return
        meant = question.offers.meant(words) if not preedit else None
        if meant is not None and isinstance(meant.value, Speaker):
            self._close()
            self._take_out(question, words, self._projection.apply)
            self.named.emit(question.blocks, meant.value)
        elif question.by_bracket and not opens_bracket(words + preedit):
            self._close()

    def _take_late(self, words: str) -> None:
        answered, self._answered = self._answered, None
        if answered is None or monotonic() - answered[1] > OVERTAKING:
            return
        question = answered[0]
        taken = question.offers.offer(words).taken
        speaker = taken.value if taken is not None else None
        if isinstance(speaker, Speaker) and self._take_out(question, words, self._projection.session.apply):
            self.named.emit(question.blocks, speaker)

    def offer_again(self) -> None:
        """Offer whom the words mean by now, as more people can be found than before."""
        if self._question is not None:
            self._show(self._question, keep=True)

    def attend(self) -> None:
        """More than words changed: what was asked no longer stands."""
        self._give_up()

    def leave(self) -> None:
        """Ask no more. What was typed stays, unless it was a search for a name in a turn that has words already.

        What the input method shows belongs to the words and is committed first.
        """
        if self._question is not None:
            self._input_method.finish()
            self._end()

    def drop(self) -> None:
        """Ask no more, as another record is shown."""
        self._close()

    def _give_up(self) -> None:
        """The clerk went on to something else; whoever told so must be done before the text is touched."""
        self._end(later=True)

    def _read_on(self) -> None:
        """While nothing is typed: how the next of those who may be meant is read."""
        if next(self._readings, END) is END:
            self._idle.stop()

    def _show(self, question: Question, *, keep: bool = False) -> None:
        """Offer whom the words on the screen mean; what is plainly said ends the question."""
        words, preedit = self._typed
        sought = words + preedit
        self._offer = question.offers.offer(sought, settled=not preedit)
        if self._offer.taken is None and (looks_like_speech(sought) or is_closed(sought)):
            self._end()
        else:
            hint = hint_for(question, self._offer, words, preedit)
            self.list.show(question.index, self._offer, hint, numbered=not sought, keep=keep)

    def _finds_nobody(self, question: Question, event: QKeyEvent) -> bool:
        """Whether Enter is meant for a search that finds nobody: it must not divide a paragraph that has words."""
        asked = event.key() in ENTER and question.concerns_words and self._typed[0]
        if asked:
            self.told.emit(NOBODY)
        return bool(asked)

    def _choose(self, value: object) -> None:
        question = self._question
        self._input_method.finish()
        self._answer(question, value)

    def _answer(self, question: Question | None, value: object) -> None:
        """The candidate was chosen: the words that found it have served."""
        if question is None or question is not self._question:
            return
        words = self._close()
        if isinstance(value, Plain):
            self._tell(question, words)
            return
        speaker = self.admission.speaker_for(value)
        self._input_method.listen()
        if speaker is not None:
            self._take_out(question, words, self._projection.session.apply)
            self.named.emit(question.blocks, speaker)

    def _end(self, *, later: bool = False) -> None:
        """End the question without an answer; a search is taken out of the turn in which it was made, now or later."""
        question, fits = self._question, self._offer.taken is not None
        if question is None:
            return
        words = self._close()
        if not (words and fits and question.concerns_words):
            self._tell(question, words)
        elif later:
            QTimer.singleShot(0, self, lambda: self._take_search_out(question, words))
        else:
            self._take_search_out(question, words)

    def _take_search_out(self, question: Question, words: str) -> None:
        """A search without an answer leaves the paragraph; that is a step, so that the words can be had back."""
        self._input_method.finish()
        if self._take_out(question, words, self._projection.apply):
            self.told.emit(TAKEN_OUT.format(words=words))

    def _take_out(self, question: Question, words: str, apply: Callable[[Change], None]) -> bool:
        """Take the words out of the paragraph, if they still stand there; whether they did."""
        change = question.taking_out(self._projection.minutes, words)
        if change is not None:
            apply(change)
        return change is not None

    def _tell(self, question: Question, words: str) -> None:
        """Say what became of the question."""
        told = outcome(question, question.block(self._projection.minutes), words)
        if told:
            self.told.emit(told)

    def _close(self) -> str:
        """Ask no more; the words that were typed so far."""
        (words, _), self._typed = self._typed, ("", "")
        self._question, self._offer = None, NOTHING
        self._enter_waits, self._answered = False, None
        self.list.hide()
        return words

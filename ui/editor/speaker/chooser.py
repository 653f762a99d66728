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

from minutesapp.attendance.speaking.speaker_offers import NOTHING, Plain, SpeakerOffers, looks_like_speech
from minutesapp.editing.change import Change
from minutesapp.editing.commands import type_lines
from minutesapp.language.utf16 import from_utf16
from minutesapp.model.blocks import Block, Speaker
from ui.actions.keys import say
from ui.editor.projection.projection import Projection
from ui.editor.speaker.admission import Admission
from ui.editor.speaker.list import ENTER, SpeakerList
from ui.editor.speaker.question import Question
from ui.editor.writing.caret import Caret
from ui.editor.writing.input_method import InputMethod

BY_KEYS = "↑↓と数字で選び、Enterで決定"
COMMITTED = "Enterで決定　Escで本文にする"
SEARCHED = "Enterで決定　Escでやめる"
COMPOSING = "変換を確定したあと、もう一度Enterで決定"
NOBODY = "合う人がいません。このまま本文になります。"
UNKNOWN = "発言者は未定のままです。{choose_speaker}で選べます。"
WRITTEN = "「{words}」は本文に書き入れました。"
TAKEN_OUT = "「{words}」は本文に入れませんでした。Ctrl＋Zで戻せます。"

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
        self._question = Question(blocks, indices[0], text[:at], text[at:], (start, end), offers)
        self._projection.seal()
        self._show(self._question)
        self._readings = offers.read_names()
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
        if self._offer.taken is None and looks_like_speech(sought):
            self._end()
        else:
            self.list.show(question.index, self._offer, self._hint(question), numbered=not sought, keep=keep)

    def _hint(self, question: Question) -> str:
        words, preedit = self._typed
        if self._offer.taken is None:
            return NOBODY
        if preedit:
            return COMPOSING
        return BY_KEYS if not words else SEARCHED if question.concerns_words else COMMITTED

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
        block, index = self._block(question), question.index
        if not words or block is None or block.text != question.with_answer(words):
            return False
        change = type_lines(self._projection.minutes, index, index + 1, [question.with_answer("")])
        if change is not None:
            apply(change)
        return True

    def _tell(self, question: Question, words: str) -> None:
        """Say what became of the question: who speaks is not known yet, or words stand in the text."""
        block = self._block(question)
        if block is not None and block.speaker is not None and not block.speaker.known:
            self.told.emit(say(UNKNOWN))
        elif words:
            self.told.emit(WRITTEN.format(words=words))

    def _block(self, question: Question) -> Block | None:
        """The block in which the answer is typed, if it is still in its place."""
        body = self._projection.minutes.body
        there = question.index < len(body) and body[question.index].id == question.blocks[0]
        return body[question.index] if there else None

    def _close(self) -> str:
        """Ask no more; the words that were typed so far."""
        (words, _), self._typed = self._typed, ("", "")
        self._question, self._offer = None, NOTHING
        self._enter_waits, self._answered = False, None
        self.list.hide()
        return words

"""The editor of a record's body: the window embeds it, calls its commands and listens to its signals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from minutesapp.editing.change import Change
from minutesapp.editing.commands import continue_turn, set_kind, shift_level
from minutesapp.model.blocks import BlockKind
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import AgendaItem
from ui.editor import deeds
from ui.editor.document import Place
from ui.editor.keys import MODIFIERS, Deed, Situation, deed_of, is_turn_to_name, takes_turn
from ui.editor.speaker_edit import SpeakerEdit
from ui.editor.words import Reach

LEVEL_WORDS = {1: "議題の見出し", 2: "小見出し"}
TAB_ELSEWHERE = "Tabキーは見出しの段を変えます。見出しの先頭にカーソルを置くか、見出しを選んでから押してください。"
NO_SUCH_LEVEL = "見出しの段は、これ以上変えられません。"


class RecordEditor(SpeakerEdit):
    """The commands of the body: each does its step in the session and leaves the cursor where the work goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deeds: dict[Deed, Callable[[], object]] = {
            Deed.COPY: self.copy,
            Deed.CUT: self.cut,
            Deed.ERASE: partial(self.words.erase, Reach.SIGN_BACK),
            Deed.ERASE_FORWARD: partial(self.words.erase, Reach.SIGN_FORWARD),
            Deed.ERASE_WORD: partial(self.words.erase, Reach.WORD_BACK),
            Deed.ERASE_WORD_FORWARD: partial(self.words.erase, Reach.WORD_FORWARD),
            Deed.ERASE_LINE: partial(self.words.erase, Reach.LINE_END),
            Deed.UNDO: self.undo,
            Deed.REDO: self.redo,
            Deed.BREAK: self.break_line,
            Deed.TURN: self.start_turn,
            Deed.PLAIN: self.make_plain,
            Deed.INDENT: self.indent_heading,
            Deed.OUTDENT: self.outdent_heading,
            Deed.NO_TAB: partial(self.told.emit, TAB_ELSEWHERE),
        }

    def press_key(self, event: QKeyEvent) -> None:
        """Do what the key means here; whatever only moves the cursor ends the present step of typing."""
        if event.text().isprintable() and event.text():
            self.prepare_typing()
            super().press_key(event)
            self.keep_in_sight()
            return
        deed = None if self.composing or self.isReadOnly() else deed_of(event, self._situation)
        if deed is not None:
            self._deeds[deed]()
        else:
            revision = self.document().revision()
            super().press_key(event)
            if event.key() and not event.text() and self.document().revision() == revision:
                self.seal()
        if event.key() not in MODIFIERS:
            self.keep_in_sight()

    def break_line(self) -> None:
        """Divide the paragraph at the cursor, after taking out what is selected."""
        self.words.divide()

    def start_turn(self) -> None:
        """Begin a turn and ask who speaks: here if the paragraph is empty or the cursor at its start, else below."""
        self.finish_composition()
        index, here = self.current_block_index, self._situation()
        if takes_turn(here):
            self.perform(lambda minutes: deeds.begin_turn_here(minutes, index))
        elif not is_turn_to_name(here):
            self.perform(lambda minutes: deeds.begin_turn_below(minutes, index))
            self.put_cursor(Place(0 if here.block is None else index + 1, 0))
        self.choose_speaker()

    def continue_turn(self) -> None:
        """The selected paragraphs go on the turn before them."""
        self.perform(lambda minutes: continue_turn(minutes, self.selected_indices))

    def make_heading(self, level: int = 1) -> None:
        """The selected paragraphs are agenda items of this level."""
        self.perform(lambda minutes: set_kind(minutes, self.selected_indices, BlockKind.HEADING, level))

    def indent_heading(self) -> None:
        """The selected agenda items go one level in."""
        self._shift(1)

    def outdent_heading(self) -> None:
        """The selected agenda items go one level out."""
        self._shift(-1)

    def make_direction(self) -> None:
        """The selected paragraphs are stage directions."""
        self.perform(lambda minutes: set_kind(minutes, self.selected_indices, BlockKind.DIRECTION))

    def make_narrative(self) -> None:
        """The selected paragraphs are narrative."""
        self.perform(lambda minutes: set_kind(minutes, self.selected_indices, BlockKind.NARRATIVE))

    def make_plain(self) -> None:
        """The cursor's paragraph loses its label, number or mark."""
        self.perform(lambda minutes: deeds.make_plain(minutes, self.current_block_index))

    def toggle_closed(self) -> None:
        """The selected paragraphs are closed, or open again where all of them were."""
        self.perform(lambda minutes: deeds.toggle_closed(minutes, self.selected_indices))

    def move_item_up(self) -> None:
        """The cursor's agenda item changes places with the one before it."""
        self.finish_composition()
        self._move(deeds.move_up)

    def move_item_down(self) -> None:
        """The cursor's agenda item changes places with the one after it."""
        self.finish_composition()
        self._move(deeds.move_down)

    def _shift(self, step: int) -> None:
        self.finish_composition()
        indices = self.selected_indices
        change = shift_level(self.projection.minutes, indices, step, deepest=len(self._form.agenda.levels))
        self.perform(lambda _: change)
        self.told.emit(NO_SUCH_LEVEL if change.changes_nothing else level_words(self.projection.minutes, indices))

    def _move(self, to: Callable[[Minutes, AgendaItem], Change | None]) -> None:
        body, place = self.projection.minutes.body, self.selected_places[0]
        item = deeds.item_at(self.projection.minutes, place.block)
        if item is None:
            return
        self.perform(lambda minutes: to(minutes, item))
        ids = [block.id for block in self.projection.minutes.body]
        self.put_cursor(Place(ids.index(body[place.block].id), place.offset))

    def _situation(self) -> Situation:
        minutes, (start, end) = self.projection.minutes, self.words.selected_spots
        block = minutes.body[start.block] if minutes.body else None
        whole = block is not None and end >= (start.block, len(block.text))
        return Situation(block, start.offset == 0, start != end, whole, deeds.in_turn(minutes, start.block))


def level_words(minutes: Minutes, indices: Sequence[int]) -> str:
    """What the headings among these blocks are now."""
    headings = [minutes.body[index] for index in indices if minutes.body[index].kind is BlockKind.HEADING]
    title, level = headings[0].text, headings[0].level
    name = LEVEL_WORDS.get(level, f"{level}段目の見出し")
    return f"「{title}」を{name}にしました。" if len(headings) == 1 else f"{len(headings)}件の見出しの段を変えました。"

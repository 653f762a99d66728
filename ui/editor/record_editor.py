"""The editor of a record's body: the window embeds it, calls its commands and listens to its signals."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from minutesapp.editing.change import Change
from minutesapp.editing.commands import continue_turn, set_kind, shift_level, type_lines
from minutesapp.language.units import from_utf16
from minutesapp.model.blocks import BlockKind
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import AgendaItem
from ui.editor import deeds
from ui.editor.document import Place
from ui.editor.keys import Deed, Situation, deed_of, is_turn_to_name, takes_turn
from ui.editor.speaker_edit import SpeakerEdit


class RecordEditor(SpeakerEdit):
    """The commands of the body: each does its step in the session and leaves the cursor where the work goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deeds = {
            Deed.COPY: self.copy,
            Deed.CUT: self.cut,
            Deed.UNDO: self.undo,
            Deed.REDO: self.redo,
            Deed.BREAK: self.break_line,
            Deed.TURN: self.start_turn,
            Deed.PLAIN: self.make_plain,
            Deed.INDENT: self.indent_heading,
            Deed.OUTDENT: self.outdent_heading,
            Deed.SPEAKER: self.choose_speaker,
        }

    def press_key(self, event: QKeyEvent) -> None:
        """Do what the key means here; whatever only moves the cursor ends the present step of typing."""
        if event.text().isprintable() and event.text():
            super().press_key(event)
            return
        deed = None if self.composing or self.isReadOnly() else deed_of(event, self._situation)
        if deed is not None:
            self._deeds[deed]()
            return
        revision = self.document().revision()
        super().press_key(event)
        if event.key() and not event.text() and self.document().revision() == revision:
            self.seal()

    def break_line(self) -> None:
        """Divide the paragraph at the cursor, after taking out what is selected."""

        def act() -> None:
            start, end = self.selected_places
            after = Place(start.block + 1, 0)
            self.perform(lambda minutes: _broken(minutes, start, end), lambda: self.put_cursor(after))

        self.when_composed(act)

    def start_turn(self) -> None:
        """Begin a turn and ask who speaks: here if the paragraph is empty or the cursor at its start, else below."""

        def act() -> None:
            index, here = self.current_block_index, self._situation()
            if takes_turn(here):
                self.perform(lambda minutes: deeds.begin_turn_here(minutes, index))
            elif not is_turn_to_name(here):
                self.perform(lambda minutes: deeds.begin_turn_below(minutes, index))
                self.put_cursor(Place(0 if here.block is None else index + 1, 0))
            self.choose_speaker()

        self.when_composed(act)

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
        self.when_composed(lambda: self._move(deeds.move_up))

    def move_item_down(self) -> None:
        """The cursor's agenda item changes places with the one after it."""
        self.when_composed(lambda: self._move(deeds.move_down))

    def _shift(self, step: int) -> None:
        deepest = len(self._form.agenda.levels)
        self.perform(lambda minutes: shift_level(minutes, self.selected_indices, step, deepest))

    def _move(self, to: Callable[[Minutes, AgendaItem], Change | None]) -> None:
        body, place = self.projection.minutes.body, self.selected_places[0]
        item = deeds.item_at(self.projection.minutes, place.block)
        if item is None:
            return
        self.perform(lambda minutes: to(minutes, item))
        ids = [block.id for block in self.projection.minutes.body]
        self.put_cursor(Place(ids.index(body[place.block].id), place.offset))

    def _situation(self) -> Situation:
        minutes, place = self.projection.minutes, self.selected_places[0]
        block = minutes.body[place.block] if minutes.body else None
        return Situation(
            block, place.offset == 0, self.textCursor().hasSelection(), deeds.in_turn(minutes, place.block)
        )


def _broken(minutes: Minutes, start: Place, end: Place) -> Change | None:
    """The paragraph of `start` ends there, and what follows `end` goes on in the next one."""
    if not minutes.body:
        return type_lines(minutes, 0, 0, ["", ""])
    first, last = minutes.body[start.block].text, minutes.body[end.block].text
    lines = [first[: from_utf16(first, start.offset)], last[from_utf16(last, end.offset) :]]
    return type_lines(minutes, start.block, end.block + 1, lines)

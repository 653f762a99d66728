"""Stage directions from the form's phrases: asked for beside the cursor's paragraph, written below it in one step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from typing import NamedTuple

from PySide6.QtCore import QTimer

from minutesapp.attendance.phrases.offers import Choice, PhraseOffers
from minutesapp.attendance.phrases.writing import time_at, times_as_written, write_phrase
from minutesapp.editing.clipboard.positions import Hit
from minutesapp.language.utf16 import utf16_length
from minutesapp.templates.roles import DirectionMeaning
from ui.desk import Desk
from ui.editor.directions.open_place import OpenPlace
from ui.editor.directions.phrase_list import PhraseList
from ui.editor.projection.document import CursorPlace
from ui.editor.record_editor import RecordEditor
from ui.panels.people.attendance import AttendancePanel
from ui.window.main_window import MainWindow

RETIMED = "出席者の時刻も、ト書きに書いた時刻に合わせました。"


class Entered(NamedTuple):
    """Who came or went by a direction that was written last: its block, and the time that was put into it."""

    block: str
    place: int
    ids: tuple[str, ...]
    meaning: DirectionMeaning
    at: time | None


class DirectionsController:
    """The action of the phrases, and the times of those who come and go after somebody wrote another one."""

    def __init__(self, window: MainWindow, desk: Desk, editor: RecordEditor, people: AttendancePanel) -> None:
        self._window = window
        self._desk = desk
        self._editor = editor
        self._people = people
        self._open_place = OpenPlace(editor)
        self._entered: Entered | None = None
        self.list: PhraseList | None = None
        editor.caret.moved.connect(self._follow)
        desk.replaced.connect(self._forget)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the action does."""
        return {"phrase": self.ask}

    def ask(self) -> None:
        """Offer the form's phrases for the cursor's paragraph."""
        editor, desk = self._editor, self._desk
        if desk.read_only:
            return
        editor.speakers.settle()
        self._close()
        index, minutes, form = editor.caret.index, desk.minutes, desk.form
        editor.caret.keep_visible()
        # Who was chosen there an hour ago is not meant any more.
        chosen = self._people.current if self._people.tree.hasFocus() else ""
        offers = PhraseOffers(minutes, form, index, time_at(minutes, form, index, datetime.now()), chosen)
        block = minutes.body[index].id if minutes.body else ""
        self.list = PhraseList(editor, editor.margin, index, lambda words, done: offers.offer(words, settled=done))
        self.list.picked.connect(lambda choice: self._write(block, choice, offers.at))
        self.list.left.connect(self._return)
        self.list.begin()

    def _write(self, block: str, choice: Choice, at: time | None) -> None:
        """Write it below the block, if that is still where it was; else where the cursor is."""
        desk, editor = self._desk, self._editor
        self.list = None
        editor.setFocus()
        index, body = editor.caret.index, desk.minutes.body
        if body and body[index].id != block:
            index = next((place for place, one in enumerate(body) if one.id == block), index)
        change, place = write_phrase(desk.minutes, desk.form, choice, at, index)
        editor.commands.perform(lambda _: change)
        if choice.open is not None:
            editor.found.show(Hit(place, *choice.open))
            self._open_place.keep()
        else:
            editor.caret.put(CursorPlace(place, utf16_length(desk.minutes.body[place].text)))
        if choice.meaning.moves and choice.ids and choice.open is not None:
            self._entered = Entered(desk.minutes.body[place].id, place, choice.ids, choice.meaning, at)

    def _return(self, here: bool) -> None:
        self.list = None
        if here:
            self._editor.setFocus()

    def _follow(self, index: int) -> None:
        """Once the cursor has left the direction: who came or went did so at the time that it tells now."""
        entered = self._entered
        if entered is None or index == entered.place:
            return
        self._entered = None
        QTimer.singleShot(0, lambda: self._settle(entered))  # the cursor may be moving because of a step just now

    def _settle(self, entered: Entered) -> None:
        desk = self._desk
        change = times_as_written(desk.minutes, desk.form, entered.block, entered.ids, entered.meaning, entered.at)
        if change is not None:
            desk.apply(change)
            self._window.say(RETIMED)

    def _forget(self) -> None:
        self._entered = None
        self._close()

    def _close(self) -> None:
        if self.list is not None:
            self.list.close_quietly()
            self.list = None

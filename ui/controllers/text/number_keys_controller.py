"""Whose turns the number keys begin: shown beside the names, arranged by the clerk, remembered for the next record."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from minutesapp.attendance.committees import committee_name
from minutesapp.attendance.speaking.kept_keys import note_keys, noted_keys
from minutesapp.attendance.speaking.number_keys import COUNT, NumberKeys, keys_marked, likely_keys, marks_of
from minutesapp.attendance.speaking.turn_lists import speaker_words
from minutesapp.editing.change import Change
from minutesapp.model.blocks import Speaker
from ui.actions.menus.speakers import speaker_action
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.memory import Memory
from ui.panels.people.attendance import AttendancePanel
from ui.widgets.plain import plain_entry
from ui.window.main_window import MainWindow

KEYS = "number-keys"
NOBODY = "番号{number}の人は決まっていません。出席者の一覧で人を選び、{number}を押すと決まります。"
SPEAKS = "「{person}」の発言です。"
GIVEN = "Alt＋{number}で「{person}」の発言が始まります。"


class NumberKeysController:
    """Alt and a digit begin a turn. The keys stay as they are once they are in use, and are kept from then on."""

    def __init__(
        self, window: MainWindow, desk: Desk, editor: RecordEditor, people: AttendancePanel, memory: Memory
    ) -> None:
        self._window = window
        self._desk = desk
        self._editor = editor
        self._people = people
        self._memory = memory
        self.keys = NumberKeys()
        self._in_use = False
        people.numbered.connect(self.give)
        desk.replaced.connect(self._begin)
        desk.changed.connect(self._follow)
        desk.saving_changed.connect(self._keep)
        if desk.occupied:
            self._begin()

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of the number keys do."""
        numbers = {speaker_action(number): partial(self.speak, number) for number in range(1, COUNT + 1)}
        return numbers | {"number_keys": self.arrange}

    def speak(self, number: int) -> None:
        """The person of this key speaks: in the turn at the cursor if it is nobody's yet, else in a new one."""
        id = self.keys.person(number)
        if not id:
            self._window.say(NOBODY.format(number=number))
            return
        self._use(self.keys)
        self._editor.speakers.begin_turn_of(Speaker(id))
        self._window.say(SPEAKS.format(person=self._words(id)))

    def give(self, id: str, number: int) -> None:
        """Somebody gets this key; whoever had it gets theirs."""
        self._use(self.keys.given(number, id))
        self._window.say(GIVEN.format(number=number, person=self._words(id)))

    def arrange(self) -> None:
        """Show all the keys, to be given to others."""
        from ui.dialogs.people.number_keys import NumberKeysDialog

        dialog = NumberKeysDialog(self._window, self._desk.minutes, self.keys)
        if dialog.exec():
            self._use(dialog.keys)

    def _begin(self) -> None:
        """The keys of another record: as they were kept for it, or for its committee, else as they are likely."""
        minutes = self._desk.minutes
        known = self._memory.settings.window.get(KEYS, "")
        marks = noted_keys(known, self._desk.path, self._committee)
        self._in_use = marks is not None
        kept = keys_marked(marks, minutes.attendees) if marks is not None else likely_keys(minutes)
        self._show(kept.filled(minutes))

    def _follow(self, change: Change) -> None:
        if change.touches("attendees"):
            minutes = self._desk.minutes
            self._show(self.keys.filled(minutes) if self._in_use else likely_keys(minutes))

    def _use(self, keys: NumberKeys) -> None:
        """These are the keys from now on, whoever speaks more than others later."""
        if keys != self.keys or not self._in_use:
            self._in_use = True
            self._show(keys)
            self._keep()

    def _show(self, keys: NumberKeys) -> None:
        self.keys = keys
        self._people.show_keys(keys)
        numbers = {id: number for number, id in enumerate(keys.ids, 1) if id}
        self._editor.speakers.chooser.list.keys = {Speaker(id): f"Alt＋{number}" for id, number in numbers.items()}
        for number, id in enumerate(keys.ids, 1):
            words = self._words(id) if id else "（なし）"
            self._window.actions_by_id[speaker_action(number)].setText(f"{plain_entry(words)}(&{number})")

    def _keep(self) -> None:
        """Remember the keys that are in use, once the record has a file."""
        desk = self._desk
        if desk.path is None or not self._in_use:
            return
        known = self._memory.settings.window.get(KEYS, "")
        marks = marks_of(self.keys, desk.minutes.attendees)
        if marks != noted_keys(known, desk.path, ""):
            self._memory.remember({KEYS: note_keys(known, desk.path, self._committee, marks)})

    @property
    def _committee(self) -> str:
        """The name of the committee that met: the roster's, else as the record writes it; empty for neither."""
        met = self._desk.minutes.committee
        return met.name if met else committee_name(self._desk.minutes, self._desk.form)

    def _words(self, id: str) -> str:
        return speaker_words(Speaker(id), self._desk.minutes)

"""Whose turns are whose: who speaks at the cursor, all turns of somebody, one speaker in the place of another."""

from __future__ import annotations

from collections.abc import Callable

from minutesapp.attendance.speaking.turn_lists import speaker_words
from minutesapp.editing.cursor.situation import next_turn_to_name
from minutesapp.editing.speakers import Reach, replace_speaker
from minutesapp.model.blocks import Speaker
from minutesapp.model.outline import turn_speaker
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.panels.people.attendance import NO_PERSON, AttendancePanel
from ui.panels.turns import TurnsPanel
from ui.window.main_window import MainWindow

NO_TURN = "ここには発言がありません。発言の中で選んでください。"
NOBODY_SPEAKS = "発言がまだありません。"
ALL_KNOWN = "発言者の決まっていない発言はありません。"
FROM_THE_FIRST = "最後まで来たので、はじめの「発言者未定」へ戻りました。"


class TurnsController:
    """The actions about the turns of one speaker; the attendance follows the cursor."""

    def __init__(
        self, window: MainWindow, desk: Desk, editor: RecordEditor, people: AttendancePanel, turns: TurnsPanel
    ) -> None:
        self._window = window
        self._desk = desk
        self._editor = editor
        self._people = people
        self._turns = turns
        turns.chosen.connect(editor.commands.go_to_block)
        editor.caret.moved.connect(self._follow)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions about turns do."""
        return {
            "next_unnamed": self.name_next,
            "same_speaker": self.list_same_speaker,
            "person_turns": self.list_person,
            "change_speakers": self.change_speaker_here,
            "person_replace": self.replace_person,
        }

    def name_next(self) -> None:
        """Ask who speaks in the turn at the cursor, or the next one, of which nobody knows whose it is.

        Where that is asked already, in the next one.
        """
        here, editor = self._editor.caret.index, self._editor
        index = next_turn_to_name(self._desk.minutes.body, here + editor.speakers.chooser.asking)
        if index is None:
            self._window.say(ALL_KNOWN)
            return
        editor.commands.go_to_block(index)
        editor.speakers.ask()
        if index < here:
            self._window.say(FROM_THE_FIRST)

    def list_same_speaker(self) -> None:
        """List all turns of whoever speaks at the cursor."""
        speaker = self._speaker_here()
        if speaker is None:
            self._window.say(NO_TURN)
        else:
            self._list(speaker)

    def list_person(self) -> None:
        """List all turns of whoever is chosen in the attendance."""
        if self._people.current:
            self._list(Speaker(self._people.current))
        else:
            self._window.say(NO_PERSON)

    def change_speaker_here(self) -> None:
        """Put another in the place of whoever speaks at the cursor."""
        self._change(self._speaker_here() or Speaker(), Reach.HERE)

    def replace_person(self) -> None:
        """Put another in the place of whoever is chosen in the attendance."""
        if self._people.current:
            self._change(Speaker(self._people.current), Reach.EVERYWHERE)
        else:
            self._window.say(NO_PERSON)

    def _list(self, speaker: Speaker) -> None:
        self._turns.show_speaker(speaker)
        self._window.show_panel("turns", True)
        self._turns.setFocus()

    def _change(self, old: Speaker, reach: Reach) -> None:
        from ui.dialogs.people.change_speaker import ChangeSpeakerDialog

        self._editor.speakers.settle()
        minutes, at = self._desk.minutes, self._editor.caret.index
        if not any(block.speaker is not None for block in minutes.body):
            self._window.say(NOBODY_SPEAKS)
            return
        dialog = ChangeSpeakerDialog(self._window, self._desk, old, at, reach)
        if dialog.exec() and dialog.new is not None:
            count, words = dialog.turns, speaker_words(dialog.new, minutes)
            change = replace_speaker(minutes, dialog.old, dialog.new, dialog.reach, at)
            self._editor.commands.perform(lambda _: change)
            self._window.say(f"{count} 発言の発言者を「{words}」に変えました。Ctrl＋Zで元に戻せます。")

    def _speaker_here(self) -> Speaker | None:
        body, index = self._desk.minutes.body, self._editor.caret.index
        return turn_speaker(body, index) if index < len(body) else None

    def _follow(self, index: int) -> None:
        """Mark in the attendance who speaks at the cursor."""
        speaker = self._speaker_here()
        self._people.mark(speaker.attendee if speaker is not None else "")

"""Marks on words: what nobody can hear, the next place to be looked at, and the list of all marks."""

from __future__ import annotations

from collections.abc import Callable

from minutesapp.checks.marks import MarkRow
from minutesapp.editing.change import Change
from minutesapp.editing.clipboard.positions import Hit
from minutesapp.editing.cursor.marks import next_query, remove_mark, set_note
from minutesapp.editing.release import why_unchanged
from minutesapp.model.outline import index_of
from minutesapp.model.spans import Mark
from minutesapp.words.mark_names import name_mark
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.panels.marks import MarksPanel
from ui.window.main_window import MainWindow

NO_QUERY = "要確認の印はありません。"
ROUND = "最後まで来たので、はじめの印へ戻りました。"
GONE = "この印は、もう記録にありません。"
TAKEN_AWAY = "「{words}」の「{mark}」の印を外しました。Ctrl＋Zで戻せます。"
OPENED = "「{words}」の不開示を外しました。公開用にもそのまま印刷されます。Ctrl＋Zで戻せます。"
NOT_FROM_HERE = "「{mark}」の印は、一覧からは外せません。本文の中で外してください。"
CORRECTION_SAYS_NOTHING = (
    "訂正後の言葉は空にできません。訂正をやめるときは、本文で「発言の訂正」を選び、空にしてください。"
)
REMOVABLE = (Mark.QUERY, Mark.WITHHELD)
"""Marks that are words alone; what else is marked may have its own way out."""


class MarksController:
    """The actions about marks, and what the list asks for."""

    def __init__(self, window: MainWindow, desk: Desk, editor: RecordEditor, panel: MarksPanel) -> None:
        self._window = window
        self._desk = desk
        self._editor = editor
        self._panel = panel
        panel.chosen.connect(self.go)
        panel.removing.connect(self.remove)
        panel.noted.connect(self.note)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions about marks do."""
        return {"inaudible": self._editor.commands.write_inaudible, "next_query": self.go_to_next}

    def show(self) -> None:
        """Show the list, and take the keys there."""
        self._panel.refresh()  # the panel is as high as what it lists
        self._window.show_panel("marks", True)
        self._panel.setFocus()

    def go_to_next(self) -> None:
        """Select the next words that somebody has to look at."""
        editor = self._editor
        editor.finish_composition()
        here = editor.found.selected
        hit = next_query(self._desk.minutes.body, here)
        if hit is None:
            self._window.say(NO_QUERY)
            return
        editor.setFocus()
        editor.found.show(hit)
        if hit <= here:
            self._window.say(ROUND)

    def go(self, row: object) -> None:
        """Select the marked words."""
        index = self._place_of(row)
        if index is not None and isinstance(row, MarkRow):
            self._editor.finish_composition()
            self._editor.setFocus()
            self._editor.found.show(Hit(index, row.span.start, row.span.end))

    def remove(self, row: object) -> None:
        """Take the mark away."""
        if not isinstance(row, MarkRow):
            return
        mark = name_mark(row.span.mark.value)
        if row.span.mark not in REMOVABLE:
            self._window.say(NOT_FROM_HERE.format(mark=mark))
        elif self._change(row, lambda index: remove_mark(self._desk.minutes, index, row.span)):
            told = OPENED if row.span.mark is Mark.WITHHELD else TAKEN_AWAY
            self._window.say(told.format(words=row.words, mark=mark))

    def note(self, row: object, note: object) -> None:
        """The mark has this note from now on; a correction is what the note says, and cannot say nothing."""
        if not isinstance(row, MarkRow):
            return
        if not note and row.span.mark is Mark.CORRECTED:
            self._window.say(CORRECTION_SAYS_NOTHING)
            self._panel.refresh()
            return
        self._change(row, lambda index: set_note(self._desk.minutes, index, row.span, str(note)))

    def _change(self, row: MarkRow, make: Callable[[int], Change]) -> bool:
        if self._desk.read_only:
            self._window.say(why_unchanged(self._desk.minutes))
            return False
        self._editor.finish_composition()
        index = self._place_of(row)
        if index is None:
            return False
        self._desk.apply(make(index))
        self._panel.refresh()
        return True

    def _place_of(self, row: object) -> int | None:
        """Where the block of a row stands; None, and a word to the clerk, where the mark is gone."""
        body = self._desk.minutes.body
        index = index_of(body, row.block) if isinstance(row, MarkRow) else None
        if index is None or not isinstance(row, MarkRow) or row.span not in body[index].spans:
            self._window.say(GONE)
            return None
        return index

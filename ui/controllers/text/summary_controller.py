"""Summing a record up: what becomes of the remarks that are chosen, in the text or in the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from minutesapp.editing.commands import condense, decide_use
from minutesapp.editing.release import why_unchanged
from minutesapp.model.blocks import Use
from minutesapp.words.use_names import name_use
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.panels.summary.summary_panel import SummaryPanel
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from minutesapp.services.output.summaries import RemarkRow

USES = {"used": Use.USED, "dropped": Use.DROPPED, "undecided": None}
HEADINGS_STAND = "見出しは、いつも概要に載ります。"
ONE_BY_ONE = "要約は、発言を一つずつ選んで書きます。"
GONE = "要約した言葉を{count}件消しました。Ctrl＋Zで戻せます。"
DECIDED = "{count}件の発言を「{use}」にしました。Ctrl＋Zで戻せます。"


class SummaryController:
    """The actions about the summary, and what the list asks for."""

    def __init__(self, window: MainWindow, desk: Desk, editor: RecordEditor, panel: SummaryPanel) -> None:
        self._window = window
        self._desk = desk
        self._editor = editor
        self._panel = panel
        panel.chosen.connect(self._go)
        panel.deciding.connect(self._decide_in_list)
        window.actions_by_id["show_summary"].triggered.connect(self._enter)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions about the summary do."""
        return {
            "summary_use": partial(self._decide_here, "used"),
            "summary_condense": partial(self._decide_here, "condensed"),
            "summary_drop": partial(self._decide_here, "dropped"),
            "summary_undecide": partial(self._decide_here, "undecided"),
        }

    def _enter(self, shown: bool) -> None:
        """Who asks for the list works in it, from where the cursor stands in the text."""
        if shown:
            self._panel.show_place(self._editor.caret.index)
            self._panel.setFocus()

    def _decide_here(self, way: str) -> None:
        """Decide of the remarks at the cursor."""
        self._editor.finish_composition()
        rows = self._rows_here()
        if not rows:
            self._window.say(HEADINGS_STAND)
        elif self._decide(rows, way):
            self._window.say(DECIDED.format(count=len(rows), use=name_use(way)))

    def _decide_in_list(self, way: str) -> None:
        """Decide of the remarks chosen in the list, and go on to the next."""
        self._editor.finish_composition()
        rows = self._panel.chosen_rows
        if rows and self._decide(rows, way):
            self._panel.go_on(rows)
            gone = sum(bool(row.condensed) for row in rows) if way in USES else 0
            if gone:
                self._window.say(GONE.format(count=gone))

    def _decide(self, rows: Sequence[RemarkRow], way: str) -> bool:
        """Whether something was decided."""
        if self._desk.read_only:
            self._window.say(why_unchanged(self._desk.minutes))
            return False
        if way in USES:
            indices = [index for row in rows for index in row.indices]
            self._desk.apply(decide_use(self._desk.minutes, indices, USES[way]))
            return True
        return self._condense(rows)

    def _condense(self, rows: Sequence[RemarkRow]) -> bool:
        from minutesapp.services.output.summaries import concealed_in
        from ui.dialogs.condense import CondenseDialog

        if len(rows) > 1:
            self._window.say(ONE_BY_ONE)
            return False
        (row,) = rows
        minutes = self._desk.minutes
        conceal = partial(concealed_in, minutes, row.indices)
        dialog = CondenseDialog(self._window, row.speaker, row.words, row.condensed, conceal)
        if not dialog.exec():
            return False
        self._desk.apply(condense(minutes, row.indices, dialog.text))
        return True

    def _rows_here(self) -> list[RemarkRow]:
        from minutesapp.services.output.summaries import remark_rows

        chosen = set(self._editor.caret.selected_indices)
        return [row for row in remark_rows(self._desk.rendering) if chosen.intersection(row.indices)]

    def _go(self, index: int) -> None:
        self._editor.finish_composition()
        self._editor.setFocus()
        self._editor.commands.go_to_block(index)

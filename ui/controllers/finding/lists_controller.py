"""Replacing by the lists that an office keeps, with every change shown first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from minutesapp.errors import UserFacingError
from minutesapp.services.replacing.lists import KeptList, kept_lists, planned_by
from minutesapp.wording import describe
from ui.controllers.finding.changing import change_what_is_agreed
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.memory import Memory
from ui.tasks import Tasks
from ui.window.main_window import MainWindow

READING, SEEKING = "置き換えの一覧を読んでいます…", "一覧の言葉を探しています…"
WHAT, BY_ALL = "「{name}」の一覧で置き換わる所です。", "すべての一覧で置き換わる所です。"
TOPIC, SECONDS = "replacements", 8
NOTHING, MADE = "一覧の言葉は、本文にはありません。", "{count:,}件を置き換えました。"


class ListsController:
    """The lists of replacements in their window, and what becomes of the record by them."""

    def __init__(self, window: MainWindow, desk: Desk, editor: RecordEditor, memory: Memory, tasks: Tasks) -> None:
        self._window = window
        self._desk = desk
        self._editor = editor
        self._memory = memory
        self._tasks = tasks

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the action of the lists does."""
        return {"replace_lists": self.show}

    async def show(self) -> None:
        """Show the lists; replace by those that the clerk chooses there."""
        from ui.dialogs.finding.lists import ListsDialog

        # The folder of the office may be far away, or not be there today.
        found = await self._tasks.start(READING, lambda _: kept_lists())
        dialog = ListsDialog(self._window, self._memory, found, writable=not self._desk.read_only)
        if dialog.exec() and dialog.chosen:
            await self._replace_by(dialog.chosen)

    async def _replace_by(self, chosen: Sequence[KeptList]) -> None:
        """What the lists find is sought beside the window: expressions of a list may take a while."""
        desk, minutes = self._desk, self._desk.minutes
        body = minutes.body
        work = self._tasks.start(SEEKING, lambda _: planned_by(body, chosen), current=lambda: desk.minutes is minutes)
        try:
            planned = await work
        except UserFacingError as error:
            self._window.bar.tell(describe(error), topic=TOPIC)
            return
        if not planned:
            self._window.bar.tell(NOTHING, topic=TOPIC, seconds=SECONDS)
            return
        what = WHAT.format(name=chosen[0].name) if len(chosen) == 1 else BY_ALL
        made = change_what_is_agreed(desk, self._window, what, planned)
        if made:
            self._window.bar.tell(MADE.format(count=len(made)), topic=TOPIC, seconds=SECONDS)
        self._editor.setFocus()

"""Saving the record and leaving it, without losing anybody's work."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from minutesapp.attendance.committees import committee_name
from minutesapp.errors import UserFacingError
from minutesapp.services import records
from minutesapp.services.records import file_name_for
from minutesapp.wording import ORIGINAL_KEPT, describe
from ui.controllers.record.journal_controller import JournalController
from ui.desk import Desk
from ui.memory import Memory
from ui.reporting import Answer, ask, report, show_in_system
from ui.tasks import Proceed, Task, Tasks, go, over
from ui.window.main_window import MainWindow

ORIGINAL = "original"
"""The topic of what is told of it."""


class SaveController:
    """Puts the record on the desk into its file. The clerk may go on writing meanwhile; that is not saved then."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        journal: JournalController,
        memory: Memory,
        tasks: Tasks,
        commit: Callable[[], None],
        settle_names: Callable[[], bool],
        saved: Callable[[], None],
    ) -> None:
        self._window = window
        self._desk = desk
        self._journal = journal
        self._memory = memory
        self._tasks = tasks
        self._saving: Task[Any] | None = None
        self._is_closing = self._may_close = self._is_asked = False
        self._commit = commit
        self._settle_names = settle_names
        self._saved = saved

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of saving do."""
        return {"save": self.save, "save_as": self.save_as, "quit": self._window.close}

    async def save(self) -> bool:
        """Save into the record's file, or ask for one; whether it is saved now."""
        await self.last_saving()
        self._commit()
        if self._desk.path is None or self._desk.file_read_only:
            return await self.save_as()
        return await self._try_write(self._desk.path, self._desk.stamp)

    async def save_as(self, start: Path | None = None) -> bool:
        """Save into another file, `start` being proposed; whether it was."""
        await self.last_saving()
        self._commit()
        from ui.dialogs.record.files import RECORDS, ask_where

        name = ask_where(self._window, "名前を付けて保存", str(start or self._place_to_save()), RECORDS)
        if not name:
            return False
        path = Path(name).absolute()
        if self._journal.holds(path):
            return await self._try_write(path, self._desk.stamp)
        try:
            await self._save_elsewhere(path)
        except UserFacingError as error:
            report(self._window, error)
            return False
        return True

    async def may_leave(self) -> bool:
        """Whether the record on the desk may go: it is saved, or the clerk does not want it saved.

        What is being read for it, or on its way to take its place, is not wanted any more.
        """
        self._tasks.drop()
        await self.last_saving()
        self._commit()
        if not self._settle_names():
            return False
        if self._desk.is_saved or not self._desk.occupied:
            return True
        answers = {Answer.SAVE: "保存", Answer.DISCARD: "保存しない", Answer.CANCEL: "キャンセル"}
        answer = ask(self._window, f"「{self._desk.name}」の変更を保存しますか。", answers, title="保存していない変更")
        return await self.save() if answer is Answer.SAVE else answer is Answer.DISCARD

    async def last_saving(self) -> None:
        """To be awaited before the record on the desk is saved again, or goes."""
        while self._saving is not None and not self._saving.is_over:
            await over(self._saving)

    def may_close(self) -> bool:
        """Whether the window may close at once. Else it does by itself after what that takes, or the clerk stays."""
        if not (self._is_closing or self._may_close):
            self._is_asked = True
            try:
                go(self._close())
            finally:
                self._is_asked = False
        return self._may_close

    async def _close(self) -> None:
        """Everything that is being written comes first; then the guard of the record ends."""
        self._is_closing = True
        try:
            await self._tasks.written()
            self._may_close = await self.may_leave()
        finally:
            self._is_closing = False
        if self._may_close:
            self._journal.end()
            if not self._is_asked:
                self._window.close()

    def _place_to_save(self) -> Path:
        """Where the file dialog begins."""
        desk = self._desk
        usual = Path(self._memory.folder()) / (file_name_for(desk.minutes, desk.form) + records.SUFFIX)
        return desk.path or desk.suggested or usual

    async def _write(self, path: Path, stamp: records.Stamp | None) -> None:
        minutes, point, mark = self._desk.minutes, self._desk.session.point(), self._journal.mark

        def save(proceed: Proceed) -> records.Stamp:
            def announce(new: records.Stamp) -> None:
                proceed()  # what comes after this is saved
                self._journal.announce(path, mark, new)

            return records.save_record(minutes, path, stamp, announce)

        self._saving = self._tasks.start(f"「{path.name}」を保存しています…", save, writes=True)
        new = await self._saving
        self._desk.set_saved(path, new, point)
        self._journal.saved(mark)
        self._memory.note_file(path)
        met = minutes.committee
        self._memory.note_meeting(met.name if met else committee_name(minutes, self._desk.form), path)
        self._saved()
        if self._desk.original is not None:
            await self._keep_original(self._desk.original, path)

    async def _keep_original(self, original: records.Original, path: Path) -> None:
        """What the record was read from goes beside it, once; where that fails, it is tried with the next saving."""
        words = "文字起こしの原本を残しています…"
        bar = self._window.bar
        try:
            kept = await self._tasks.start(words, lambda _: records.keep_original(original, path), writes=True)
        except UserFacingError as error:
            bar.tell(describe(error), topic=ORIGINAL)
            return
        if self._desk.original is original:
            self._desk.original = None
        deeds = [("フォルダーを開く", lambda: show_in_system(kept.parent))]
        bar.tell(ORIGINAL_KEPT.format(name=kept.name), deeds, topic=ORIGINAL)

    async def _try_write(self, path: Path, stamp: records.Stamp | None) -> bool:
        """Save, or tell why not; a file that somebody else changed is the clerk's to decide."""
        try:
            await self._write(path, stamp)
        except UserFacingError as error:
            if error.code == "file-changed":
                return await self._ask_about_changed(path, error)
            report(self._window, error)
            return False
        return True

    async def _ask_about_changed(self, path: Path, error: UserFacingError) -> bool:
        from minutesapp.services.output.exporting import another_name

        answers = {Answer.SAVE: "別の名前で保存…", Answer.IGNORE: "上書きする", Answer.CANCEL: "キャンセル"}
        advice = "上書きすると、他の人の変更は一つ前の版に残るだけになります。"
        answer = ask(self._window, describe(error), answers, advice, title="ほかの人の変更")
        if answer is Answer.SAVE:
            return await self.save_as(another_name(path))
        return answer is Answer.IGNORE and await self._try_write(path, None)

    async def _save_elsewhere(self, path: Path) -> None:
        lock = records.hold_record(path)
        try:
            await self._write(path, None)
        except BaseException:
            lock.release()
            raise
        self._journal.change_lock(lock)

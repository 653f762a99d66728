"""Opening records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.model.release import Stage
from minutesapp.services import records
from minutesapp.wording import describe
from minutesapp.words.stage_names import name_stage
from ui.controllers.record.journal_controller import JournalController
from ui.controllers.record.loading import Loading
from ui.controllers.record.save_controller import SaveController
from ui.desk import Desk
from ui.memory import Memory
from ui.reporting import Answer, ask, inform, report
from ui.tasks import Flow, go
from ui.widgets.plain import plain_entry
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from minutesapp.services.records import Lock

DROPPED = "ドロップしたファイル"
HERE_ALREADY = "「{name}」は、もう開いています。"
ONE_BY_ONE = "ファイルは一つずつドロップしてください。"
AS_RECORD = "読み込んだ文章は、新しい記録になります。"
HERE_OR_NEW = "新しい記録として読み込むか、いまの記録のドロップした場所に、発言として入れるかを選べます。"


class DropPlace(Protocol):
    """The record on the desk, as far as a file may be put into it."""

    def takes(self, at: QPoint) -> bool:
        """Whether it may be dropped there."""

    def insert(self, path: Path, at: QPoint) -> Flow[None]:
        """Put what it says there, once the clerk has seen what it becomes."""


class FileController:
    """The file side of the record on the desk."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        journal: JournalController,
        memory: Memory,
        saves: SaveController,
        loading: Loading,
        import_file: Callable[[Path], Flow[None]],
        place: DropPlace,
    ) -> None:
        self._window = window
        self._desk = desk
        self._journal = journal
        self._memory = memory
        self._saves = saves
        self._loading = loading
        self._said = ""
        self._import_file = import_file
        self._place = place
        window.files_dropped.connect(lambda files, at: go(self.take_dropped(files, at)))
        window.recent_menu.aboutToShow.connect(self._fill_recent)
        window.recent_menu.triggered.connect(lambda action: go(self.open_path(Path(action.data()))))
        desk.saving_changed.connect(self._show_saving)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of files do."""
        return {"open": self.open}

    async def open(self) -> None:
        """Open a file the clerk chooses."""
        from ui.dialogs.record.files import BACKUPS, RECORDS, RECORDS_AND_TEXTS, ask_for_file

        kinds = (RECORDS_AND_TEXTS, RECORDS, BACKUPS)
        file = ask_for_file(self._window, "開く", self._memory.folder(), kinds)
        if file:
            await self.open_path(Path(file))

    async def open_path(self, path: Path) -> bool:
        """Open a record, whatever its name, or read any other file as text; whether a record lies on the desk now."""
        path = path.absolute()
        if self._is_here(path) or not await self._saves.may_leave():
            return False
        try:
            if records.is_previous_version(path) and records.is_ours(path):
                await self._open_previous(path)
            elif records.is_ours(path):
                return await self._open_record(path)
            else:
                await self._import_file(path)
                return False
        except UserFacingError as error:
            if error.code == "file-missing":
                self._memory.forget(path)
            report(self._window, error)
            return False
        return True

    async def take_dropped(self, files: Sequence[Path], at: QPoint) -> None:
        """Open or read a file that was dropped at a place of the window, as the clerk meant it."""
        if len(files) > 1:
            inform(self._window, ONE_BY_ONE)
        elif files[0].is_dir():
            report(self._window, UserFacingError("file-is-folder", path=str(files[0])))
        elif not self._is_here(files[0]):
            answer = self._meaning_of(files[0], at)
            if answer is Answer.YES:
                await self.open_path(files[0])
            elif answer is Answer.OPEN:
                await self._place.insert(files[0].absolute(), at)

    def _is_here(self, path: Path) -> bool:
        """Whether this file is the one that is open, which is said then."""
        here = self._journal.holds(path)
        if here:
            self._window.say(HERE_ALREADY.format(name=path.name))
        return here

    def _meaning_of(self, path: Path, at: QPoint) -> Answer:
        """What the clerk wants of a file: open or read it, or put what it says where it was dropped."""
        if path.suffix.lower() == records.SUFFIX:
            answers = {Answer.YES: "開く", Answer.CANCEL: "キャンセル"}
            return ask(self._window, f"「{path.name}」を開きますか。", answers, title=DROPPED)
        words = f"「{path.name}」を読み込みますか。"
        if not self._place.takes(at):
            answers = {Answer.YES: "読み込む", Answer.CANCEL: "キャンセル"}
            return ask(self._window, words, answers, AS_RECORD, title=DROPPED)
        answers = {Answer.YES: "新しい記録にする", Answer.OPEN: "この場所に入れる…", Answer.CANCEL: "キャンセル"}
        return ask(self._window, words, answers, HERE_OR_NEW, title=DROPPED)

    async def _open_record(self, path: Path) -> bool:
        if not paths.is_file(path):
            records.open_record(path)  # says what is wrong
        held = self._lock(path)
        if held is None:
            return False
        lock, notice = held
        try:
            opened = await self._loading.read(f"「{path.name}」を開いています…", lambda: records.open_to_edit(path))
            self._desk.set_record(opened.minutes, path, opened.stamp, read_only=lock is None, notice=notice)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        self._journal.guard(lock)
        self._memory.note_file(path)
        return True

    async def _open_previous(self, path: Path) -> None:
        """Show the version before the last saving as a record without a file, so that saving writes over neither."""
        opened = await self._loading.read(f"「{path.name}」を開いています…", lambda: records.open_record(path))
        name = f"{Path(path.name.rstrip('~23456789')).stem}（一つ前の版）"
        self._desk.set_record(opened.minutes, name=name, suggested=path.with_name(name + records.SUFFIX))
        self._journal.guard(None)

    def _lock(self, path: Path) -> tuple[Lock | None, str] | None:
        """The lock, or None with the words that say why the record can only be read; None where it is not opened."""
        try:
            return records.hold_record(path), ""
        except UserFacingError as error:
            if error.code == "file-in-use":
                return self._ask_for_lock(path, error)
            if error.code == "file-being-opened":
                raise
            return None, describe(UserFacingError("reading-only", path=str(path)))

    def _ask_for_lock(self, path: Path, error: UserFacingError) -> tuple[Lock | None, str] | None:
        answers = {Answer.OPEN: "読み取り専用で開く", Answer.IGNORE: "それでも編集する", Answer.CANCEL: "キャンセル"}
        advice = "二人が同時に書き換えると、後から保存した人の内容だけが残ります。"
        answer = ask(self._window, describe(error), answers, advice, title="ほかの人が開いています")
        if answer is Answer.OPEN:
            user, host, since = (error.facts[fact] for fact in ("user", "host", "since"))
            told = UserFacingError("reading-only-in-use", path=str(path), user=user, host=host, since=since)
            return None, describe(told)
        if answer is Answer.IGNORE:
            return records.take_over_record(path), ""
        return None

    def _show_saving(self) -> None:
        desk = self._desk
        self._window.show_title(desk.name, modified=not desk.is_saved, kind=self._kind())
        if desk.notice != self._said:  # what the clerk closed stays closed
            self._said = desk.notice
            self._window.show_banner(desk.notice)

    def _kind(self) -> str:
        """What is to be known of the record before anything is done with it."""
        if self._desk.file_read_only:
            return "読み取り専用"
        now = self._desk.minutes.release.now
        return "" if now.stage is Stage.DRAFT else name_stage(now.stage, now.version)

    def _fill_recent(self) -> None:
        menu = self._window.recent_menu
        menu.clear()
        for number, name in enumerate(self._memory.settings.recent, 1):
            words = plain_entry(f"{Path(name).name}　　{Path(name).parent}")
            action = menu.addAction(f"&{number % 10}　{words}")
            action.setData(name)
        if menu.isEmpty():
            menu.addAction("まだありません").setEnabled(False)

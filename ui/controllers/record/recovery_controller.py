"""Having unsaved work back after a crash."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.services import records
from minutesapp.wording import describe
from ui.controllers.record.journal_controller import JournalController
from ui.controllers.record.loading import Loading
from ui.controllers.record.save_controller import SaveController
from ui.desk import Desk
from ui.reporting import MessageKind, inform, report, show_message
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from minutesapp.services.records import Lock
    from minutesapp.services.recovery import Leftover, Recovered, Unreadable

IN_USE = ("file-in-use", "file-being-opened")


class RecoveryController:
    """Looks at the start what an ended program left unsaved, asks once, and brings back what the clerk wants."""

    def __init__(
        self, window: MainWindow, desk: Desk, journal: JournalController, saves: SaveController, loading: Loading
    ) -> None:
        self._window = window
        self._desk = desk
        self._journal = journal
        self._saves = saves
        self._loading = loading
        self._offered: tuple[Leftover, ...] | None = None
        self._unreadable: tuple[Unreadable, ...] = ()

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the action of recovering does."""
        return {"recover": self.show}

    def look(self, path: Path | None) -> bool:
        """Look for work worth asking about, before a file is opened; whether there is some for the file at `path`.

        A file for which there is must not be opened before the clerk has answered.
        """
        self._offered = ()
        if not paths.files_in(paths.recovery_folder(), "*"):
            return False
        from minutesapp.services import recovery

        found = recovery.look()
        worth_asking = [leftover for leftover in found.leftovers if leftover.worth_asking]
        ours = [one for one in worth_asking if path and one.path and paths.is_same(one.path, path)]
        self._offered = (*ours, *(one for one in worth_asking if one not in ours))
        self._unreadable = found.unreadable
        return bool(ours)

    async def offer(self) -> None:
        """Offer what was found, once."""
        if self._offered is None:
            self.look(None)
        offered, self._offered = self._offered, ()
        self._tell_of_unreadable()
        if offered:
            await self._ask(offered)

    async def show(self) -> None:
        """Show all there is to have back, that which is not worth asking about included."""
        from minutesapp.services import recovery

        found = recovery.look()
        self._unreadable = found.unreadable
        self._tell_of_unreadable()
        if found.leftovers:
            await self._ask(found.leftovers)
        else:
            inform(self._window, "保存していない作業はありません。")

    async def bring_back(self, leftover: Leftover) -> None:
        """Put the record of a journal on the desk, with its history; as an unsaved copy where its file is not ours."""
        from minutesapp.services import recovery

        try:
            found = await self._loading.read(
                "保存していない作業を元に戻しています…", lambda: recovery.recover(leftover)
            )
            self._lay(found)
        except UserFacingError as error:
            report(self._window, error)
            return
        self._journal.begin_journal(instead_of=found)
        if words := missing_words(found):
            inform(self._window, words)

    async def _ask(self, leftovers: Sequence[Leftover]) -> None:
        from minutesapp.services import recovery
        from ui.dialogs.record.recovery import RecoveryDialog

        dialog = RecoveryDialog(self._window, [recovery.try_out(leftover) for leftover in leftovers])
        wanted = dialog.chosen if dialog.exec() else None
        for leftover in dialog.unwanted:
            try:
                recovery.discard(leftover)
            except UserFacingError as error:
                report(self._window, error)
        if wanted is not None and await self._saves.may_leave():
            await self.bring_back(wanted)

    def _tell_of_unreadable(self) -> None:
        unreadable, self._unreadable = self._unreadable, ()
        if unreadable:
            show_message(self._window, MessageKind.WARNING, "\n\n".join(map(unreadable_words, unreadable)))

    def _lay(self, found: Recovered) -> None:
        """The record with its file and the lock of it; where the file is not ours to write, as a copy without one."""
        path = found.path
        if path is None:
            self._desk.set_record(found.session, name=found.name, in_no_file=True)
            self._journal.guard(None)
        elif found.trouble:
            self._lay_copy(found, path, describe(UserFacingError("recovered-partly", path=str(path))))
        elif found.parted:
            self._lay_copy(found, path, describe(UserFacingError("recovered-parted", path=str(path))))
        elif self._journal.holds(path):
            self._desk.set_record(found.session, path, found.stamp, in_no_file=found.in_no_file)
            self._journal.guard(self._journal.hand_over())
        else:
            lock, notice = self._lock(path)
            if lock is None:
                self._lay_copy(found, path, notice)
            else:
                self._lay_over(found, path, lock)

    def _lay_copy(self, found: Recovered, path: Path, notice: str) -> None:
        name = f"{path.stem}（復元）"
        suggested = path.with_name(name + records.SUFFIX)
        self._desk.set_record(found.session, name=name, suggested=suggested, notice=notice, in_no_file=True)
        self._journal.guard(None)

    def _lay_over(self, found: Recovered, path: Path, lock: Lock) -> None:
        try:
            self._desk.set_record(found.session, path, found.stamp, in_no_file=found.in_no_file)
        except BaseException:
            lock.release()
            raise
        self._journal.guard(lock)

    def _lock(self, path: Path) -> tuple[Lock | None, str]:
        """The lock of a file, or None with the words that say what becomes of the record."""
        try:
            return records.hold_record(path), ""
        except UserFacingError as error:
            if error.code in IN_USE:
                who = "{user}さん（{host}）".format_map(error.facts) if "user" in error.facts else "ほかの人"
                return None, describe(UserFacingError("recovered-in-use", path=str(path), who=who))
            return None, describe(UserFacingError("recovered-unplaced", path=str(path)))


def unreadable_words(one: Unreadable) -> str:
    """Whose work it is that cannot be read, what that means for the clerk, and who can help."""
    from minutesapp.services.recovery import Trouble

    last, path = one.last or "不明", str(one.journal)
    if one.trouble is Trouble.NEWER:
        return describe(UserFacingError("journal-newer", last=last, path=path))
    if one.trouble is Trouble.REFUSED:
        return describe(UserFacingError("journal-refused", last=last, path=path))
    if not one.record:
        return describe(UserFacingError("journal-unknown", last=last, path=path))
    return describe(UserFacingError("journal-unreadable", record=one.record, last=last, path=path))


def missing_words(found: Recovered) -> str:
    """What of a journal could not be brought back, and where it lies now; nothing where all of it could."""
    from minutesapp.services.recovery import Trouble

    if found.trouble is Trouble.NEWER:
        return describe(UserFacingError("journal-newer-recovered", path=str(found.journal)))
    if found.trouble:
        return describe(UserFacingError("journal-partly-recovered", path=aside()))
    return describe(UserFacingError("journal-steps-lost", count=found.lost, path=aside())) if found.lost else ""


def aside() -> str:
    """Where journals lie that hold more than could be read."""
    from minutesapp.services import recovery

    return str(paths.recovery_folder() / recovery.ASIDE)

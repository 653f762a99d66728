"""Writing the record out, and looking at it before."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.services.output.exporting import (
    EditionName,
    another_name,
    export_record,
    is_as_written,
)
from minutesapp.services.records import file_name_for
from minutesapp.wording import describe
from ui.controllers.record.print_controller import PrintController
from ui.desk import Desk
from ui.memory import Memory, Purpose
from ui.reporting import Answer, ask, report, show_in_system
from ui.tasks import Proceed, Task, Tasks, Work
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from minutesapp.checks.finding import Finding
    from minutesapp.model.minutes import Minutes
    from minutesapp.services.output.editions.copies import CopiesDone, ReviewChoice
    from minutesapp.services.output.exporting import Written
    from minutesapp.services.output.extent import Extent
    from minutesapp.services.output.preview import Sheets
WRITING = "「{}」に書き出しています…"
PURPOSES = {
    EditionName.INTERNAL: Purpose.INTERNAL,
    EditionName.REVIEW: Purpose.REVIEW,
    EditionName.PUBLIC: Purpose.PUBLIC,
}


class ExportController:
    """Export dialog, the quick way to Word, the preview."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        memory: Memory,
        tasks: Tasks,
        commit: Callable[[], None],
        jump: Callable[[Finding], None],
        edition_changed: Callable[[EditionName], None],
        show_marks: Callable[[], object],
    ) -> None:
        self._window = window
        self._desk = desk
        self._memory = memory
        self._tasks = tasks
        self._commit = commit
        self._jump = jump
        self._edition_changed = edition_changed
        self._show_marks = show_marks
        self.edition = EditionName.INTERNAL
        self._printing = PrintController(window, desk, tasks, self._may_go_out)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of writing out do."""
        return {
            "export": self.export,
            "export_word": self.export,
            "preview": self.preview,
            "editions": self.compare_editions,
        }

    async def export(self, *, summary: bool = False) -> None:
        """Ask for format, edition, extent and place, and write; with `summary` that is proposed, where there is one."""
        from minutesapp.services.forms import forms
        from minutesapp.services.output.editions.copies import readers_of
        from minutesapp.services.output.extent import SUMMARY, WHOLE, extent_choices
        from ui.dialogs.record.export import ExportDialog
        from ui.dialogs.record.files import may_replace

        self._commit()
        minutes = self._desk.minutes
        if summary and not self._is_there(SUMMARY):
            return
        others = {form.id: form.name for form in forms() if form.id != minutes.template}
        given = extent_choices(minutes), len(readers_of(minutes)), others
        dialog = ExportDialog(self._window, self._base(), self.edition, self._folders(), *given)
        dialog.propose_extent(SUMMARY if summary else WHOLE)
        accepted = dialog.exec()
        if dialog.wants_marks:
            self._show_marks()
        if not accepted or not self._may_go_out(dialog.edition, dialog.extent):
            return
        if dialog.review.each:
            await self.write_each(dialog.path, dialog.suffix, dialog.review, dialog.extent)
            return
        # Of any other file that is there the writing knows whether something would be lost.
        if not is_as_written(dialog.path) or may_replace(self._window, str(dialog.path)):
            await self.write(dialog.path, dialog.edition, dialog.extent, dialog.review, certified=dialog.is_certified)

    async def write(
        self,
        path: Path,
        edition: EditionName,
        extent: Extent | None = None,
        review: ReviewChoice | None = None,
        *,
        certified: bool = False,
        over_any: bool = False,
    ) -> bool:
        """Write an edition into a file, and offer to look at it; whether it was written.

        `extent`: how much of the record; all of it without. `review`: what was chosen of a copy for the members.
        `certified`: with the report of its proof beside it. `over_any`: over whatever is there, without asking.
        """
        minutes, how = self._part(extent), review.options if review is not None else {}
        export = partial(export_record, minutes, path, edition, over_any=over_any, **how)
        try:
            written = await self._tasks.start(WRITING.format(path.name), lambda go: export(proceed=go), writes=True)
        except UserFacingError as error:
            if error.code.startswith("export-over"):
                return await self._write_beside(path, edition, extent, review, error, certified=certified)
            report(self._window, error)
            return False
        self._offer(path, edition, self._certify(minutes, path, written) if certified else None)
        return True

    def _certify(self, minutes: Minutes, path: Path, written: Written) -> Path | None:
        """Write the report of the proof beside a public file; where it is, or None where it could not be written."""
        from minutesapp.services.published.certificate import certify_beside

        try:
            return certify_beside(minutes, path, written)
        except UserFacingError as error:
            report(self._window, error)
            return None

    async def write_each(self, base: Path, suffix: str, review: ReviewChoice, extent: Extent | None = None) -> None:
        """Write a copy for each member into one folder, and tell which were written, also where it was given up."""
        from minutesapp.services.output.editions.copies import CopiesDone, plan_copies, write_copies

        minutes, done = self._part(extent), CopiesDone()

        def export(proceed: Proceed) -> None:
            write_copies(minutes, planned, done, with_closed=review.with_closed, proceed=proceed)

        try:
            planned = plan_copies(minutes, base, suffix, review.answer_by)
            words = f"委員確認用{len(planned)}部を「{base.parent.name}」に書き出しています…"
            await self._tasks.start(words, export, writes=True)
        except UserFacingError as error:
            report(self._window, error)
        finally:
            self._tell_copies(base, done)

    def _tell_copies(self, base: Path, done: CopiesDone) -> None:
        if done.written:
            self._note(base, EditionName.REVIEW)
        readers = "、".join(one.copy.reader for one, _ in done.left)
        left = f"ファイルが直されている{len(done.left)}部（{readers}）は、そのまま残しました。" if done.left else ""
        if done.written or left:
            folder = [("フォルダーを開く", lambda: show_in_system(base.parent))]
            self._window.bar.tell(f"委員確認用を{len(done.written)}部書き出しました。{left}", folder, topic="export")

    def _note(self, path: Path, edition: EditionName) -> None:
        """What was written last, and where: what goes beside its record does so with other records, too."""
        self.edition = edition
        self._edition_changed(edition)
        folder = path.absolute().parent
        self._memory.note_folder(PURPOSES[edition], None if paths.is_same(folder, self._base().parent) else folder)

    async def preview(self) -> None:
        """Show an edition as it will read."""
        from ui.dialogs.record.preview import PRINT, PreviewDialog

        self._commit()
        try:
            sheets = await self._sheets_of_now()
        except UserFacingError as error:
            report(self._window, error)
            return
        dialog = PreviewDialog(self._window, sheets, self._sheets)
        answer = dialog.exec()
        if answer == PRINT and dialog.view.pages is not None:
            await self._printing.print_edition(dialog.edition, dialog.view.pages)
        elif answer:
            self.edition = dialog.edition
            await self.export()

    async def compare_editions(self) -> None:
        """Show what each edition prints, side by side."""
        from minutesapp.services.output.editions.side_by_side import editions_rows
        from ui.dialogs.record.editions import EditionsDialog

        self._commit()
        minutes = self._desk.minutes
        rows = await self._tasks.start("版を見くらべています…", lambda _: editions_rows(minutes))
        EditionsDialog(self._window, rows).exec()

    async def _sheets_of_now(self) -> Sheets:
        """The pages of the first edition; made again where the clerk has gone on meanwhile."""
        while True:
            minutes = self._desk.minutes
            task = self._tasks.start("プレビューを作っています…", self._rendering(EditionName.INTERNAL))
            sheets = await task
            if self._desk.minutes is minutes:
                return sheets

    def _sheets(self, edition: EditionName) -> Task[Sheets]:
        """The pages of another edition, for the dialog, which says by itself that it waits."""
        return Task(self._rendering(edition)).start()

    def _rendering(self, edition: EditionName) -> Work[Sheets]:
        from minutesapp.services.output.preview import preview_sheets

        minutes = self._desk.minutes
        return lambda _: preview_sheets(minutes, edition)

    def _base(self) -> Path:
        """Beside the record, under its name."""
        if self._desk.path is not None:
            return self._desk.path.with_suffix("")
        return Path(self._memory.folder()) / file_name_for(self._desk.minutes, self._desk.form)

    def _folders(self) -> dict[EditionName, Path]:
        """Where each edition goes."""
        record = self._base()
        return {edition: Path(self._memory.folder(purpose, record)) for edition, purpose in PURPOSES.items()}

    def _part(self, extent: Extent | None) -> Minutes:
        """The record as it is now, or what is written out of it."""
        from minutesapp.services.output.extent import part_of

        return part_of(self._desk.minutes, extent) if extent is not None else self._desk.minutes

    def _is_there(self, extent: Extent | None) -> bool:
        """Whether the record has this to be written out; the clerk is told why not."""
        try:
            self._part(extent)
        except UserFacingError as error:
            report(self._window, error)
            return False
        return True

    def _may_go_out(self, edition: EditionName, extent: Extent | None = None) -> bool:
        """Whether this edition may be written, after showing what it still lacks; else there may be a jump."""
        from minutesapp.services.output.extent import WHOLE, outlook_of

        if not self._is_there(extent):
            return False
        outlook = outlook_of(self._desk.minutes, edition, extent or WHOLE)
        if not (outlook.blocking or outlook.others):
            return True
        from ui.dialogs.record.findings import FindingsDialog

        dialog = FindingsDialog(self._window, outlook)
        accepted = bool(dialog.exec())
        if dialog.chosen is not None:
            self._jump(dialog.chosen)
        return accepted and dialog.chosen is None

    async def _write_beside(
        self,
        path: Path,
        edition: EditionName,
        extent: Extent | None,
        review: ReviewChoice | None,
        objection: UserFacingError,
        *,
        certified: bool,
    ) -> bool:
        """Where work may be in the file: write under another name, unless the clerk gives it up; whether it was."""
        other = another_name(path)
        answers = {
            Answer.SAVE: f"「{other.name}」に書き出す",
            Answer.YES: "置き換える",
            Answer.CANCEL: "キャンセル",
        }
        advice = "置き換えると、今そのファイルにある内容は失われます。"
        answer = ask(self._window, describe(objection), answers, advice, title="ファイルの置き換え")
        match answer:
            case Answer.SAVE:
                return await self.write(other, edition, extent, review, certified=certified)
            case Answer.YES:
                return await self.write(path, edition, extent, review, certified=certified, over_any=True)
        return False

    def _offer(self, path: Path, edition: EditionName, certificate: Path | None) -> None:
        """Keep in mind what was written, and say where it is: nothing has to be answered."""
        self._note(path, edition)
        deeds = [
            ("ファイルを開く", lambda: show_in_system(path)),
            ("フォルダーを開く", lambda: show_in_system(path.parent)),
        ]
        deeds += [("確認書を開く", lambda: show_in_system(certificate))] if certificate is not None else []
        self._window.bar.tell(f"「{path.name}」を書き出しました。", deeds, topic="export")

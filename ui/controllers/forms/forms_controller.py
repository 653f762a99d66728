"""The forms of the office's own: made of others, changed, kept, handed on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from minutesapp.errors import UserFacingError
from ui.controllers.forms.changed_meanwhile import keep_or_ask
from ui.desk import Desk
from ui.memory import Memory, Purpose
from ui.reporting import Answer, ask, report, show_in_system
from ui.tasks import Task, Tasks, go
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from minutesapp.model.minutes import Minutes
    from minutesapp.services.forming.learning import Learned
    from minutesapp.services.output.preview import Sheets
    from minutesapp.templates.form import Form
    from minutesapp.templates.page.look import PageLook
    from ui.dialogs.forms.forms import FormsDialog

LEARN, LEARNING = "Wordファイルから様式を作る", "Wordファイルを読み取っています…"
SURE = "様式「{name}」を一覧から外しますか。"
STAYS = "この様式の会議録は、様式を戻すまで開けません。フォルダーは「{folder}」の隣に名前を変えて残ります。"
HANDED_OUT = "「{name}」に書き出しました。渡された人は「渡されたファイルを加える」で加えます。"
ADDED = "様式「{name}」を加えました。「新しい記録」で選べます。"
NO_WORD = "Wordを開けませんでした。「{path}」をWordで開いてください。"


class FormsController:
    """What the dialog of forms asks for."""

    def __init__(self, window: MainWindow, desk: Desk, memory: Memory, tasks: Tasks) -> None:
        self._window = window
        self._desk = desk
        self._memory = memory
        self._tasks = tasks

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the action of forms does."""
        return {"forms": self.show}

    def show(self) -> None:
        """Show the forms, and do with them what the clerk asks for."""
        from ui.dialogs.forms.forms import FormsDialog

        dialog = FormsDialog(self._window)
        dialog.asked.connect(lambda deed: self._do(dialog, deed))
        dialog.exec()

    def _do(self, dialog: FormsDialog, deed: str) -> None:
        deeds: dict[str, Callable[[FormsDialog, Form], str]] = {
            "copy": self._copy,
            "change": self._change,
            "page": self._set_page,
            "restyle": self._restyle,
            "hand_out": self._hand_out,
            "remove": self._remove,
        }
        form = dialog.chosen
        dialog.tell("")
        try:
            if deed == "learn":
                go(self._learn(dialog))
            elif deed == "take_in":
                self._take_in(dialog)
            elif form is not None:
                dialog.fill(deeds[deed](dialog, form))
        except UserFacingError as error:
            report(dialog, error)

    def _copy(self, dialog: FormsDialog, form: Form) -> str:
        """Keep a copy and change it at once."""
        from minutesapp.services.forming.keeping import copied, keep
        from ui.dialogs.line import ask_for_line

        words = "写しの名前（会議体や課の名前など）"
        name = ask_for_line(dialog, "様式の写しを作る", words, f"{form.name}の写し")
        if not name:
            return form.id
        kept = keep(copied(form.id, name))
        dialog.fill(kept.id)
        return self._change(dialog, kept)

    async def _learn(self, dialog: FormsDialog) -> None:
        """Make a form of a finished Word file, once the clerk has seen what was understood of it."""
        from minutesapp.services.forming.learning import keep_learned, learn_form
        from ui.dialogs.forms.learned import LearnedDialog
        from ui.dialogs.record.files import WORD, ask_for_file

        chosen = ask_for_file(dialog, LEARN, self._memory.folder(Purpose.TEXTS), (WORD,))
        if not chosen:
            return
        path = Path(chosen)
        self._memory.note_folder(Purpose.TEXTS, path.parent)
        try:
            learned = await self._tasks.start(LEARNING, lambda _: learn_form(path))
            seen = LearnedDialog(dialog, learned, path.name, _pages_of(learned))
            if seen.exec():
                self._show_added(dialog, keep_learned(learned, name=seen.name).form)
        except UserFacingError as error:
            report(dialog, error)

    def _change(self, dialog: FormsDialog, form: Form) -> str:
        from minutesapp.services.forming.keeping import as_copy, keep
        from minutesapp.services.forms import form as form_now
        from ui.dialogs.forms.editor import FormEditor

        before, kept = form_now(form.id), form

        def keep_it(changed: Form) -> Form | None:
            nonlocal kept
            made = keep_or_ask(
                editor,
                changed.name,
                lambda anyway: keep(changed, before=None if anyway else before),
                lambda name: keep(as_copy(changed, name)),
            )
            kept = made or kept
            return made

        editor = FormEditor(dialog, before, self._rendering(), keep_it)
        if editor.exec():
            self._take_up(kept)
        return kept.id

    def _rendering(self) -> Callable[[Form], Task[Sheets]]:
        """Makes pages of the record on the desk, or of the sample where there is none, in a form."""
        from minutesapp.services.forming.reforming import in_form
        from minutesapp.services.output.exporting import EditionName
        from minutesapp.services.output.preview import preview_in

        minutes, own = self._shown()
        return lambda form: Task(
            lambda proceed: preview_in(form, in_form(minutes, own, form), EditionName.INTERNAL, proceed).sheets
        ).start()

    def _shown(self) -> tuple[Minutes, Form]:
        from minutesapp.diagnosis.sample import sample_draft
        from minutesapp.services.forms import form

        if self._desk.minutes.body:
            return self._desk.minutes, self._desk.form
        minutes = sample_draft().minutes
        return minutes, form(minutes.template)

    def _take_up(self, form: Form) -> None:
        """The record on the desk follows its form, by a step that can be undone; a finished one stays as it is."""
        from minutesapp.services.forming.reforming import follow

        if self._desk.form.id == form.id:
            before = self._desk.form
            self._desk.take_form()
            if not self._desk.read_only:
                self._desk.apply(follow(self._desk.minutes, before, self._desk.form))

    def _set_page(self, dialog: FormsDialog, form: Form) -> str:
        from minutesapp.services.forming.keeping import as_copy, keep
        from minutesapp.services.forming.page import page_of, set_page
        from ui.dialogs.forms.page import PageDialog

        before, kept = page_of(form), form

        def keep_it(page: PageLook) -> Form | None:
            nonlocal kept
            made = keep_or_ask(
                asking,
                form.name,
                lambda anyway: set_page(form, page, None if anyway else before),
                lambda name: set_page(keep(as_copy(form, name)), page),
            )
            kept = made or kept
            return made

        asking = PageDialog(dialog, form.name, before, keep_it)
        asking.exec()
        return kept.id

    def _restyle(self, dialog: FormsDialog, form: Form) -> str:
        from minutesapp.services.forming.keeping import layout_file

        path = layout_file(form)
        if not show_in_system(path):
            dialog.tell(NO_WORD.format(path=path))
        return form.id

    def _hand_out(self, dialog: FormsDialog, form: Form) -> str:
        from minutesapp.services.forming.keeping import hand_out
        from minutesapp.services.forms import FORM_SUFFIX
        from minutesapp.services.records import as_file_name
        from ui.dialogs.record.files import FORMS, ask_where

        start = Path(self._memory.folder(Purpose.FORMS)) / f"{as_file_name(form.name)}{FORM_SUFFIX}"
        chosen = ask_where(dialog, "渡すファイルを作る", str(start), FORMS)
        if chosen:
            hand_out(form, Path(chosen))
            self._memory.note_folder(Purpose.FORMS, Path(chosen).parent)
            dialog.tell(HANDED_OUT.format(name=Path(chosen).name))
        return form.id

    def _take_in(self, dialog: FormsDialog) -> None:
        from minutesapp.services.forming.keeping import take_in
        from ui.dialogs.record.files import FORMS, ask_for_file

        chosen = ask_for_file(dialog, "渡されたファイルを加える", self._memory.folder(Purpose.FORMS), (FORMS,))
        if chosen:
            self._memory.note_folder(Purpose.FORMS, Path(chosen).parent)
            self._show_added(dialog, take_in(Path(chosen)))

    def _show_added(self, dialog: FormsDialog, form: Form) -> None:
        dialog.fill(form.id)
        dialog.tell(ADDED.format(name=form.name))

    def _remove(self, dialog: FormsDialog, form: Form) -> str:
        from minutesapp.services.forming.keeping import remove

        answers = {Answer.YES: "外す", Answer.CANCEL: "キャンセル"}
        stays = STAYS.format(folder=form.folder)
        if ask(dialog, SURE.format(name=form.name), answers, stays, title="様式を外す") is Answer.YES:
            remove(form)
            return ""
        return form.id


def _pages_of(learned: Learned) -> Task[Sheets]:
    """Begins to make the pages of the record that was read, in the form that was learned of it."""
    from minutesapp.services.output.exporting import EditionName
    from minutesapp.services.output.preview import preview_in

    form, minutes, layout = learned.form, learned.minutes, learned.layout
    return Task(lambda proceed: preview_in(form, minutes, EditionName.INTERNAL, proceed, layout).sheets).start()

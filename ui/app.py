"""The composition root: makes the window and its parts, joins them, opens the first record."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from minutesapp import paths
from minutesapp.settings import keeping_trouble
from ui import first_paint
from ui.actions.making import bind
from ui.actions.menus.record import KINDS, MARKS, RECORD_ACTIONS
from ui.controllers.check_controller import CheckController
from ui.controllers.help_controller import HelpController, use_kept_keys
from ui.controllers.navigation_controller import NavigationController
from ui.controllers.people_controller import PeopleController
from ui.controllers.presence_controller import PresenceController
from ui.controllers.reading_controller import ReadingController
from ui.controllers.record.columns_controller import ColumnsController
from ui.controllers.record.export_controller import ExportController
from ui.controllers.record.file_controller import FileController
from ui.controllers.record.file_insertion import FileInsertion
from ui.controllers.record.import_controller import ImportController
from ui.controllers.record.journal_controller import JournalController
from ui.controllers.record.loading import Loading
from ui.controllers.record.new_controller import NewController
from ui.controllers.record.recovery_controller import RecoveryController
from ui.controllers.record.save_controller import SaveController
from ui.controllers.release.stage_controller import StageController
from ui.controllers.roster_controller import RosterController
from ui.controllers.status_controller import StatusController
from ui.controllers.text.edit_controller import EditController, ask_about_closed
from ui.controllers.text.field_controller import FieldController
from ui.controllers.text.paste_controller import PasteController
from ui.controllers.text.turns_controller import TurnsController
from ui.controllers.view_controller import ViewController
from ui.controllers.voices_controller import VoicesController
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.editor.speaker.admission import Admission
from ui.later import LATER_ACTIONS, Later, Panels
from ui.memory import USUAL_FORM, Memory
from ui.panels.header_panel import HeaderPanel
from ui.panels.marks import MarksPanel
from ui.panels.notes import NotesPanel
from ui.panels.outline import OutlinePanel
from ui.panels.people.attendance import AttendancePanel
from ui.panels.preview import PreviewPanel
from ui.panels.summary.summary_panel import SummaryPanel
from ui.panels.turns import TurnsPanel
from ui.reporting import BugReporter
from ui.tasks import Tasks, collect, go
from ui.widgets.appearance.icons import app_icon
from ui.widgets.appearance.theme import apply_theme, scheme_for
from ui.widgets.composition import Composition
from ui.widgets.tables.kept_layout import LAYOUT
from ui.window.application import make_application, speak_japanese
from ui.window.main_window import MainWindow
from ui.window.painted import Painted
from ui.window.placement import keep_window, put_window

FIRST = 1000
"""Milliseconds that the first record may take before the window is shown without it."""

LINE = ""
EDITOR_MENU = (
    "choose_speaker", "change_speakers", "same_speaker", "continue_turn", LINE, KINDS, "phrase", LINE,
    "closed", "reason", MARKS, LINE, "cut", "copy", "paste", "paste_turns",
)  # fmt: skip
"""What the right button offers in the record: actions, menus of the menu 記録, and lines between them."""


class Bound(Protocol):
    """A controller that has actions of the window."""

    def bindings(self) -> Mapping[str, Callable[[], object]]:
        """What the actions of these ids do."""


C = TypeVar("C", bound=Bound)


class App:
    """One window with everything in it. What is made here lives as long as the program."""

    def __init__(self, memory: Memory | None = None) -> None:
        self.memory = memory or Memory()
        self._put_off: Path | None = None
        apply_theme(scheme_for(self.memory.theme))
        use_kept_keys(self.memory)
        LAYOUT.begin(self.memory.settings.window)
        self.desk = Desk()
        self.window = MainWindow(lambda: self.saves.may_close(), lambda event: self.fields.refuses(event))
        self.composition = Composition(self.window)
        self.reporter = BugReporter(lambda: self.window)
        self._make_panels()
        self._make_controllers()
        self._join()

    def open_first(self, path: Path | None) -> None:
        """Open the record that was asked for, else the last one, else a blank one.

        A record of which a crash left unsaved work behind is not opened before the clerk was asked: see `settle`.
        """
        recent = (Path(name) for name in self.memory.settings.recent)
        first = path or next(filter(paths.is_file, recent), None)
        if self.recovery.look(first) and first is not None:
            self._put_off = first
            self.window.show_title(first.stem, modified=False)
        else:
            go(self._open(first))
            self.tasks.wait(FIRST)

    def show(self) -> None:
        """Put the window on the screen, where it stood the last time."""
        put_window(self.window, self.memory)
        self.window.show()

    async def settle(self) -> None:
        """What can wait until the window is painted: work that a crash left behind, and the journal."""
        first_paint.settle()
        collect()
        self.window.setWindowIcon(app_icon())
        self.later.make()
        speak_japanese()
        trouble = keeping_trouble()
        if trouble is not None:
            self.journal.tell(trouble)
        self.help.tell_of_keys()
        await self.recovery.offer()
        if self._put_off is not None and not self.desk.occupied:
            await self._open(self._put_off)
        self.journal.begin_journal()

    async def _open(self, path: Path | None) -> None:
        if path is not None:
            await self.files.open_path(path)
        for form_id in (self.memory.settings.template, USUAL_FORM):
            if not self.desk.occupied and form_id:
                self.beginnings.begin(form_id)

    def commit(self) -> None:
        """What is being written belongs to the record: what is composed, stands in a field, is answered in place."""
        self.composition.finish()
        self.header.commit()
        self.people_panel.commit()

    def _do(self, deed: Callable[[], object]) -> None:
        """An action comes after what is being composed."""
        self.composition.finish()
        flow = deed()
        if isinstance(flow, Coroutine):
            go(flow)

    def _make_panels(self) -> None:
        self.header = HeaderPanel(self.desk, self._ask_for_line)
        self.outline = OutlinePanel(self.desk)
        self.people_panel = AttendancePanel(self.desk, self.window.actions_by_id)
        self.people = self._add(PeopleController(self.window, self.desk, self.people_panel, self.header))
        admission = Admission(self.people.complete, self.people.add_named, self.people.invite)
        self.editor = RecordEditor(admission, partial(ask_about_closed, self.window))
        self.editor.setAccessibleName("本文")
        self.notes = NotesPanel()
        self.turns_panel = TurnsPanel(self.desk)
        self.marks = MarksPanel(self.desk)
        self.preview_panel = PreviewPanel()
        self.summary = SummaryPanel(self.desk)
        self.editor.page.show_card(self.header)
        self.header.hide()  # until a record lies on the desk: it may have to be asked for first
        self.notes.put_away.connect(lambda: self.window.show_panel("notes", False))
        window, area = self.window, Qt.DockWidgetArea
        window.put_center(self.editor, 1)
        window.put_dock("outline", "議題", area.LeftDockWidgetArea, self.outline)
        window.put_dock("attendance", "出席者", area.RightDockWidgetArea, self.people_panel)
        window.put_dock("pages", "プレビュー", area.RightDockWidgetArea, self.preview_panel, wanted=False, wide=True)
        window.splitDockWidget(window.docks["attendance"], window.docks["pages"], Qt.Orientation.Horizontal)
        window.put_dock("notes", "お知らせ", area.BottomDockWidgetArea, self.notes, titled=False, wanted=False)
        window.put_dock("turns", "発言の一覧", area.BottomDockWidgetArea, self.turns_panel, wanted=False)
        window.put_dock("marks", "印の一覧", area.BottomDockWidgetArea, self.marks, wanted=False)
        window.put_dock("summary", "概要", area.BottomDockWidgetArea, self.summary, wanted=False)
        for before, behind in pairwise(("notes", "turns", "marks", "summary")):
            window.tabifyDockWidget(window.docks[before], window.docks[behind])

    def _make_controllers(self) -> None:
        window, desk, editor = self.window, self.desk, self.editor
        self.tasks = Tasks(window.bar)
        self.journal = JournalController(desk, window.bar)
        self.fields = FieldController(window, editor)
        self.status = StatusController(window, desk, lambda: self.later.marking.show())
        self.pastes = self._add(PasteController(window, desk, editor, self.tasks))
        self.checks = self._add(CheckController(window, desk, editor, self.header, self.people_panel, self.notes))
        self._make_file_controllers()
        self.presence = self._add(PresenceController(window, desk, editor, self.people_panel, self.header, self.tasks))
        self.navigation = self._add(NavigationController(
            window, desk, editor, self.header, self.outline, self.people_panel,
            (self.notes, self.turns_panel, self.marks, self.summary), self.memory,
        ))  # fmt: skip
        self.navigation.go_round_also(self.preview_panel)
        self.edits = self._add(EditController(window, desk, editor, self.commit, self.fields.may_paste))
        panels = Panels(self.header, self.outline, self.people_panel, self.marks, self.preview_panel, self.summary)
        self.later = Later(window, desk, editor, panels, self.fields, self.memory, self.tasks)
        for id in LATER_ACTIONS:
            bind(window.actions_by_id[id], partial(self._do, partial(self.later.act, id)))
        self.turns = self._add(TurnsController(window, desk, editor, self.people_panel, self.turns_panel))
        self.roster = self._add(RosterController(window, desk, self.memory, self.tasks))
        self.view = self._add(ViewController(window, editor, self.memory))
        self.help = self._add(HelpController(window, self.memory))

    def _make_file_controllers(self) -> None:
        window, desk, memory, tasks = self.window, self.desk, self.memory, self.tasks
        self.saves = self._add(SaveController(
            window, desk, self.journal, memory, tasks, self._settle, self.people.settle_names, self.status.note_saved
        ))  # fmt: skip
        loading = Loading(desk, self.saves, tasks)
        opening = (window, desk, self.journal, memory, self.saves, loading)
        self.voices = self._add(VoicesController(window, desk, tasks, self._settle))
        self.reading = self._add(ReadingController(
            window, desk, tasks, self._settle, self.checks.show_reading, self.notes.show_reading
        ))  # fmt: skip
        columns = ColumnsController(window, memory, tasks).ask
        self.imports = self._add(ImportController(*opening, self.reading.take, columns, self.voices.ask))
        place = FileInsertion(window, desk, self.editor, tasks, columns, self.pastes.agree)
        self.files = self._add(FileController(*opening, self.imports.read_file, place))
        self.beginnings = self._add(NewController(window, desk, self.journal, memory, self.saves, tasks))
        self.recovery = self._add(RecoveryController(window, desk, self.journal, self.saves, loading))
        self.exports = self._add(ExportController(
            window, desk, memory, tasks, self._settle, self.checks.list_and_go, self.status.show_edition,
            lambda: self.later.marking.show(),
        ))  # fmt: skip
        self.stages = self._add(StageController(window, desk, self.editor, self._settle, self.checks.list_and_go))

    def _add(self, controller: C) -> C:
        """A controller, with the actions of the window that are its."""
        for id, deed in controller.bindings().items():
            bind(self.window.actions_by_id[id], partial(self._do, deed))
        return controller

    def _join(self) -> None:
        self.summary.exporting.connect(lambda: self._do(partial(self.exports.export, summary=True)))
        self.window.bar.left.connect(self.editor.setFocus)
        self.composition.replacing.connect(self.header.keep)  # what was typed before that is not held back
        self.composition.replacing.connect(self.journal.hold)
        self.composition.ended.connect(self.journal.release)
        self.header.left.connect(self.navigation.leave_header)
        self.header.undo_asked.connect(lambda again: self.edits.redo() if again else self.edits.undo())
        self.desk.roster.ready.connect(self.editor.speakers.offer_again)
        actions = self.window.actions_by_id
        self.editor.addActions([actions[id] if id in actions else self._part_of_menu(id) for id in EDITOR_MENU])
        self.view.restore()
        self.window.closing.connect(lambda: keep_window(self.window, self.memory))
        self.edits.refresh()

    def _part_of_menu(self, title: str) -> QAction:
        """A menu that the menu 記録 has within it, once more; without a title, a line."""
        if not title:
            line = QAction(self.window)
            line.setSeparator(True)
            return line
        menu = QMenu(title, self.window)
        menu.addActions([self.window.actions_by_id[deed.id] for deed in RECORD_ACTIONS if deed.submenu == title])
        return menu.menuAction()

    def _settle(self) -> None:
        """Make steps of what is being typed anywhere: the record is about to be saved, written out or left."""
        self.commit()
        self.people.tell_of_pending()
        self.editor.speakers.settle()

    def _ask_for_line(self, title: str, words: str, present: str) -> str:
        from ui.dialogs.line import ask_for_line

        return ask_for_line(self.window, title, words, present)


def main(argv: Sequence[str]) -> int:
    """Run the window, with the record that `argv` names if it names one; the exit status."""
    application = make_application(argv)
    app = App()
    app.reporter.install()
    app.open_first(Path(argv[0]) if argv else None)
    app.show()
    application.aboutToQuit.connect(app.editor.transfer.end)
    Painted(app.editor.viewport(), lambda: go(app.settle()))
    return application.exec()

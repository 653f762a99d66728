"""One rule for every dialog: what it is called, where the focus begins, what Enter, Tab and Esc do, how large it is."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from itertools import chain, groupby, pairwise, permutations
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSplitter,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

import ui.dialogs
from minutesapp.attendance.from_roster.comparing import Difference, Kind
from minutesapp.attendance.speaking.number_keys import likely_keys
from minutesapp.checks.finding import Finding, Severity
from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editing.finding.replacing import NewWords
from minutesapp.editing.finding.word_list import ListRow
from minutesapp.editing.speakers import Reach
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.release import Release, ReleaseStep, Stage
from minutesapp.services.clipboard.pasted import Pasted
from minutesapp.services.clipboard.turns_read import Read, read_turns
from minutesapp.services.forming.keeping import keep
from minutesapp.services.forming.page import page_of
from minutesapp.services.forms import forms
from minutesapp.services.output.editions.side_by_side import editions_rows
from minutesapp.services.output.exporting import EditionName
from minutesapp.services.output.extent import WHOLE, ExtentChoice
from minutesapp.services.output.finishing import Outlook
from minutesapp.services.output.preview import Sheets, preview_sheets
from minutesapp.services.reading.source import read_pasted
from minutesapp.services.reading.tables import open_tables
from minutesapp.services.recovery import Leftover
from minutesapp.services.replacing.lists import keep_list, kept_lists
from minutesapp.services.replacing.planned import planned_rows
from minutesapp.services.voices import VoiceSearch
from tests.ui.conftest import Answers
from tests.ui.window.form_makers import make_learned
from tests.ui.window.roster.makers import MAKERS as ROSTER
from tests.ui.window.summary_makers import make_condense
from tests.unit.services.reading.sources import TEXT
from ui.app import App
from ui.dialogs.about import AboutDialog
from ui.dialogs.base import BaseDialog
from ui.dialogs.finding.changes import ChangesDialog
from ui.dialogs.finding.lists import ListsDialog
from ui.dialogs.finding.row import RowDialog
from ui.dialogs.forms.editor import FormEditor
from ui.dialogs.forms.forms import FormsDialog
from ui.dialogs.forms.page import PageDialog
from ui.dialogs.keys.key_tree import KeyTree
from ui.dialogs.keys.keys import KeysDialog
from ui.dialogs.line import LineDialog
from ui.dialogs.manual.manual import ManualDialog
from ui.dialogs.number import NumberDialog
from ui.dialogs.people.attendee import AttendeeDialog
from ui.dialogs.people.change_speaker import ChangeSpeakerDialog
from ui.dialogs.people.compare import CompareDialog
from ui.dialogs.people.group import GroupDialog
from ui.dialogs.people.list_words import ListWordsDialog
from ui.dialogs.people.number_keys import NumberKeysDialog
from ui.dialogs.people.voices import VoicesDialog
from ui.dialogs.reading.columns import ColumnsDialog
from ui.dialogs.reading.import_text import ImportTextDialog
from ui.dialogs.reading.pasted_turns import PastedTurnsDialog
from ui.dialogs.reading.reading import LinesTable, ReadingDialog
from ui.dialogs.reading.reading_line import WaysList
from ui.dialogs.reason import ReasonDialog
from ui.dialogs.record.batch import BatchDialog
from ui.dialogs.record.editions import EditionsDialog
from ui.dialogs.record.export import ExportDialog
from ui.dialogs.record.findings import FindingsDialog
from ui.dialogs.record.new_record import NewRecordDialog, Offer
from ui.dialogs.record.preview import PreviewDialog
from ui.dialogs.record.recovery import RecoveryDialog
from ui.dialogs.record.stage import StageDialog
from ui.dialogs.roster.view import RosterView
from ui.dialogs.settings import Look, SettingsDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.dialogs.sweep import SweepDialog
from ui.models.reading_choices import reviewed
from ui.reporting import Answer, MessageKind, ask, show_message
from ui.tasks import Task
from ui.widgets.fields.day_picker import DayPicker
from ui.widgets.icon_button import IconButton
from ui.widgets.one_line import SearchLine
from ui.widgets.people.candidate_list import CandidateList
from ui.widgets.tab_order import SAME_ROW, tab_stops
from ui.widgets.tables.rows_table import RowsTable

DOUBTFUL = Path(__file__).parents[2] / "corpus" / "transcripts" / "tables" / "two_texts.csv"
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")
Key = Qt.Key
OWN_ENTER = (KeyTree, SearchLine, LinesTable, RosterView, RowsTable, WaysList)
"""Where Enter is for what is chosen, and goes on within the dialog."""


FINISHED = Release((ReleaseStep(Stage.REVIEW, 1), ReleaseStep(Stage.FINAL, 1, datetime(2026, 3, 1, 9), "")))
CLERK = Attendee("a", "渡辺健", "渡辺", "健", post="係長", group="税務課", side=Side.STAFF)
KNOWN = Attendee("", "渡邉健", "渡邉", "健", post="課長", group="税務課", side=Side.STAFF, person="1")
DIFFERENCES = (
    Difference(Kind.POST, CLERK, (KNOWN,)),
    Difference(Kind.UNCLEAR, CLERK, (KNOWN, replace(KNOWN, person="2", group="収税課"))),
    Difference(Kind.STRANGER, CLERK),
)


def message(app: App) -> QMessageBox:
    return box_of(lambda: show_message(app.window, MessageKind.WARNING, "できません。"))


def question(app: App) -> QMessageBox:
    answers = {Answer.SAVE: "保存", Answer.DISCARD: "保存しない", Answer.CANCEL: "キャンセル"}
    return box_of(lambda: ask(app.window, "保存しますか。", answers, title="保存していない変更"))


def box_of(show: Callable[[], object]) -> QMessageBox:
    """The message box that would be shown; it does not go when it has been shown."""
    made: list[QMessageBox] = []

    def keep(box: QMessageBox) -> int:
        box.deleteLater = lambda: made.append(box)
        return 0

    exec = QDialog.exec
    QDialog.exec = keep
    try:
        show()
    finally:
        QDialog.exec = exec
    return made[0]


def change_of_speaker(app: App) -> ChangeSpeakerDialog:
    """With somebody chosen to be the new speaker, so that there is something to agree to."""
    first = next(block.speaker for block in app.desk.minutes.body if block.speaker is not None)
    dialog = ChangeSpeakerDialog(app.window, app.desk, first, 0, Reach.EVERYWHERE)
    dialog.new_box.setCurrentIndex(dialog.new_box.count() - 1)
    return dialog


def strange_turns(app: App) -> Read:
    """Turns, one of somebody whom the attendance does not have."""
    place = Spot(0, 0)
    return read_turns(Pasted(app.desk.minutes, place, place, ("（佐藤委員）はい。", "（鈴木委員）どうか。")))


def comparison(app: App) -> CompareDialog:
    """With something ticked, so that there is something to agree to."""
    dialog = CompareDialog(app.window, "令和6年7月9日（火）", DIFFERENCES)
    dialog.all.click()
    return dialog


def outlook() -> Outlook:
    return Outlook((), (Finding("field-empty", Severity.WARNING, "会場", "「会場」が書かれていません。"),))


def preview_of(app: App) -> PreviewDialog:
    def sheets(edition: EditionName) -> Sheets:
        return preview_sheets(app.desk.minutes, edition)

    return PreviewDialog(
        app.window, sheets(EditionName.INTERNAL), lambda edition: Task(lambda _: sheets(edition)).start()
    )


def lists_of_replacements(app: App) -> ListsDialog:
    """With one of the clerk's own, so that everything can be pressed."""
    keep_list("市の用語", (ListRow("以外", "意外"), ListRow("下さい", "ください", on=False)))
    return ListsDialog(app.window, app.memory, kept_lists(), writable=True)


def changes(app: App) -> ChangesDialog:
    planned = [NewWords(1, 0, 2, "甲"), NewWords(2, 0, 2, "乙", in_doubt=True)]
    return ChangesDialog(app.window, "置き換えます。", planned_rows(app.desk.rendering, planned))


LEFT = (ExtentChoice(WHOLE, 1, "", queries=3),)

MAKERS: dict[str, Callable[[App], QDialog]] = {
    "about": lambda app: AboutDialog(app.window),
    "attendee": lambda app: AttendeeDialog(app.window, "出席者を直す", app.desk, app.desk.minutes.attendees[0]),
    "columns": lambda app: ColumnsDialog(app.window, open_tables(DOUBTFUL)),
    "editions": lambda app: EditionsDialog(app.window, editions_rows(app.desk.minutes)),
    "export": lambda app: ExportDialog(app.window, Path("/x/会議")),
    "export for the members": lambda app: ExportDialog(app.window, Path("/x/会議"), EditionName.REVIEW, members=6),
    "export with marks left": lambda app: ExportDialog(app.window, Path("/x/会議"), extents=LEFT),
    "condense": make_condense,
    "import text": lambda app: ImportTextDialog(app.window, forms(), "会議録"),
    "reason": lambda app: ReasonDialog(
        app.window,
        "非公開の理由",
        "「審査」を非公開にする理由を書いてください。",
        "条例第7条",
        ["個人情報"],
        note="空でも結構です。",
    ),
    "forms": lambda app: FormsDialog(app.window),
    "learned form": make_learned,
    "page of a form": lambda app: PageDialog(app.window, "写し", page_of(app.desk.form), lambda _: True),
    "form editor": lambda app: FormEditor(app.window, app.desk.form, app.later.forming._rendering(), keep),
    "keys": lambda app: KeysDialog(app.window, {"find": ("Ctrl+F", "F13")}),
    "line": lambda app: LineDialog(app.window, "項目を加える", "項目の名前", "録音"),
    "manual": lambda app: ManualDialog(app.window),
    "compare": comparison,
    "new record": lambda app: NewRecordDialog(app.window, Offer(forms())),
    "pasted turns": lambda app: PastedTurnsDialog(app.window, strange_turns(app), "発言として貼り付け", "入れる"),
    "number keys": lambda app: NumberKeysDialog(app.window, app.desk.minutes, likely_keys(app.desk.minutes)),
    "number": lambda app: NumberDialog(app.window, app.desk.minutes.body[0]),
    "preview": lambda app: preview_of(app),
    "change speaker": change_of_speaker,
    "changes": changes,
    "lists of replacements": lists_of_replacements,
    "row of a list": lambda app: RowDialog(app.window, "行を直す", ListRow("以外", "意外")),
    "group": lambda app: GroupDialog(app.window, app.desk, {"図書館": (Attendee("x", "東 太郎"),)}),
    "list words": lambda app: ListWordsDialog(app.window, app.desk, ""),
    "findings": lambda app: FindingsDialog(app.window, outlook()),
    "reading": lambda app: ReadingDialog(app.window, reviewed(read_pasted(TEXT, "kaigiroku"))),
    "recovery": lambda app: RecoveryDialog(app.window, [Leftover(Path("/x"), None, "無題", "2026-05-15T13:30", 3)]),
    "sweep": lambda app: SweepDialog(app.window, app.memory, lambda _: None, "/x/公開"),
    "stage": lambda app: StageDialog(app.window, Release()),
    "stage of a finished record": lambda app: StageDialog(app.window, FINISHED),
    "batch": lambda app: BatchDialog(app.window, Path("/x"), Path("/x/書き出し")),
    "settings": lambda app: SettingsDialog(app.window, Look("mincho", 12, "usual", "light")),
    "shortcuts": lambda app: ShortcutsDialog(app.window),
    "voices": lambda app: VoicesDialog(app.window, app.desk, VoiceSearch(app.desk.minutes).find),
    "message": message,
    "question": question,
} | ROSTER


@pytest.fixture(params=MAKERS)
def dialog(request: pytest.FixtureRequest, app: App, qtbot: QtBot) -> Iterator[QDialog]:
    """Each dialog in turn, shown."""
    made = MAKERS[request.param](app)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    yield made
    made.hide()


def main_of(dialog: QDialog) -> QPushButton:
    (main,) = [button for button in dialog.findChildren(QPushButton) if button.isDefault()]
    return main


def presses(dialog: QDialog) -> list[str]:
    """The buttons pressed from now on; they do nothing else."""
    pressed: list[str] = []
    for ways in dialog.findChildren(WaysList):
        ways.used.disconnect()
    for table in dialog.findChildren(RowsTable):
        table.asked.disconnect()
    for button in dialog.findChildren(QPushButton):
        button.clicked.disconnect()
        button.clicked.connect(lambda _, button=button: pressed.append(button.text()))
    return pressed


def test_every_dialog_is_tried_here(app: App) -> None:
    tried = {type(make(app)) for make in MAKERS.values()} - {QMessageBox}
    for module in pkgutil.iter_modules(ui.dialogs.__path__):
        importlib.import_module(f"ui.dialogs.{module.name}")
    leaves = (kind for kind in all_below(BaseDialog) if not kind.__subclasses__())
    kinds = {kind for kind in leaves if kind.__module__.startswith("ui.")}
    assert kinds == tried


def all_below(kind: type) -> set[type]:
    return set(kind.__subclasses__()).union(*(all_below(sub) for sub in kind.__subclasses__()))


def test_every_dialog_follows_the_rule(dialog: QDialog, qtbot: QtBot) -> None:
    says_what_it_asks_and_begins_in_its_first_field(dialog)
    keys_do_what_is_meant(dialog, qtbot)


def says_what_it_asks_and_begins_in_its_first_field(dialog: QDialog) -> None:
    assert JAPANESE.search(dialog.windowTitle())
    assert dialog.windowTitle() != "会議録作成"
    shown = [button.text() for button in dialog.findChildren(QPushButton) if button.isVisible()]
    assert shown and all(JAPANESE.search(words) for words in shown)
    fields = [stop for stop in tab_stops(dialog) if not isinstance(stop, QPushButton)]
    first = fields[0] if fields else main_of(dialog)
    assert QApplication.focusWidget() is (getattr(dialog, "begin_at", None) or first)


def keys_do_what_is_meant(dialog: QDialog, qtbot: QtBot) -> None:
    """Tab goes round as one reads, Enter presses the main button, Esc leaves."""
    tab_goes_round(dialog, qtbot)
    pressed = presses(dialog)
    for stop in tab_stops(dialog):
        pressed.clear()
        enter_in(stop, qtbot)
        expected = stop.text() if isinstance(stop, QPushButton) else main_of(dialog).text()
        assert pressed == ([] if isinstance(stop, OWN_ENTER) else [expected]), stop
        pressed.clear()
        if not isinstance(stop, QPushButton):
            held_down = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier(0), "\r", True)
            QApplication.sendEvent(stop, held_down)
            assert not pressed
    pressed.clear()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    if isinstance(dialog, QMessageBox):
        assert pressed in (["キャンセル"], ["閉じる"])
    else:
        assert (dialog.isVisible(), dialog.result()) == (False, QDialog.DialogCode.Rejected.value)


def tab_goes_round(dialog: QDialog, qtbot: QtBot) -> None:
    main, first = main_of(dialog), QApplication.focusWidget()
    seen: list[QWidget] = []
    while QApplication.focusWidget() not in seen:
        seen.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        assert main_of(dialog) is main, "the default wanders"
    assert QApplication.focusWidget() is first
    stops = tab_stops(dialog)
    assert all(stop.isChecked() for stop in stops if isinstance(stop, QRadioButton)), "Tab stops at another answer"
    begin = stops.index(first)
    assert seen == stops[begin:] + stops[:begin]
    rows = [(column_of(stop), stop.mapTo(dialog, QPoint(0, stop.height() // 2)).y()) for stop in stops]
    for (column, earlier), (next_column, later) in pairwise(rows):
        assert column is not next_column or later >= earlier - SAME_ROW, rows
    columns = [column for column, _ in groupby(column for column, _ in rows) if column is not None]
    assert len(columns) == len(set(columns)), "Tab comes back to a column that it has left"


def column_of(stop: QWidget) -> QWidget | None:
    """Which part of a splitter holds it, where they stand side by side; None for what is in none."""
    part, above = stop, stop.parentWidget()
    while above is not None:
        if isinstance(above, QSplitter) and above.orientation() is Qt.Orientation.Horizontal:
            return part
        part, above = above, above.parentWidget()
    return None


def enter_in(stop: QWidget, qtbot: QtBot) -> None:
    stop.setFocus()
    held = Qt.KeyboardModifier.ControlModifier if isinstance(stop, QPlainTextEdit) else Qt.KeyboardModifier(0)
    qtbot.keyClick(stop, Key.Key_Return, held)


def test_enter_gives_the_first_answer_to_every_question(app: App, qtbot: QtBot) -> None:
    """Qt likes some kinds of buttons better than others and gives them the focus, wherever they stand."""
    for order in chain(permutations(Answer, 2), permutations(Answer, 3)):
        answers = {answer: answer.name for answer in order}
        box = box_of(lambda answers=answers: ask(app.window, "？", answers, title="問い"))
        box.show()
        box.activateWindow()
        qtbot.waitUntil(lambda box=box: QApplication.activeWindow() is box)
        assert QApplication.focusWidget() is main_of(box), order
        pressed = presses(box)
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Space)
        assert pressed == [order[0].name] * 2
        box.hide()
        box.deleteLater()


@pytest.mark.parametrize("room", [(683, 384), (533, 384), (910, 512)])
def test_a_dialog_is_never_larger_than_the_screen(
    app: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, room: tuple[int, int]
) -> None:
    """At 200 % and 150 % of a screen of 1366 × 768."""
    monkeypatch.setattr(QScreen, "availableGeometry", lambda self: QRect(0, 0, *room))
    for make in MAKERS.values():
        dialog = make(app)
        qtbot.addWidget(dialog)
        dialog.show()
        if isinstance(dialog, BaseDialog):
            assert dialog.width() <= room[0], type(dialog)
            assert dialog.height() <= room[1], type(dialog)
        dialog.hide()


def test_a_line_to_search_in_goes_on_to_what_it_found(app: App, qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(app.window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    qtbot.keyClicks(dialog.line, "F7")
    qtbot.keyClick(dialog.line, Key.Key_Return)
    assert QApplication.focusWidget() is dialog.tree
    assert dialog.isVisible()


def test_the_enter_that_names_somebody_does_not_agree_to_the_whole(app: App, qtbot: QtBot, answers: Answers) -> None:
    blank = replace(app.desk.minutes.attendees[0], name="", family="", given="")
    dialog = AttendeeDialog(app.window, "出席者を加える", app.desk, blank)
    qtbot.addWidget(dialog)
    dialog.show()
    line = dialog.entry.line
    line.setText("山田 花子")
    qtbot.keyClick(line, Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.lines["name"].text() == "山田 花子"
    qtbot.keyClick(dialog.lines["post"], Key.Key_Return)
    assert not dialog.isVisible()


def test_dialogs_can_be_thrown_away(app: App, qtbot: QtBot) -> None:
    """What the garbage collector takes of a dialog, takes nothing with it that is still wanted."""
    for make in MAKERS.values():
        dialog = make(app)
        dialog.show()
        dialog.hide()
        dialog.deleteLater()
        del dialog
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
    picker = DayPicker(app.window, date(2026, 5, 15))
    picker.popup(QPoint(0, 0))
    picker.close()
    del picker
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert QGuiApplication.primaryScreen().availableGeometry().isValid()
    assert app.window.isVisible()


def test_a_dialog_that_was_answered_is_no_longer_there(app: App, answers: Answers) -> None:
    """What was chosen can be read until whoever asked goes on."""
    asking: dict[str, Callable[[], object]] = {
        name: lambda make=make: (dialog := make(app)).exec() and dialog.windowTitle()
        for name, make in MAKERS.items()
        if name not in ("message", "question")
    }
    asking["message"] = lambda: show_message(app.window, MessageKind.WARNING, "できません。")
    asking["question"] = lambda: ask(app.window, "？", {Answer.YES: "はい"}, title="問い")
    clear_away()
    before = len(app.window.findChildren(QWidget))
    for name, put in asking.items():
        for _ in range(5):
            answers.expect(QDialog.DialogCode.Accepted.value)
            put()
            clear_away()
        assert len(app.window.findChildren(QWidget)) == before, name


def clear_away() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.parametrize(
    ("day", "head", "after"),
    [
        (date(2024, 7, 9), "2024年7月（令和6年）", "2024年8月（令和6年）"),
        (date(2019, 4, 30), "2019年4月（平成31年）", "2019年5月（令和元年）"),
        (date(1860, 12, 1), "1860年12月", "1861年1月"),
    ],
)
def test_the_calendar_is_headed_as_it_is_read_in_japan(app: App, day: date, head: str, after: str) -> None:
    picker = DayPicker(app.window, day)
    picker.popup(QPoint(0, 0))
    assert picker.month.text() == head
    forward = next(button for button in picker.findChildren(IconButton) if "次" in button.accessibleName())
    forward.click()
    assert picker.month.text() == after
    assert QApplication.focusWidget() is not forward
    shown = [part.text() for part in picker.findChildren(QToolButton) if part.isVisible() and part.text()]
    assert shown == [], "the head that Qt writes itself"
    picker.close()


def test_who_speaks_is_not_asked_behind_another_question(app: App, qtbot: QtBot) -> None:
    app.editor.setFocus()
    app.window.actions_by_id["choose_speaker"].trigger()
    speakers = app.window.findChild(CandidateList)
    assert speakers is not None and speakers.isVisible()
    dialog = MAKERS["settings"](app)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: not speakers.isVisible())

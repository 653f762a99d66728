"""What comes into the window and goes out of it by other ways than typing: drops, pastes, compositions."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from minutesapp.editing.commands import close
from minutesapp.editing.deeds import Deed
from minutesapp.services import records
from tests.ui.conftest import Answers
from tests.ui.editor.hand import compose, go, select
from tests.ui.window.hand import open_path
from ui.app import App
from ui.editor.writing.text_edits import JOIN_REFUSED
from ui.widgets.composition import MOMENT

Button = QMessageBox.StandardButton


def drop(app: App, path: Path, at: QPointF, *more: Path) -> QDropEvent:
    """A file, or more of them, is dragged over the window to a place in it, and dropped there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in (path, *more)])
    handle, move, left, none = (
        app.window.windowHandle(), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    event = QDropEvent(at, move, data, left, none)
    for each in (
        QDragEnterEvent(at.toPoint(), move, data, left, none), QDragMoveEvent(at.toPoint(), move, data, left, none),
        event,
    ):  # fmt: skip
        each.ignore()
        QCoreApplication.sendEvent(handle, each)
    QTest.qWait(20)
    return event


def places(app: App) -> dict[str, QPoint]:
    """Points in the window where different widgets are."""
    widgets = {
        "text": app.editor.viewport(), "field": app.header.editors["venue"], "outline": app.outline,
        "attendance": app.people_panel, "strip": app.editor.margin, "menu": app.window.menuBar(),
    }  # fmt: skip
    return {name: widget.mapTo(app.window, widget.rect().center()) for name, widget in widgets.items()}


@pytest.mark.parametrize("name", ["text", "field", "outline", "attendance", "strip", "menu"])
def test_a_file_dropped_anywhere_is_opened_or_read_after_asking(
    name: str, app: App, sample: Path, repository: Path, answers: Answers, tmp_path: Path
) -> None:
    at = QPointF(places(app)[name])
    other = tmp_path / "別の記録.minutes"
    records.write_record(app.desk.minutes, other)
    before = app.desk.minutes
    answers.expect(Button.Cancel)
    assert drop(app, other, at).dropAction() is Qt.DropAction.CopyAction
    assert (app.desk.path, app.desk.minutes) == (sample, before)
    answers.expect(Button.Yes)
    drop(app, other, at)
    assert app.desk.path == other
    answers.expect(Button.Yes)
    drop(app, repository / "resources" / "samples" / "shinonome.txt", at)
    assert (app.desk.name, app.desk.path) == ("shinonome", None)
    opening, reading = "「別の記録.minutes」を開きますか。", "「shinonome.txt」を読み込みますか。"
    assert [words.partition(": ")[2] for words in answers.asked] == [opening, opening, reading]


def test_a_text_dropped_on_the_record_goes_in_there_after_a_look(app: App, answers: Answers, tmp_path: Path) -> None:
    text = tmp_path / "発言.txt"
    text.write_text("（葛西委員）𠮷野はどうか。\n（久保田係長）はい。", encoding="utf-8")
    before = app.desk.minutes
    spoken = next(i for i, block in enumerate(before.body) if block.starts_turn)
    go(app.editor, spoken, 0)
    at = app.editor.viewport().mapTo(app.window, app.editor.cursorRect().center())
    app.header.editors["venue"].line.setFocus()
    answers.expect(Button.Open)
    answers.expect(QDialog.DialogCode.Accepted.value)
    drop(app, text, QPointF(at))
    after = app.desk.minutes
    assert [block.text for block in after.body[spoken : spoken + 2]] == ["𠮷野はどうか。", "はい。"]
    assert app.desk.session.next_undo is Deed.READ
    app.window.actions_by_id["undo"].trigger()
    assert app.desk.minutes == before
    assert answers.asked[1:] == ["PastedTurnsDialog"]


def test_a_transcript_dropped_on_the_record_keeps_its_times(app: App, answers: Answers, tmp_path: Path) -> None:
    heard = tmp_path / "録音.vtt"
    heard.write_text("WEBVTT\n\n00:01.000 --> 00:03.000\n<v 葛西委員>はい。\n", encoding="utf-8")
    answers.expect(Button.Open)
    answers.expect(QDialog.DialogCode.Accepted.value)
    drop(app, heard, QPointF(places(app)["text"]))
    assert any((block.text, block.time) == ("はい。", 1000) for block in app.desk.minutes.body)


def test_what_cannot_be_read_is_told_and_nothing_is_lost(app: App, answers: Answers, tmp_path: Path) -> None:
    before = app.desk.minutes
    for name, data in (("絵.png", b"\x89PNG\r\n\x1a\n" + bytes(64)), ("空.txt", b""), ("無い.txt", None)):
        path = tmp_path / name
        if data is not None:
            path.write_bytes(data)
        answers.expect(Button.Open)
        answers.expect(Button.Ok)
        drop(app, path, QPointF(places(app)["text"]))
    assert app.desk.minutes == before
    assert app.window.bar.texts() == []


def test_a_record_that_is_only_read_offers_no_place(app: App, repository: Path, answers: Answers) -> None:
    app.desk.set_record(app.desk.minutes, read_only=True)
    answers.expect(Button.Cancel)
    drop(app, repository / "README.md", QPointF(places(app)["text"]))
    assert not app.files._place.takes(places(app)["text"])


def test_folders_and_several_files_are_not_asked_about(
    app: App, sample: Path, repository: Path, answers: Answers, tmp_path: Path
) -> None:
    for dropped in ((tmp_path,), (repository / "README.md", repository / "LICENSE")):
        answers.expect(Button.Ok)
        drop(app, dropped[0], QPointF(400, 300), *dropped[1:])
    assert app.desk.path == sample
    assert "フォルダーです" in answers.asked[0]
    assert "一つずつ" in answers.asked[1]


def test_the_file_that_is_open_is_not_opened_again(app: App, sample: Path) -> None:
    drop(app, sample, QPointF(400, 300))
    assert app.desk.path == sample


def test_text_dropped_on_the_window_goes_to_what_is_there(app: App) -> None:
    data = QMimeData()
    data.setText("一")
    event = QDragEnterEvent(
        QPoint(1, 1), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    assert not app.window._filter.eventFilter(app.window.windowHandle(), event)


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier])
def test_ctrl_home_goes_to_the_header_from_the_text_and_from_fields(app: App, held: Qt.KeyboardModifier) -> None:
    first = app.header.editors["body_name"]
    for widget in (app.editor, app.header.editors["venue"].line, first.line):
        widget.setFocus()
        QTest.keyClick(app.window.windowHandle(), Qt.Key.Key_Home, held)
        inside = first.isAncestorOf(QApplication.focusWidget())
        assert inside is (held is Qt.KeyboardModifier.ControlModifier or widget is first.line)


def test_what_a_key_did_is_said_in_the_status_bar(app: App) -> None:
    app.editor.commands.go_to_block(0)
    QTest.keyClick(app.editor, Qt.Key.Key_Tab)
    assert app.window.statusBar().currentMessage() == "「開会」を小見出しにしました。"
    app.editor.commands.told.emit(JOIN_REFUSED)
    assert app.window.statusBar().currentMessage() == JOIN_REFUSED


@pytest.mark.parametrize(
    ("answer", "closed", "open_"),
    [(Button.Yes, True, False), (Button.Open, False, True), (Button.Cancel, False, False)],
)
def test_closed_words_are_asked_about_before_they_would_be_open(
    app: App, answers: Answers, answer: Button, closed: bool, open_: bool
) -> None:
    minutes = app.desk.minutes
    spoken = [i for i, block in enumerate(minutes.body) if len(block.text) > 20 and block.starts_turn][:2]
    app.desk.apply(close(minutes, spoken[:1]))
    select(app.editor, (spoken[0], 0), (spoken[0], 6))
    app.editor.copy()
    words = app.desk.minutes.body[spoken[0]].text[:6]
    before = app.desk.minutes
    go(app.editor, spoken[1], 3)
    answers.expect(answer)
    app.window.actions_by_id["paste"].trigger()
    after = app.desk.minutes.body
    assert any(block.text == words and block.closed for block in after) is closed
    assert any(words in block.text and not block.closed for block in after) is open_
    assert (app.desk.minutes == before) is (answer is Button.Cancel)


def test_actions_come_after_what_is_being_composed(app: App, sample: Path) -> None:
    go(app.editor, 0, 0)
    app.editor.setFocus()
    compose(app.editor, "かい")
    app.window.actions_by_id["save"].trigger()
    assert app.desk.minutes.body[0].text.startswith("かい")
    assert records.open_record(sample).minutes == app.desk.minutes


def test_undo_of_the_menu_takes_back_the_composition_alone(app: App) -> None:
    go(app.editor, 0, 0)
    app.editor.setFocus()
    compose(app.editor, "", "会議")
    compose(app.editor, "かい")
    app.window.actions_by_id["undo"].setEnabled(True)
    app.window.actions_by_id["undo"].trigger()
    assert app.desk.minutes.body[0].text.startswith("会議")
    assert "かい" not in app.desk.minutes.body[0].text


def test_a_composition_is_finished_before_another_record_is_opened_or_the_window_closed(
    app: App, answers: Answers, tmp_path: Path
) -> None:
    other = tmp_path / "別の記録.minutes"
    records.write_record(app.desk.minutes, other)
    go(app.editor, 0, 0)
    app.editor.setFocus()
    compose(app.editor, "かい")
    answers.expect(Button.Cancel)
    assert not open_path(app, other)
    assert app.desk.minutes.body[0].text.startswith("かい")
    compose(app.editor, "ぎ")
    answers.expect(Button.Cancel)
    assert not app.window.close()
    assert app.desk.minutes.body[0].text.startswith("かいぎ")


def taken_back(widget: QWidget, qtbot: QtBot) -> None:
    """Composed and taken back with Esc. IBus commits it all the same when the focus goes."""
    widget.setFocus()
    compose(widget, "さ")
    compose(widget, "")
    qtbot.wait(2 * MOMENT)


def test_what_was_taken_back_while_composing_stays_away(app: App, qtbot: QtBot) -> None:
    go(app.editor, 0, 0)
    line = app.header.editors["venue"].line
    before, venue = app.desk.minutes, line.text()
    for widget in (app.editor, line):
        taken_back(widget, qtbot)
        compose(widget, "", "さ")
    assert (app.desk.minutes, line.text()) == (before, venue)


def test_what_is_committed_is_typed_even_after_something_was_taken_back(app: App, qtbot: QtBot) -> None:
    go(app.editor, 0, 0)
    for typed in ("し", "さ"):  # other words by themselves; the same words, composed again
        taken_back(app.editor, qtbot)
        if typed == "さ":
            compose(app.editor, "さ")
        compose(app.editor, "", typed)
    compose(app.editor, "す")
    compose(app.editor, "")  # an input method that takes away what it shows just before it commits
    compose(app.editor, "", "す")
    compose(app.editor, "", "す")
    assert app.desk.minutes.body[0].text.startswith("しさすす")
    compose(app.editor, "せ")
    compose(app.editor, "")
    compose(app.editor, "", "せ")
    qtbot.waitUntil(lambda: app.desk.minutes.body[0].text.startswith("しさすすせ"))


def test_what_was_taken_back_stays_away_however_soon_the_focus_goes(app: App, qtbot: QtBot) -> None:
    """Qt has it committed to the widget that the focus leaves, and then takes the focus away."""
    go(app.editor, 0, 0)
    line = app.header.editors["venue"].line
    before, venue = app.desk.minutes, line.text()
    for widget, other in ((app.editor, line), (line, app.editor)):
        widget.setFocus()
        compose(widget, "さ")
        compose(widget, "")
        compose(widget, "", "さ")
        other.setFocus()
        qtbot.wait(2 * MOMENT)
    assert (app.desk.minutes, line.text()) == (before, venue)


def test_a_composition_in_the_text_is_in_the_file_that_is_written(app: App, tmp_path: Path) -> None:
    from minutesapp.services.output.exporting import export_record

    go(app.editor, 0, 0)
    app.editor.setFocus()
    compose(app.editor, "かい")
    app._settle()
    export_record(app.desk.minutes, tmp_path / "a.txt")
    assert "かい" in (tmp_path / "a.txt").read_text(encoding="utf-8-sig")


def test_the_clipboard_is_left_with_text_alone_when_the_program_ends(app: App, qtbot: QtBot) -> None:
    app.editor.selectAll()
    app.window.actions_by_id["copy"].trigger()
    assert len(QGuiApplication.clipboard().mimeData().formats()) == 3
    app.editor.transfer.end()
    assert QGuiApplication.clipboard().mimeData().formats() == ["text/plain", "text/html"]

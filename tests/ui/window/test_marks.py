"""Marks on words in the window: keys, the list, the count, and the word before a file is written."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from minutesapp.editing.commands import mark_words
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.blocks import BlockKind
from minutesapp.model.spans import Mark, Span
from minutesapp.services.output.extent import WHOLE, ExtentChoice
from tests.ui.editor.hand import KEY, go, press, select
from ui.app import App
from ui.controllers.text.marks_controller import CORRECTION_SAYS_NOTHING, NO_QUERY, ROUND
from ui.controllers.text.repeat_controller import NOTHING
from ui.dialogs.record.export import QUERIES_LEFT, ExportDialog
from ui.editor.commands.commands import NOTHING_TO_MARK


def places(app: App) -> list[int]:
    body = app.desk.minutes.body
    return [i for i, b in enumerate(body) if b.kind is BlockKind.SPEECH and len(b.text) > 9]


def queries(app: App) -> list[tuple[int, Span]]:
    return [(i, s) for i, b in enumerate(app.desk.minutes.body) for s in b.spans if s.mark is Mark.QUERY]


def act(app: App, id: str) -> None:
    app.window.actions_by_id[id].trigger()


def say(app: App) -> str:
    return app.window.statusBar().currentMessage()


def test_the_word_at_the_cursor_is_marked_and_the_same_key_takes_it_back(app: App) -> None:
    at = places(app)[0]
    go(app.editor, at, 1)
    act(app, "query")
    assert [index for index, _ in queries(app)] == [at]
    go(app.editor, at, queries(app)[0][1].start)
    act(app, "query")
    assert queries(app) == []
    act(app, "withhold")
    assert say(app) == NOTHING_TO_MARK, "what the public must not read is selected exactly"


def test_what_nobody_hears_is_written_in_one_step(app: App) -> None:
    before, at = app.desk.minutes, places(app)[0]
    select(app.editor, (at, 1), (at, 3))
    act(app, "inaudible")
    block = app.desk.minutes.body[at]
    assert block.text == before.body[at].text[0] + "（聴取不能）" + before.body[at].text[3:]
    assert [(s.start, s.end, s.note) for _, s in queries(app)] == [(1, 7, "聴取不能")]
    assert (app.editor.caret.index, app.editor.textCursor().positionInBlock()) == (at, 7)
    app.edits.undo()
    assert app.desk.minutes == before


def test_the_next_one_is_gone_to_and_round(app: App) -> None:
    act(app, "next_query")
    assert say(app) == NO_QUERY
    for at in places(app)[:2]:
        go(app.editor, at, 0)
        act(app, "inaudible")
    go(app.editor, 0, 0)
    for at in places(app)[:2]:
        act(app, "next_query")
        assert app.editor.caret.selected_places[0].block == at
        assert app.editor.textCursor().selectedText() == "（聴取不能）"
    act(app, "next_query")
    assert (app.editor.caret.selected_places[0].block, say(app)) == (places(app)[0], ROUND)


def test_the_list_goes_there_takes_notes_and_takes_marks_away(app: App, qtbot: QtBot) -> None:
    first, second = places(app)[:2]
    for at in (first, second):
        go(app.editor, at, 0)
        act(app, "inaudible")
    app.later.marking.show()
    tree = app.marks.tree
    assert [tree.topLevelItem(row).text(3) for row in range(tree.topLevelItemCount())] == ["聴取不能"] * 2
    tree.setCurrentItem(tree.topLevelItem(1))
    press(tree, KEY.Key_Return)
    assert app.editor.hasFocus() and app.editor.caret.selected_places[0].block == second
    tree.topLevelItem(1).setText(3, "録音 12分")
    assert queries(app)[1][1].note == "録音 12分"
    tree.setFocus()
    tree.setCurrentItem(tree.topLevelItem(0))
    press(tree, KEY.Key_Delete)
    assert [index for index, _ in queries(app)] == [second]
    assert "Ctrl＋Z" in say(app) and tree.topLevelItemCount() == 1
    app.edits.undo()
    app.marks.refresh()
    assert tree.topLevelItemCount() == 2


def test_the_status_bar_counts_at_rest_and_leads_to_them(app: App, qtbot: QtBot) -> None:
    assert not app.status.queries.isVisible() and app.status.unknown.text().startswith("発言者未定 ")
    go(app.editor, places(app)[0], 0)
    act(app, "inaudible")
    qtbot.waitUntil(lambda: app.status.queries.isVisible())
    assert app.status.queries.text() == "要確認 1"
    app.status.queries.click()
    assert app.marks.isVisible() and app.marks.tree.hasFocus()


def test_before_a_file_is_written_the_marks_that_are_left_are_told(app: App, qtbot: QtBot) -> None:
    dialog = ExportDialog(app.window, app.exports._base(), extents=(ExtentChoice(WHOLE, 1, "", queries=3),))
    qtbot.addWidget(dialog)
    look = next(button for button in dialog.findChildren(QPushButton) if button.text() == "印の一覧")
    assert any(label.text() == QUERIES_LEFT.format(3) for label in dialog.findChildren(type(dialog.hint)))
    look.click()
    assert dialog.wants_marks and not dialog.result()
    assert not ExportDialog(app.window, app.exports._base()).wants_marks


def test_a_double_click_on_a_note_writes_it_and_goes_nowhere(app: App, qtbot: QtBot) -> None:
    go(app.editor, places(app)[0], 0)
    act(app, "inaudible")
    app.later.marking.show()
    tree, before = app.marks.tree, app.editor.textCursor().position()
    place = tree.visualItemRect(tree.topLevelItem(0)).center()
    place.setX(tree.columnViewportPosition(3) + 10)
    for click in (qtbot.mouseClick, qtbot.mouseDClick):
        click(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseRelease(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit) and tree.isAncestorOf(line)
    line.setText("録音を聞き直す")
    press(line, KEY.Key_Return)
    qtbot.waitUntil(lambda: queries(app)[0][1].note == "録音を聞き直す")
    assert app.editor.textCursor().position() == before
    qtbot.waitUntil(lambda: tree.topLevelItem(0).text(3) == "録音を聞き直す")


def test_the_list_has_room_to_say_which_mark_it_is(app: App) -> None:
    at = places(app)[0]
    for start, id in enumerate(("withhold", "withdraw", "query")):
        select(app.editor, (at, 2 * start), (at, 2 * start + 1))
        act(app, id)
    app.later.marking.show()
    tree = app.marks.tree
    assert tree.topLevelItemCount() == 3
    assert tree.sizeHintForColumn(0) <= tree.columnWidth(0)


def test_no_correction_says_nothing_and_a_note_in_the_list_is_no_mark_to_repeat(app: App) -> None:
    app.later.make()
    at = places(app)[0]
    app.editor.commands.perform(lambda m: mark_words(m, {at: TextRange(0, 2)}, Mark.CORRECTED, "訂正"))
    app.editor.commands.perform(lambda m: mark_words(m, {at: TextRange(3, 5)}, Mark.WITHDRAWN))
    app.later.marking.show()
    tree = app.marks.tree
    before = app.desk.minutes
    tree.topLevelItem(0).setText(3, "")
    assert app.desk.minutes is before and say(app) == CORRECTION_SAYS_NOTHING
    assert tree.topLevelItem(0).text(3) == "訂正"
    tree.topLevelItem(1).setText(3, "議長が許可")
    spans = app.desk.minutes.body[at].spans
    assert spans == (Span(0, 2, Mark.CORRECTED, "訂正"), Span(3, 5, Mark.WITHDRAWN, "議長が許可"))
    act(app, "repeat")
    assert say(app) == NOTHING and app.desk.minutes.body[at].spans == spans

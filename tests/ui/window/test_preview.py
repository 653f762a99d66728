"""The preview beside the text: the pages of the record as it is, at the place of the cursor."""

from __future__ import annotations

from time import thread_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from minutesapp.editing import commands
from minutesapp.errors import UserFacingError
from minutesapp.model.blocks import Block, BlockKind
from minutesapp.services.output.exporting import EditionName
from minutesapp.wording import describe
from tests.bench.bench_editor import record_of
from ui.app import App
from ui.controllers.record import preview_controller
from ui.panels.preview import BREAKS


@pytest.fixture
def shown(app: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> App:
    """The window with the preview beside the text; the clerk need not rest for long."""
    app.later.make()
    app.later.preview._rest.setInterval(0)
    monkeypatch.setattr(preview_controller, "REST", 0)
    app.later.preview._follow.setInterval(0)
    app.window.actions_by_id["show_pages"].trigger()
    until_up_to_date(app, qtbot)
    return app


def until_up_to_date(app: App, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: app.later.preview._is_wanted(app.later.preview._shown), timeout=20_000)
    qtbot.wait(20)


def write(app: App, words: str) -> None:
    """Write a line into the record."""
    app.desk.apply(commands.insert_blocks(app.desk.minutes, 5, (Block(words, BlockKind.NARRATIVE, words),)))


def marked(app: App) -> list[str]:
    """What the paragraphs say that are marked."""
    view = app.preview_panel.view
    assert view.pages is not None
    begun = {s.number: s.lines.paragraph.words for page in view.pages.pages for s in page.strips}
    return [begun[number] for number in view._marked]


def test_it_is_off_at_first_and_made_of_nothing(app: App) -> None:
    assert app.window.docks["pages"].isHidden()
    assert not app.preview_panel._is_built
    assert app.window.actions_by_id["show_pages"].shortcut().toString() == "Ctrl+Alt+5"


def test_it_shows_the_record_and_marks_the_block_at_the_cursor(shown: App, qtbot: QtBot) -> None:
    assert "電子図書館の貸出" in shown.preview_panel.view.text()
    at = next(at for at, block in enumerate(shown.desk.minutes.body) if "ロッカーは何台" in block.text)
    shown.editor.commands.go_to_block(at)
    qtbot.waitUntil(lambda: marked(shown) == ["(委員) ロッカーは何台置くのか。また、車椅子の方も使えるか。"])
    assert shown.preview_panel.count.text().endswith("／3ページ")
    assert shown.preview_panel.hint.text() == BREAKS


def test_it_follows_what_is_written(shown: App, qtbot: QtBot) -> None:
    write(shown, "書き換えた言葉")
    until_up_to_date(shown, qtbot)
    assert "書き換えた言葉" in shown.preview_panel.view.text()
    shown.edits.undo()
    until_up_to_date(shown, qtbot)
    assert "書き換えた言葉" not in shown.preview_panel.view.text()


def test_pages_of_a_record_that_has_changed_meanwhile_are_thrown_away(shown: App, qtbot: QtBot) -> None:
    write(shown, "一つめ")
    qtbot.waitUntil(lambda: shown.later.preview._task is not None)
    write(shown, "二つめ")
    assert shown.later.preview._task is None
    assert shown.later.preview._maker is not None and not shown.later.preview._maker.is_busy
    assert "一つめ" not in shown.preview_panel.view.text()
    until_up_to_date(shown, qtbot)
    assert "二つめ" in shown.preview_panel.view.text()


def test_nothing_is_made_while_it_is_out_of_sight(app: App, qtbot: QtBot) -> None:
    write(app, "見えない間")
    qtbot.wait(30)
    assert not app.later.preview._rest.isActive()
    assert app.later.preview._task is None and app.later.preview._shown is None


def test_the_public_pages_hold_nothing_closed_and_say_so_at_the_cursor(shown: App, qtbot: QtBot) -> None:
    body = shown.desk.minutes.body
    closed = next(at for at in range(len(body)) if shown.desk.rendering.is_closed(at) and "名前を伏せ" in body[at].text)
    shown.editor.commands.go_to_block(closed)
    shown.preview_panel.editions.setCurrentIndex(list(EditionName).index(EditionName.PUBLIC))
    until_up_to_date(shown, qtbot)
    assert "名前を伏せ" not in shown.preview_panel.view.text()
    assert marked(shown) == []
    assert shown.preview_panel.hint.text() == "カーソルの所は、公開用には入りません。"


def test_of_a_block_that_is_new_nothing_wrong_is_said(
    shown: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview_controller, "REST", 60_000)
    write(shown, "新しい段落")
    shown.editor.commands.go_to_block(5)
    shown.later.preview.follow()
    assert shown.preview_panel.hint.text() == BREAKS


def test_the_pages_of_another_record_do_not_stay(shown: App, qtbot: QtBot) -> None:
    shown.desk.set_record(record_of(3))
    assert shown.preview_panel.view.count == 0
    until_up_to_date(shown, qtbot)
    assert "電子図書館" not in shown.preview_panel.view.text()
    assert shown.preview_panel.view.count == 1


def test_a_click_puts_the_cursor_there(shown: App, qtbot: QtBot) -> None:
    at = next(at for at, block in enumerate(shown.desk.minutes.body) if "ロッカーは何台" in block.text)
    assert shown.later.preview._preview is not None
    first, _ = shown.later.preview._preview.places[shown.desk.minutes.body[at].id]
    shown.preview_panel.chosen.emit(first)
    assert shown.editor.caret.index == at
    assert shown.editor.hasFocus()
    shown.preview_panel.chosen.emit(2)
    assert not shown.editor.hasFocus(), "a row of the header leads to the header"
    assert shown.header.isAncestorOf(QApplication.focusWidget())


def test_f6_goes_through_it(shown: App) -> None:
    shown.editor.setFocus()
    for _ in range(6):
        if shown.preview_panel.view.hasFocus():
            return
        shown.window.actions_by_id["next_pane"].trigger()
    pytest.fail("F6 does not lead to the pages")


def test_trouble_is_said_in_the_panel(shown: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    trouble = UserFacingError("layout-broken", template="ueda-gaiyo", name="layout.docx")

    def fail(*_: object, **__: object) -> None:
        raise trouble

    monkeypatch.setattr("minutesapp.services.output.preview.word_file", fail)
    write(shown, "別の言葉")
    qtbot.waitUntil(lambda: shown.preview_panel.count.text() == describe(trouble))


def test_the_size_of_its_pages_is_remembered(shown: App, qtbot: QtBot) -> None:
    qtbot.keyClick(shown.preview_panel.view, Qt.Key.Key_Plus)
    assert shown.memory.settings.window[preview_controller.ZOOM] == "1.15"


def test_at_1366_pixels_the_record_keeps_its_room_and_the_attendance_gives_way(app: App) -> None:
    app.window.resize(1366, 740)
    app.window.actions_by_id["show_pages"].trigger()
    QApplication.processEvents()
    docks = app.window.docks
    assert [docks[id].isHidden() for id in ("outline", "attendance", "pages")] == [False, True, False]
    assert app.editor.width() >= 800
    app.window.actions_by_id["show_pages"].trigger()
    assert not docks["attendance"].isHidden()
    app.window.resize(1920, 1000)
    app.window.actions_by_id["show_pages"].trigger()
    assert [docks[id].isHidden() for id in ("outline", "attendance", "pages")] == [False, False, False]


def test_no_slice_of_the_work_is_long(shown: App, qtbot: QtBot) -> None:
    """Two thousand turns, laid out for the first time: keys wait for a slice at most. In time of the processor."""
    slices: list[float] = []
    maker = shown.later.preview._maker
    assert maker is not None

    def timed() -> None:
        start = thread_time()
        maker.go_on()
        slices.append(thread_time() - start)

    maker._timer.timeout.disconnect()
    maker._timer.timeout.connect(timed)
    shown.desk.set_record(record_of(2000))
    until_up_to_date(shown, qtbot)
    assert shown.preview_panel.view.count > 100
    assert sorted(slices)[-2] < 0.05, "the last one shows the pages"


def test_pages_wanted_the_last_time_come_once_the_window_is_painted(app: App, qtbot: QtBot) -> None:
    app.window.show_panel("pages", True)
    assert app.preview_panel.isVisible()
    app.later.make()
    until_up_to_date(app, qtbot)
    assert app.preview_panel.view.count > 0

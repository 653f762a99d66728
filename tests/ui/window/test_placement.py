"""The window stands wholly on a screen, and its panels leave the record its room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QToolBar, QToolButton
from pytestqt.qtbot import QtBot

from ui.app import App
from ui.window.placement import (
    FIRST_SIZE,
    PANELS,
    PLACE,
    SMALLEST,
    first_place,
    fitted,
    keep_window,
    put_window,
    screens_now,
)

LARGE, SMALL = QRect(0, 0, 2560, 1400), QRect(0, 0, 1366, 728)
RIGHT = QRect(1366, 0, 1920, 1040)


def test_a_window_that_is_new_to_a_screen_stands_in_its_middle_and_never_beyond_it() -> None:
    assert first_place(LARGE).size() == FIRST_SIZE
    assert abs(first_place(LARGE).center().x() - LARGE.center().x()) < 2
    for small in (SMALL, QRect(0, 0, 683, 344), QRect(100, 50, 800, 560)):
        assert small.contains(first_place(small))


@pytest.mark.parametrize("rect", [
    QRect(5000, 5000, 1200, 700),  # on a monitor that is gone
    QRect(-1500, 200, 1200, 700),
    QRect(0, 0, 4000, 3000),
    QRect(1300, 700, 900, 600),
    QRect(-50, -50, 300, 200),
])  # fmt: skip
@pytest.mark.parametrize("areas", [[SMALL], [SMALL, RIGHT], [LARGE]])
def test_a_remembered_place_is_moved_onto_a_screen(rect: QRect, areas: list[QRect]) -> None:
    placed = fitted(rect, areas)
    assert any(area.contains(placed) for area in areas)
    assert placed.width() <= max(rect.width(), SMALLEST.width())
    assert placed.height() <= max(rect.height(), SMALLEST.height())


def test_a_place_that_fits_stays() -> None:
    rect = QRect(1500, 100, 1200, 700)
    assert fitted(rect, [SMALL, RIGHT]) == rect


def test_the_place_and_the_panels_are_remembered_for_these_screens(app: App, qtbot: QtBot) -> None:
    app.window.setGeometry(QRect(40, 60, 700, 500))
    app.window.show_panel("attendance", False)
    app.window.close()
    again = another(qtbot)
    again.show()
    assert again.window.geometry() == QRect(40, 60, 700, 500)
    assert again.window.docks["attendance"].isHidden()
    assert not again.window.actions_by_id["show_attendance"].isChecked()


@pytest.mark.parametrize(
    ("place", "panels"),
    [
        ("", ""),
        ("1,2,99999999,4,1", "outline,9,1,200"),
        ("0,0,0,0,0", "outline,1,0,99999"),
        ("\x00", "nothing,1,1,200"),
        ("10,10,400,300,7", "\ud800;;"),
    ],
)
def test_a_remembered_text_that_is_none_does_no_harm(app: App, place: str, panels: str) -> None:
    app.memory.settings.window.update({f"{PLACE} {screens_now()}": place, f"{PANELS} {screens_now()}": panels})
    put_window(app.window, app.memory)
    area = QGuiApplication.primaryScreen().availableGeometry()
    assert area.contains(app.window.geometry())
    assert "outline,1,1,0;" in app.window.room.describe()


def test_what_is_written_down_can_be_read_again(app: App) -> None:
    app.window.setGeometry(QRect(40, 60, 700, 500))
    keep_window(app.window, app.memory)
    app.window.setGeometry(QRect(0, 0, 600, 400))
    put_window(app.window, app.memory)
    assert app.window.geometry() == QRect(40, 60, 700, 500)


def test_panels_make_room_for_the_record_and_come_back(app: App) -> None:
    both = ["outline", "attendance"]
    for width, shown in ((1366, both), (911, ["outline"]), (800, ["outline"]), (683, []), (1366, both)):
        app.window.resize(width, 500)
        assert panels(app) == shown
        QApplication.processEvents()
        assert app.editor.width() >= min(width, 480)


def test_a_panel_that_is_asked_for_shows_in_the_narrowest_window(app: App) -> None:
    app.window.resize(683, 500)
    app.window.actions_by_id["show_attendance"].trigger()
    assert panels(app) == ["attendance"]
    app.window.actions_by_id["show_outline"].trigger()
    assert panels(app) == ["outline"]
    app.window.actions_by_id["show_outline"].trigger()
    assert panels(app) == []
    app.window.resize(1366, 500)
    assert panels(app) == ["attendance"], "what was put away stays away"


def test_with_both_panels_a_line_of_40_characters_has_room_on_a_usual_screen(app: App) -> None:
    app.window.resize(1366, 740)
    for _ in range(3):
        QApplication.processEvents()
    text = app.editor.page.column.width - app.editor.page.column.text_left - app.editor.page.column.edge
    assert text >= 40 * app.editor.page.theme.em


def test_a_panel_keeps_the_width_to_which_it_was_dragged(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    app.window.resize(1366, 700)
    dock = app.window.docks["outline"]
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    app.window.room.eventFilter(dock, QResizeEvent(QSize(300, 500), dock.size()))
    assert "outline,1,1,0;" in app.window.room.describe(), "the window is being resized"
    app.window.setCursor(Qt.CursorShape.SplitHCursor)
    app.window.room.eventFilter(dock, QResizeEvent(QSize(300, 500), dock.size()))
    assert f"outline,1,1,{dock.width()}" in app.window.room.describe()


def panels(app: App) -> list[str]:
    return [id for id in ("outline", "attendance") if not app.window.docks[id].isHidden()]


def test_every_button_of_the_toolbar_shows_with_or_without_its_word(app: App) -> None:
    for width in (1366, 1000, 800, 600, 540, 1366):
        buttons_show(app, width)


def buttons_show(app: App, width: int) -> None:
    app.window.resize(width, 500)
    QApplication.processEvents()
    bar = app.window.findChild(QToolBar)
    buttons = [bar.widgetForAction(action) for action in bar.actions() if not action.isSeparator()]
    assert all(button.isVisible() and bar.rect().contains(button.geometry()) for button in buttons)
    worded = [b.defaultAction().objectName() for b in buttons if b.toolButtonStyle() is not sign_only()]
    assert "export_word" in worded or width < 600
    assert len(worded) == 10 or width < 1000


def test_what_has_no_room_on_the_toolbar_is_behind_its_end(app: App) -> None:
    app.window.resize(340, 500)
    QApplication.processEvents()
    rest = app.window.findChild(QToolBar).findChild(QToolButton, "qt_toolbar_ext_button")
    assert rest.isVisible()
    assert rest.accessibleName() == "ほかの操作"


def sign_only() -> Qt.ToolButtonStyle:
    return Qt.ToolButtonStyle.ToolButtonIconOnly


def another(qtbot: QtBot) -> App:
    again = App()
    qtbot.addWidget(again.window, before_close_func=lambda window: setattr(window, "may_close", lambda: True))
    return again


def test_the_window_can_be_as_small_as_a_screen_at_200_percent(app: App) -> None:
    app.window.resize(683, 375)
    assert app.window.size() == QSize(683, 375)
    assert app.window.rect().contains(app.window.statusBar().geometry())
    assert app.window.rect().contains(QRect(app.editor.mapTo(app.window, QPoint(0, 0)), app.editor.size()))

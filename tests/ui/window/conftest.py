"""The whole window with the sample in it, as the program starts it."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from minutesapp.editing.commands import delete_blocks
from tests.ui.window.crashing import crash, fill_venue
from tests.ui.window.hand import finish, open_path, save
from tests.ui.window.holding import Hold
from ui import tasks
from ui.app import App
from ui.panels.people.attendance import AttendancePanel
from ui.window.application import make_application


@pytest.fixture
def sample(repository: Path, tmp_path: Path) -> Path:
    """A copy of the sample record that a test may change."""
    copy = tmp_path / "図書館協議会.minutes"
    shutil.copy(repository / "resources" / "samples" / "shinonome.minutes", copy)
    return copy


@pytest.fixture
def empty_app(qtbot: QtBot) -> Iterator[App]:
    """The window with nothing in it yet."""
    make_application([])
    app = App()
    qtbot.addWidget(app.window, before_close_func=lambda window: setattr(window, "may_close", lambda: True))
    app.window.show()
    activate(qtbot, app)
    yield app
    app.journal.end()


@pytest.fixture
def app(empty_app: App, sample: Path, qtbot: QtBot) -> App:
    """The window with the sample open."""
    assert open_path(empty_app, sample)
    empty_app.journal.begin_journal()
    activate(qtbot, empty_app)
    return empty_app


def activate(qtbot: QtBot, app: App) -> None:
    """Make the window the active one, after the last test's window has gone: it would take the focus with it."""
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qtbot.wait(1)
    with qtbot.waitActive(app.window):
        app.window.activateWindow()


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Callable[..., App]]:
    """Starts the program as `main` does, on a file or on none."""
    apps: list[App] = []

    def start(path: Path | None = None) -> App:
        app = App()
        apps.append(app)
        qtbot.addWidget(app.window, before_close_func=lambda window: setattr(window, "may_close", lambda: True))
        app.open_first(path)
        app.window.show()
        finish(app.settle())
        return app

    yield start
    for app in apps:
        app.journal.end()


@pytest.fixture
def crashed(app: App, sample: Path) -> Path:
    """The sample, after a program on it was killed with two steps unsaved."""
    fill_venue(app, "保存した会場")
    assert save(app)
    fill_venue(app, "保存していない会場")
    app.desk.session.apply(delete_blocks(app.desk.minutes, 0, 1))
    crash(app)
    return sample


@pytest.fixture
def hold(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Callable[[str, object], Hold]]:
    """Makes a function slow: ``hold("minutesapp.services.records.save_record", records.save_record)``."""
    holds: list[Hold] = []

    def make(name: str, genuine: Callable[..., object]) -> Hold:
        monkeypatch.setattr(tasks, "MOMENT", 0)
        monkeypatch.setattr(tasks, "PATIENCE", 1)
        holds.append(Hold(genuine))
        monkeypatch.setattr(name, holds[-1])
        return holds[-1]

    yield make
    for one in holds:
        one.let_go()
    qtbot.waitUntil(lambda: not tasks._running)


@pytest.fixture
def panel(app: App) -> AttendancePanel:
    """The list with its first member chosen, and the focus in it."""
    app.people_panel.choose(app.desk.minutes.attendees[0].id)
    app.people_panel.tree.setFocus()
    return app.people_panel

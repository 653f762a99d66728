"""Where the window stands: remembered for every arrangement of screens, and always wholly on one of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication

from minutesapp.language.pattern import pattern
from ui.memory import Memory
from ui.screens import rooms
from ui.widgets.tables.kept_layout import LAYOUT
from ui.window.main_window import MainWindow

FIRST_SIZE, SMALLEST = QSize(1440, 900), QSize(480, 320)
FRAME_SIDE, FRAME_HEAD = 8, 40
"""What a window manager may put around a window, in pixels."""
PLACE, PANELS = "place", "panels"
WRITTEN = pattern(r"(-?\d{1,5}),(-?\d{1,5}),(\d{1,5}),(\d{1,5}),([01])")


def put_window(window: MainWindow, memory: Memory) -> None:
    """Put the window where it stood on these screens; at first, in the middle, or filling a screen that is small."""
    settings, screens = memory.settings.window, screens_now()
    areas = rooms()
    written = WRITTEN.fullmatch(settings.get(f"{PLACE} {screens}", ""))
    if written:
        x, y, width, height, filled = map(int, written.groups())
        rect = fitted(QRect(x, y, width, height), areas)
    else:
        rect = first_place(areas[0])
        filled = rect.size() != FIRST_SIZE
    window.setGeometry(rect)
    if filled:
        window.setWindowState(Qt.WindowState.WindowMaximized)
    window.room.restore(settings.get(f"{PANELS} {screens}", ""))


def keep_window(window: MainWindow, memory: Memory) -> None:
    """Remember where the window stands and how its panels lie on these screens, and the measures of its dialogs."""
    rect, filled = window.normalGeometry(), window.isMaximized() or window.isFullScreen()
    place = f"{rect.x()},{rect.y()},{rect.width()},{rect.height()},{filled:d}"
    screens = screens_now()
    panels = window.room.describe()
    memory.remember({f"{PLACE} {screens}": place, f"{PANELS} {screens}": panels} | LAYOUT.measures)


def first_place(area: QRect) -> QRect:
    """The middle of a screen, or as much of it as there is."""
    rect = QRect(QPoint(0, 0), FIRST_SIZE.boundedTo(_inner(area).size()))
    rect.moveCenter(_inner(area).center())
    return rect


def fitted(rect: QRect, areas: Sequence[QRect]) -> QRect:
    """The rectangle moved, and made smaller where it must be, so that it stands on one screen: where most of it was."""
    area = _inner(max(areas, key=lambda area: _shared(area, rect)))
    size = rect.size().expandedTo(SMALLEST).boundedTo(area.size())
    left = min(max(rect.left(), area.left()), area.left() + area.width() - size.width())
    top = min(max(rect.top(), area.top()), area.top() + area.height() - size.height())
    return QRect(QPoint(left, top), size)


def screens_now() -> str:
    """The screens as they are arranged now, with their scales."""
    parts = []
    for screen in QGuiApplication.screens():
        rect = screen.geometry()
        parts.append(f"{rect.width()}x{rect.height()}+{rect.x()}+{rect.y()}@{screen.devicePixelRatio():g}")
    return " ".join(sorted(parts))


def _inner(area: QRect) -> QRect:
    return area.adjusted(FRAME_SIDE, FRAME_HEAD, -FRAME_SIDE, -FRAME_SIDE)


def _shared(area: QRect, rect: QRect) -> int:
    shared = area.intersected(rect)
    return shared.width() * shared.height()

"""The icons: one family of line drawings, drawn in the ink of the present colours."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from minutesapp import paths

SIZE = 20
SCALES = (1.0, 2.0)


def icon(name: str) -> QIcon:
    """The icon with this name, for a button."""
    return _drawn(name, _colour(QPalette.ColorRole.ButtonText), "", _is_fine())


def tinted_icon(name: str, role: QPalette.ColorRole) -> QIcon:
    """The icon with this name in the colour of a role, for lists whose chosen row keeps light."""
    return _drawn(name, _colour(role), _colour(role), _is_fine())


def list_icon(name: str, role: QPalette.ColorRole) -> QIcon:
    """The icon with this name in the colour of a role, and in that of a chosen row where its row is chosen."""
    return _drawn(name, _colour(role), _colour(QPalette.ColorRole.HighlightedText), _is_fine())


def pixmap(name: str, colour: str, size: int = SIZE, scale: float = 1.0) -> QPixmap:
    """One icon as a picture, `size` logical pixels wide."""
    image = QPixmap(QSize(size, size) * scale)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode())).render(painter)
    painter.end()
    image.setDevicePixelRatio(scale)
    return image


def app_icon() -> QIcon:
    """The icon of the program."""
    made = QIcon()
    for size in (16, 32, 64, 128):
        made.addPixmap(pixmap("app", "", size))
    return made


@cache
def _source(name: str) -> str:
    return paths.resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def _drawn(name: str, colour: str, chosen: str, fine: bool) -> QIcon:
    made = QIcon()
    for scale in SCALES if fine else SCALES[:1]:
        made.addPixmap(pixmap(name, colour, scale=scale), QIcon.Mode.Normal)
        if chosen:
            made.addPixmap(pixmap(name, chosen, scale=scale), QIcon.Mode.Selected)
    return made


def _colour(role: QPalette.ColorRole) -> str:
    return QGuiApplication.palette().color(QPalette.ColorGroup.Active, role).name()


def _is_fine() -> bool:
    """Whether the screen has more than one pixel to a point."""
    return QGuiApplication.primaryScreen().devicePixelRatio() > 1

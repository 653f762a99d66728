"""The icons: one family of line drawings, drawn in the ink of the present colours."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from minutesapp import paths

SIZE = 20
SCALES = (1.0, 2.0)


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """The icon with this name in the colour of a role, paler where its button is disabled."""
    palette = QGuiApplication.palette()
    group = QPalette.ColorGroup
    return _drawn(
        name,
        palette.color(group.Active, role).name(),
        palette.color(group.Disabled, role).name(),
        palette.color(QPalette.ColorRole.HighlightedText).name(),
        QGuiApplication.primaryScreen().devicePixelRatio() > 1,
    )


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
def _drawn(name: str, colour: str, disabled: str, chosen: str, fine: bool) -> QIcon:
    made = QIcon()
    for scale in SCALES if fine else SCALES[:1]:
        made.addPixmap(pixmap(name, colour, scale=scale), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, disabled, scale=scale), QIcon.Mode.Disabled)
        made.addPixmap(pixmap(name, chosen, scale=scale), QIcon.Mode.Selected)
    return made

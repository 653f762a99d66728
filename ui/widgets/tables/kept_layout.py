"""How wide columns are and how large dialogs, as a person has left them: kept between two starts."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView

from minutesapp.language.pattern import pattern

COLUMNS, DIALOG = "columns ", "dialog "
"""What the names of these settings begin with."""
MEASURES = pattern(r"(?:\d{1,4}|-)(?:,(?:\d{1,4}|-))*")
NO_MEASURE = "-"
NARROWEST, WIDEST = 16, 4000


class KeptLayout:
    """The measures by name, one for the whole program; the window takes them from the settings and puts them there."""

    def __init__(self) -> None:
        self.measures: dict[str, str] = {}

    def begin(self, settings: Mapping[str, str]) -> None:
        """Take what was kept, as far as it is measures."""
        kept = {name: text for name, text in settings.items() if name.startswith((COLUMNS, DIALOG))}
        self.measures = {name: text for name, text in kept.items() if MEASURES.fullmatch(text)}

    def size_of(self, dialog: str) -> QSize | None:
        """How large this dialog was left; None where nobody has changed its size."""
        measures = self.measures.get(DIALOG + dialog, "").split(",")
        return QSize(*map(int, measures)) if len(measures) == 2 and NO_MEASURE not in measures else None

    def note_size(self, dialog: str, size: QSize) -> None:
        """The dialog was left so large."""
        self.measures[DIALOG + dialog] = f"{size.width()},{size.height()}"

    def follow(self, name: str, header: QHeaderView) -> None:
        """Make the columns of a table as wide as they were left, and note how wide somebody drags them."""
        widths = self.measures.get(COLUMNS + name, "").split(",")
        if len(widths) == header.count():
            for column, width in enumerate(widths):
                if width.isdecimal() and is_free(header, column):
                    header.resizeSection(column, min(max(int(width), NARROWEST), WIDEST))
        header.sectionResized.connect(lambda *_: self._note(name, header))

    def _note(self, name: str, header: QHeaderView) -> None:
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            every = range(header.count())
            widths = (str(header.sectionSize(column)) if is_free(header, column) else NO_MEASURE for column in every)
            self.measures[COLUMNS + name] = ",".join(widths)


def is_free(header: QHeaderView, column: int) -> bool:
    """Whether a column is as wide as it is dragged: not what fills the rest, nor what fits its words."""
    fills = header.stretchLastSection() and header.visualIndex(column) == header.count() - 1
    return header.sectionResizeMode(column) is QHeaderView.ResizeMode.Interactive and not fills


def name_of(view: QObject | None) -> str:
    """What a table is called, to keep its columns by."""
    return str(view.property("accessibleName") or view.objectName() or type(view).__name__) if view else ""


LAYOUT = KeptLayout()
"""The measures of this program."""

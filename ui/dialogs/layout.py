"""How large a dialog comes up: as it was left, or as it likes to be."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QDialog, QHeaderView

from ui.screens import room_of
from ui.widgets.tables.kept_layout import LAYOUT, name_of

FRAME = QSize(16, 48)
"""What a window manager may put around a dialog, in pixels."""


class DialogLayout(QObject):
    """Gives a dialog its size and its columns when it is shown, and notes them when somebody has changed them."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._given = QSize()
        dialog.finished.connect(self._note)  # not when it is hidden: that it is as well while it is taken to pieces

    def take(self, fitting: QSize) -> None:
        """Take the size with which the dialog was left, as far as the screen has room for it, or this one."""
        dialog, left = self._dialog, LAYOUT.size_of(type(self._dialog).__name__)
        room = room_of(dialog.parentWidget()).size() - FRAME
        first_time = not self._given.isValid()
        dialog.resize(left.expandedTo(dialog.minimumSizeHint()).boundedTo(room) if left else fitting)
        self._given = dialog.size()
        if first_time:
            for header in dialog.findChildren(QHeaderView):
                if header.orientation() is Qt.Orientation.Horizontal:
                    LAYOUT.follow(f"{type(dialog).__name__} {name_of(header.parent())}", header)

    def grow(self, fitting: QSize) -> None:
        """Become as high as this where the dialog is lower; that is nothing that somebody has changed."""
        as_given = self._dialog.size() == self._given
        self._dialog.resize(self._dialog.width(), max(self._dialog.height(), fitting.height()))
        if as_given:
            self._given = self._dialog.size()

    def _note(self, answer: int) -> None:
        """Whoever has made the dialog larger or smaller finds it so again."""
        if self._given.isValid() and self._dialog.size() != self._given:
            LAYOUT.note_size(type(self._dialog).__name__, self._dialog.size())

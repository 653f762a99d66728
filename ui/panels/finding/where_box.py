"""The box of the find bar in which is chosen what is searched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox

from minutesapp.editing.finding.scope import Scope
from ui.widgets.plain import plain_entry

WIDTH = 110
LONGEST = 24
"""Signs of an entry that are shown while the box is closed and opened."""
TEXT, SPEAKERS = "本文", "発言者"


class Where(NamedTuple):
    """An entry: what it is called, and what is searched; None for the speakers themselves."""

    words: str
    scope: Scope | None


WHOLE = (Where(TEXT, Scope()), Where(SPEAKERS, None))
"""What can always be searched."""


class WhereBox(QComboBox):
    """Its entries are asked for when it gets the keyboard and when it opens; what is chosen stays chosen."""

    chosen = Signal()
    """Something else is to be searched."""

    def __init__(self) -> None:
        super().__init__()
        self._offer: Callable[[], Sequence[Where]] = lambda: WHOLE
        self._entries: list[Where] = []
        self.setAccessibleName("探す所")
        self.setToolTip("本文、発言者の名前、一人の発言、選んだ段落のどれを探すかを選びます")
        self.setFixedWidth(WIDTH)
        self.setMaxVisibleItems(20)
        self.fill()
        self.currentIndexChanged.connect(lambda _: self.chosen.emit())

    @property
    def where(self) -> Where:
        """What is chosen."""
        return self._entries[max(self.currentIndex(), 0)]

    def offer(self, offer: Callable[[], Sequence[Where]]) -> None:
        """Ask for the entries here from now on."""
        self._offer = offer

    def fill(self) -> None:
        """Ask for the entries anew. What was chosen and is not offered any more stays as the last one."""
        present = self.where if self._entries else WHOLE[0]
        entries = list(dict.fromkeys((*WHOLE, *self._offer())))
        alike = next((at for at, entry in enumerate(entries) if entry.scope == present.scope), None)
        if alike is None:
            entries.append(present)
            alike = len(entries) - 1
        self._show(entries, alike)

    def _show(self, entries: list[Where], chosen: int) -> None:
        with QSignalBlocker(self):
            if entries != self._entries:
                self._entries = entries
                self.clear()
                self.addItems([plain_entry(_short(entry.words)) for entry in entries])
            self.setCurrentIndex(chosen)

    def begin_anew(self) -> None:
        """Another record: what was chosen of the last one is not there, and what there is is asked for later."""
        self._show(list(WHOLE), 0)

    def showPopup(self) -> None:
        """Open it, wide enough for its entries."""
        self.fill()
        self.view().setMinimumWidth(
            self.view().sizeHintForColumn(0) + self.view().verticalScrollBar().sizeHint().width()
        )
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The arrow keys choose without opening it."""
        self.fill()
        super().focusInEvent(event)


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"

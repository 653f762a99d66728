"""After a paste of lines that are minutes themselves: the offer to read them as turns. Nobody has to answer."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from minutesapp.editing.change import Change
from minutesapp.services.clipboard.pasted import Likeness, Pasted, likeness_of, read_as_minutes
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.tasks import Tasks, go
from ui.window.main_window import MainWindow

TOPIC = "pasted"
WORDS = {
    Likeness.TURNS: "貼り付けたのは、発言者の付いた文章のようです。",
    Likeness.AGENDA: "貼り付けたのは、議題やト書きのある文章のようです。",
}
READ, LEAVE = "発言として読み取る", "このままにする"


class PasteController:
    """Offers once for each paste; the next change of the record, of whatever kind, takes the offer away."""

    def __init__(self, window: MainWindow, desk: Desk, editor: RecordEditor, tasks: Tasks) -> None:
        self._window = window
        self._tasks = tasks
        self._desk = desk
        self._editor = editor
        self._pasted: Pasted | None = None
        editor.transfer.came.connect(self._look_at)
        desk.changed.connect(self._withdraw)
        desk.replaced.connect(self._withdraw)

    async def read(self) -> None:
        """Read the lines that were pasted last as the minutes that they are; one step."""
        pasted, minutes = self._pasted, self._desk.minutes
        if pasted is None:
            return
        words = "文章を読み取っています…"
        current = lambda: self._desk.minutes is minutes  # noqa: E731
        edited = await self._tasks.start(words, lambda _: read_as_minutes(pasted, minutes), current=current)
        self._editor.text.change_words(lambda minutes, start, end: edited)
        self._editor.setFocus()

    def _look_at(self, pasted: Pasted) -> None:
        """Later: the pasted text is shown first."""
        self._pasted = pasted
        QTimer.singleShot(0, self._window, lambda: self._offer(pasted))

    def _offer(self, pasted: Pasted) -> None:
        words = WORDS.get(likeness_of(pasted)) if pasted is self._pasted else None
        if words is not None:
            self._window.bar.tell(words, [(READ, lambda: go(self.read())), (LEAVE, self._leave)], topic=TOPIC)

    def _leave(self) -> None:
        self._withdraw()
        self._editor.setFocus()

    def _withdraw(self, change: Change | None = None) -> None:
        self._pasted = None
        self._window.bar.withdraw(TOPIC)

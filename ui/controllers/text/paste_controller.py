"""Lines that are pasted: offers to read them as turns and to join those that a page broke. Nobody has to answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication

from minutesapp.editing.change import Change
from minutesapp.services.clipboard.pasted import Likeness, Pasted, join_broken, likeness_of, looks_broken
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.editor.writing.dragging import NO_WORDS
from ui.tasks import Tasks, go
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from minutesapp.services.clipboard.turns_read import Read

TOPIC = "pasted"
WORDS = {
    Likeness.TURNS: "貼り付けたのは、発言者の付いた文章のようです。",
    Likeness.AGENDA: "貼り付けたのは、議題やト書きのある文章のようです。",
    Likeness.TEXT: "",
}
BROKEN = "行の途中で折り返した改行が入っているようです。"
READ, JOIN, LEAVE = "発言として読み取る…", "折り返しの改行をつなぐ", "このままにする"
READING, JOINING = "文章を読み取っています…", "改行をつないでいます…"
TITLE = "発言として読み取る"
JOINED = "折り返しの改行を{joins}か所つなぎました。"
DROPPED = "ページ番号など{count}行を除きました：{words}"
TAKEN = "読み取った{count}段落が入りました。Ctrl＋Zで元に戻せます。"
OWN = "この記録からコピーした文章なので、発言者も印もそのまま貼り付けました。"
LONGEST = 60
"""Signs of what is left out that are shown."""


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

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of pasting do."""
        return {"paste_turns": self.paste_turns}

    async def read(self) -> None:
        """Show what the lines that were pasted last say, and read them so; one step."""
        if self._pasted is not None:
            await self._take(self._pasted)

    async def paste_turns(self) -> None:
        """Show what is on the clipboard as turns, and put it at the cursor; one step."""
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()  # none at all where nothing was ever copied
        if self._editor.isReadOnly():
            return
        if data is None or not self._editor.canInsertFromMimeData(data):
            self._window.say(self._editor.dragging.refusal(data) if data is not None else NO_WORDS)
            return
        self._editor.setFocus()
        if self._editor.transfer.is_own(data):
            self._editor.insertFromMimeData(data)
            self._window.say(OWN)
        else:
            await self._take_from(data)

    async def join(self) -> None:
        """Join the lines that were pasted last where a page broke them; one step."""
        pasted, minutes = self._pasted, self._desk.minutes
        if pasted is None:
            return
        mended = await self._tasks.start(
            JOINING, lambda _: join_broken(pasted, minutes), current=lambda: self._desk.minutes is minutes
        )
        self._editor.text.change_words(lambda minutes, start, end: mended.edited)
        self._editor.setFocus()
        self._pasted = mended.pasted
        self._tell(mended.pasted, _words_on(mended.joins, mended.dropped), broken=False)

    async def _take_from(self, data: QMimeData) -> None:
        pasted = self._editor.transfer.arriving(data)
        if pasted is None:
            return
        if not any(line.strip() for line in pasted.lines):
            self._window.say(NO_WORDS)
            return
        await self._take(pasted)

    async def _take(self, pasted: Pasted) -> None:
        """Read, show, and where the clerk agrees put what was read in the place of the lines."""
        from minutesapp.services.clipboard.turns_read import read_turns

        minutes = self._desk.minutes
        read = await self._tasks.start(
            READING, lambda _: read_turns(pasted), current=lambda: self._desk.minutes is minutes
        )
        self.agree(read)

    def agree(self, read: Read) -> None:
        """Show what was read, and put it into the record where the clerk agrees; one step."""
        from minutesapp.services.clipboard.turns_read import take_turns
        from ui.dialogs.reading.pasted_turns import PastedTurnsDialog

        dialog = PastedTurnsDialog(self._window, read, TITLE, "この内容で入れる")
        if dialog.exec():
            edited = take_turns(dialog.read, self._desk.minutes, dialog.chosen)
            self._editor.text.change_words(lambda minutes, start, end: edited)
            self._window.say(TAKEN.format(count=len(dialog.read.body)))
        self._editor.setFocus()

    def _look_at(self, pasted: Pasted) -> None:
        """Later: the pasted text is shown first."""
        self._pasted = pasted
        QTimer.singleShot(0, self._window, lambda: self._offer(pasted))

    def _offer(self, pasted: Pasted) -> None:
        if pasted is self._pasted:
            broken = looks_broken(pasted)
            self._tell(pasted, BROKEN if broken else "", broken=broken)

    def _tell(self, pasted: Pasted, words: str, *, broken: bool) -> None:
        """Say what there is to say of the lines, with the offers that fit them."""
        likeness = WORDS[likeness_of(pasted)]
        reading = [(READ, lambda: go(self.read()))] if likeness else []
        joining = [(JOIN, lambda: go(self.join()))] if broken else []
        leaving = [(LEAVE, self._leave)] if reading or joining else []
        if words or likeness:
            self._window.bar.tell(likeness + words, [*reading, *joining, *leaving], topic=TOPIC)

    def _leave(self) -> None:
        self._withdraw()
        self._editor.setFocus()

    def _withdraw(self, change: Change | None = None) -> None:
        self._pasted = None
        self._window.bar.withdraw(TOPIC)


def _words_on(joins: int, dropped: tuple[str, ...]) -> str:
    """What joining came to."""
    words = "、".join(dropped)
    shown = words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
    left_out = DROPPED.format(count=len(dropped), words=shown) if dropped else ""
    return JOINED.format(joins=joins) + left_out

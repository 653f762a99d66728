"""What dialogs share that change the roster: one deed at a time, told and refused on their own bar."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from minutesapp.errors import UserFacingError
from minutesapp.services.rosters.watching import Done
from minutesapp.wording import describe
from ui.dialogs.base import BaseDialog
from ui.models.roster_book import RosterBook
from ui.tasks import CancelledError, Task, Work
from ui.widgets.message_bar import MessageBar

T = TypeVar("T")
REFUSED = "refused"


class WritingDialog(BaseDialog):
    """What is refused is told on `bar`, and what takes longer. Closing waits until nothing is being written any more.

    `done_with` is what came of it, where it was agreed to.
    """

    def __init__(
        self,
        parent: QWidget | None,
        book: RosterBook,
        title: str,
        accept: str = "",
        reject: str = "キャンセル",
        *,
        size: tuple[int, int] = (0, 0),
    ) -> None:
        super().__init__(parent, title, accept, reject, size=size)
        self._book = book
        self.done_with: Done | None = None
        self.is_writing = False
        self._under_way = 0
        self._leaves = False
        self._is_right = True
        self._reading: Task[Any] | None = None
        self.bar = MessageBar()
        self.column.addWidget(self.bar)
        book.bars.append(self.bar)

    def done(self, answer: int) -> None:
        """Close; nothing is told here any more."""
        self.stop_reading()
        if self.bar in self._book.bars:
            self._book.bars.remove(self.bar)
        super().done(answer)

    def reject(self) -> None:
        """Close, as soon as nothing is being written any more; what is only read is not wanted any more."""
        self.stop_reading()
        self._leaves = self._under_way > 0
        if not self._leaves:
            super().reject()

    def allow(self, right: bool) -> None:
        """Whether the dialog can be agreed to as it stands, once nothing is being written."""
        self._is_right = right
        self._judge_main()

    async def write(self, flow: Coroutine[Any, None, T]) -> T | None:
        """What a flow gives that nothing else is begun beside: whoever asks twice is heard once.

        None where it was refused, which is told.
        """
        if self.is_writing:
            flow.close()
            raise CancelledError
        self.is_writing = True
        self._judge_main()
        try:
            return await self.tried(flow)
        finally:
            self.is_writing = False
            self._judge_main()

    async def finish(self, flow: Coroutine[Any, None, Done]) -> bool:
        """Have this done, and close; where it is refused or given up, the dialog stays."""
        self.done_with = await self.write(flow)
        if self.done_with is not None:
            super().accept()
        return self.done_with is not None

    async def read(self, words: str, work: Work[T]) -> T | None:
        """What work gives that only reads; not any more, where something else is read meanwhile, or `stop_reading`."""
        self.stop_reading()
        self._reading = reading = self._book.start(words, work)
        return await self.tried(_result(reading))

    def stop_reading(self) -> None:
        """What is being read is not wanted any more."""
        if self._reading is not None:
            self._reading.cancel()

    async def tried(self, flow: Coroutine[Any, None, T]) -> T | None:
        """What a flow gives; what went wrong is told, and nothing is given."""
        self._under_way += 1
        try:
            given = await flow
        except UserFacingError as error:
            self._leaves = False
            self.bar.tell(describe(error), topic=REFUSED)
            return None
        finally:
            self._under_way -= 1
            if self._leaves:
                QTimer.singleShot(0, self, self._leave)
        self.forget()
        return given

    def forget(self) -> None:
        """What was refused is of no interest any more."""
        self.bar.withdraw(REFUSED)

    def _leave(self) -> None:
        if self._under_way == 0 and self.isVisible():
            super().reject()

    def _judge_main(self) -> None:
        if self.main_button is not self.reject_button:
            self.main_button.setEnabled(self._is_right and not self.is_writing)


async def _result(task: Task[T]) -> T:
    return await task

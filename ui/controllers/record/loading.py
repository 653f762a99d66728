"""Another record on its way to the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ui.controllers.record.save_controller import SaveController
from ui.desk import Desk
from ui.tasks import CancelledError, Tasks

T = TypeVar("T")


class Loading:
    """Reads a record while the clerk may go on with the one on the desk, which they agreed to leave."""

    def __init__(self, desk: Desk, saves: SaveController, tasks: Tasks) -> None:
        self._desk = desk
        self._saves = saves
        self._tasks = tasks

    async def read(self, words: str, work: Callable[[], T]) -> T:
        """What `work` gives, to be laid on the desk at once. CancelledError where nobody wants it any more.

        Who has gone on with the present record in the meantime is asked about it once more.
        """
        left = self._desk.minutes
        result = await self._tasks.start(words, lambda _: work())
        await self._saves.last_saving()
        if self._desk.minutes is not left and not await self._saves.may_leave():
            raise CancelledError
        return result

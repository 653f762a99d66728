"""What dialogs share that change the roster: what is refused is told on their bar; they close when all is written."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from minutesapp.errors import UserFacingError
from minutesapp.services.rosters.watching import Deed, Done
from minutesapp.wording import describe
from ui.models.roster_book import RosterBook
from ui.widgets.message_bar import MessageBar

T = TypeVar("T")
REFUSED = "refused"


class Writing:
    """The hand of one dialog."""

    def __init__(self, book: RosterBook, bar: MessageBar) -> None:
        self._book = book
        self._bar = bar

    async def do(self, deed: Deed) -> Done | None:
        """Do something to the roster; None where it was refused, and it was told why."""
        return await self.tried(self._book.do(deed))

    async def tried(self, flow: Coroutine[Any, None, T]) -> T | None:
        """What a flow gives; what went wrong is told, and nothing is given."""
        try:
            given = await flow
        except UserFacingError as error:
            self._bar.tell(describe(error), topic=REFUSED)
            return None
        self.forget()
        return given

    def forget(self) -> None:
        """What was refused is of no interest any more."""
        self._bar.withdraw(REFUSED)

    def afterwards(self, close: Callable[[], object]) -> None:
        """Close, as soon as nothing is being written any more."""
        if self._book.writing is None:
            close()
        else:
            self._book.writing.afterwards(close)

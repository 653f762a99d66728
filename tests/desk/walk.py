"""One walk: somebody's work at the desk in named steps, with a picture of each, and what it cost."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.desk.clerk import Clerk
from tests.desk.turns import KeyCount


class Walk:
    """What a walk is given: its `clerk`, and `step` to name what is done. `trouble` is what was wrong on the way.

    `turns` is what writing the turns cost, where the walk wrote any.
    """

    def __init__(self, clerk: Clerk) -> None:
        self.clerk = clerk
        self.trouble: list[str] = []
        self.turns: KeyCount | None = None
        self._number = 0
        self._name = "start"

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Do something under a name; afterwards a picture bears it."""
        self._number += 1
        self._name = name
        yield
        self.clerk.look(f"{self._number:02}-{name}")

    def fail(self, error: Exception) -> None:
        """End here, because of an error: the step, a picture of what is seen, and what was expected."""
        self.clerk.look(f"{self._number:02}-failed-{self._name}")
        self.trouble.append(f"{self._name}: {_words_of(error)}")


class Outcome:
    """A walk that was gone: what it cost in keys, trips to the mouse and seconds, and what went wrong."""

    def __init__(self, name: str, go: Callable[[Walk], None], clerk: Clerk, pictures: Path) -> None:
        self.name = name
        self.pictures = pictures
        walk, began = Walk(clerk), time.monotonic()
        try:
            go(walk)
        except Exception as error:
            walk.fail(error)
        finally:
            clerk.kill()
        self.seconds = time.monotonic() - began
        self.keys, self.clicks = clerk.screen.keys, clerk.screen.clicks
        self.trouble, self.turns = walk.trouble, walk.turns

    @property
    def holds(self) -> bool:
        """Whether nothing went wrong."""
        return not self.trouble

    def lines(self) -> Iterator[str]:
        """The outcome in print."""
        state = "holds" if self.holds else "FAILS"
        cost = f"{self.keys:>5} keys {self.clicks:>3} trips to the mouse {self.seconds:>4.0f} s"
        yield f"{state}  {self.name:<10} {cost}  {self.pictures}"
        if self.turns is not None:
            yield f"       {self.turns}"
        yield from (f"       {words}" for words in self.trouble)


def _words_of(error: Exception) -> str:
    """What was expected, and where in the walk."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    for frame in traceback.extract_tb(error.__traceback__):
        if Path(frame.filename).name.startswith("walk_"):
            place = frame
    words = str(error) or f"{type(error).__name__} at {place.line}"
    return f"{words} ({Path(place.filename).name}:{place.lineno})"

"""One line of the torture: what was tried, how often, and how often it went wrong."""

from __future__ import annotations

from dataclasses import dataclass


class SkippedError(Exception):
    """A torture cannot be done on this machine, and why."""


@dataclass(frozen=True)
class Trial:
    """`tried` attempts, of which `failed` did what must never happen; `detail` says what they were made of.

    `failures` names some of the failed ones, so that they can be tried again.
    """

    name: str
    tried: int
    failed: int
    detail: str = ""
    failures: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether something was tried and nothing went wrong."""
        return self.tried > 0 and self.failed == 0

"""One line of the bench: a piece of work, what it took, what it may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """`measured` and `budget` are in `unit`: mostly ``×``, a ratio to a bare rival measured in the same run.

    With ``at_least`` more is better (``MB/s``). `detail` says what the figure was made of: sizes, medians, the rival.
    """

    name: str
    measured: float
    budget: float
    unit: str = "×"
    detail: str = ""
    at_least: bool = False

    @property
    def holds(self) -> bool:
        """Whether the budget is met."""
        return self.measured >= self.budget if self.at_least else self.measured <= self.budget

"""How far a record has come (状態): 作成中, 委員確認中, 完成, in which version, and how it came there."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from minutesapp.model.blocks import Extra


class Stage(StrEnum):
    """What is being done with a record: it is written, members look it over, or it is finished and only read."""

    DRAFT = "draft"
    REVIEW = "review"
    FINAL = "final"


class ReleaseStep(Struct, frozen=True):
    """A record came to a stage: which one, in which version of it, and when, in local time.

    `reason` says why a finished record was opened again.
    """

    stage: Stage
    version: int = 1
    at: datetime | None = None
    reason: str = ""
    extra: Extra = ()


BEGINNING = ReleaseStep(Stage.DRAFT)
"""Where every record begins, without anybody having said so."""
LARGEST_VERSION = 999


class Release(Struct, frozen=True):
    """The stages that a record has come to, oldest first; never none, except in a file that was made by hand."""

    steps: tuple[ReleaseStep, ...] = ()
    extra: Extra = ()

    @property
    def now(self) -> ReleaseStep:
        """The stage that the record is at, since when and in which version."""
        return self.steps[-1] if self.steps else BEGINNING


NO_RELEASE = Release()

"""How a record comes to another stage (状態), and what may still be done to one that is finished (完成).

A finished record is what members have agreed to: nothing in it changes until somebody opens it again and says why.
Everything that changes a record asks here: a `Session` for each step, `services.records` for what is written to a file.
"""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from minutesapp.editing.change import Change, swap_facts
from minutesapp.editing.deeds import Deed
from minutesapp.errors import UserFacingError
from minutesapp.language.plain import one_line
from minutesapp.model.minutes import Minutes
from minutesapp.model.release import LARGEST_VERSION, ReleaseStep, Stage
from minutesapp.words.stage_names import FINISHED, READ_ONLY, name_stage


def set_stage(minutes: Minutes, stage: Stage, at: datetime, *, version: int | None = None, reason: str = "") -> Change:
    """The record is at this stage, as of `at`, in this version; without one, it stays in the one it is in.

    Who opens a finished record begins its next version, and says why, in one line: UserFacingError ``release-reason``.
    Versions do not come again: ``release-version``. What the record is already is no change;
    a finished one is not finished otherwise: ``record-finished``.
    """
    now, reason = minutes.release.now, one_line(reason).strip()
    if stage is now.stage and version in (None, now.version):
        return Change(Deed.SET_STAGE)
    reopening = minutes.is_finished and stage is not Stage.FINAL
    if reopening and not reason:
        raise UserFacingError("release-reason")
    number = version or min(now.version + reopening, LARGEST_VERSION)
    if number < min(now.version + reopening, LARGEST_VERSION):
        raise UserFacingError("release-version", version=now.version)
    step = ReleaseStep(stage, number, at.replace(microsecond=0), reason)
    release = replace(minutes.release, steps=(*minutes.release.steps, step))
    change = Change(Deed.SET_STAGE, facts=swap_facts(minutes, release=release))
    expect_allowed(minutes, change)
    return change


def allows(minutes: Minutes, change: Change) -> bool:
    """Whether this may be done to the record as it is. Where that is not finished, the answer costs nothing."""
    return not minutes.is_finished or may_become(minutes, change.apply(minutes))


def expect_allowed(minutes: Minutes, change: Change) -> None:
    """UserFacingError ``record-finished`` where this may not be done."""
    if not allows(minutes, change):
        raise UserFacingError("record-finished", version=minutes.release.now.version)


def why_unchanged(minutes: Minutes) -> str:
    """Why a record cannot be changed here, in words: it is finished, or else its file is not ours to write."""
    now = minutes.release.now
    return FINISHED.format(words=name_stage(now.stage, now.version)) if minutes.is_finished else READ_ONLY


def may_become(before: Minutes, after: Minutes) -> bool:
    """Whether a record may be written in the place of another.

    Of a finished one nothing may be different but that it was opened again, for a reason.
    """
    if not before.is_finished or after == before:
        return True
    told = after.release.steps[len(before.release.steps) :]
    reopened = replace(before.release, steps=(*before.release.steps, *told))
    return (
        len(told) > 0
        and told[0].stage is not Stage.FINAL
        and bool(told[0].reason)
        and after == before.with_facts(release=reopened)
    )

"""How far a record has come (作成中, 委員確認中, 完成): bringing it to another stage, and telling how it came there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from minutesapp.checks.finding import Finding, Severity
from minutesapp.editing.change import Change
from minutesapp.editing.release import set_stage
from minutesapp.errors import UserFacingError
from minutesapp.language.dates.wareki import Weekday, WhenStyle, render_day
from minutesapp.model.minutes import Minutes
from minutesapp.model.release import Release, ReleaseStep, Stage
from minutesapp.words.stage_names import name_stage

DAY = WhenStyle(weekday=Weekday.NONE)


def bring_to(minutes: Minutes, stage: str, *, version: int | None = None, reason: str = "") -> Change:
    """The change by which a record is at this stage from now on; UserFacingErrors of `editing.release.set_stage`."""
    return set_stage(minutes, Stage(stage), datetime.now(), version=version, reason=reason)


def expect_in_order(findings: Sequence[Finding]) -> None:
    """UserFacingError ``release-unchecked`` where a record that is to be finished has what must be put right."""
    grave = [finding for finding in findings if finding.severity is Severity.ERROR]
    if grave:
        raise UserFacingError("release-unchecked", count=len(grave), place=grave[0].place)


def stage_words(step: ReleaseStep) -> str:
    """A stage, its version, since when, and why: 作成中（第2版）　令和8年3月1日 12:00　答弁の誤り."""
    return "　".join(filter(None, (name_stage(step.stage, step.version), moment_words(step.at), step.reason)))


def moment_words(at: datetime | None) -> str:
    """令和8年3月1日 12:00; nothing where it is not known."""
    return f"{render_day(at.date(), DAY)} {at:%H:%M}" if at is not None else ""


def release_json(release: Release) -> dict[str, Any]:
    """The stage that holds, its version and when it was come to, and all of them, oldest first."""
    return _step_json(release.now) | {"steps": list(map(_step_json, release.steps))}


def _step_json(step: ReleaseStep) -> dict[str, Any]:
    told = {"at": step.at.isoformat(timespec="minutes")} if step.at is not None else {}
    return {"stage": str(step.stage), "version": step.version} | told | ({"reason": step.reason} if step.reason else {})

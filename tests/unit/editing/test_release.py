"""A record comes from stage to stage, and a finished one is left as it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from msgspec.structs import replace

from minutesapp.editing.change import Change
from minutesapp.editing.commands import insert_blocks, type_lines
from minutesapp.editing.deeds import Deed
from minutesapp.editing.header_commands import fill_field
from minutesapp.editing.release import allows, may_become, set_stage, why_unchanged
from minutesapp.editing.session import Session
from minutesapp.errors import UserFacingError
from minutesapp.model.header import TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.release import LARGEST_VERSION, Release, ReleaseStep, Stage
from minutesapp.words.stage_names import READ_ONLY
from tests.makers import minutes, narrative

NOON = datetime(2026, 3, 1, 12, 0, 30, 7)
TOLD = NOON.replace(microsecond=0)


def at(stage: Stage, version: int = 1, record: Minutes | None = None) -> Minutes:
    before = record or minutes(narrative("文"))
    return before.with_facts(release=Release((ReleaseStep(stage, version, TOLD),)))


def came(before: Minutes, stage: Stage, version: int | None = None, reason: str = "") -> Minutes:
    return set_stage(before, stage, NOON, version=version, reason=reason).apply(before)


def test_a_record_comes_from_stage_to_stage_in_one_version(do: Callable[[Minutes, Change], Minutes]) -> None:
    before = minutes(narrative("文"))
    looked_over = do(before, set_stage(before, Stage.REVIEW, NOON))
    finished = came(looked_over, Stage.FINAL)
    again = came(finished, Stage.DRAFT, reason=" 答弁の誤り\n（髙橋）　")
    assert again.release.steps == (
        ReleaseStep(Stage.REVIEW, 1, TOLD),
        ReleaseStep(Stage.FINAL, 1, TOLD),
        ReleaseStep(Stage.DRAFT, 2, TOLD, "答弁の誤り （髙橋）"),
    )
    assert again.body is before.body


def test_a_version_can_be_told_and_is_a_change_by_itself() -> None:
    assert came(minutes(), Stage.DRAFT, 3).release.now.version == 3
    assert came(at(Stage.FINAL, 3), Stage.REVIEW, 7, "誤記").release.now.version == 7
    assert came(at(Stage.FINAL, LARGEST_VERSION), Stage.DRAFT, reason="誤記").release.now.version == LARGEST_VERSION


@pytest.mark.parametrize("version", [None, 1])
@pytest.mark.parametrize("stage", Stage)
def test_what_a_record_is_already_is_no_change(stage: Stage, version: int | None) -> None:
    assert set_stage(at(stage), stage, NOON, version=version, reason="念のため").changes_nothing


def test_a_finished_record_is_opened_again_with_a_reason_alone_and_never_finished_otherwise() -> None:
    for reason in ("", " 　"):
        with pytest.raises(UserFacingError) as caught:
            set_stage(at(Stage.FINAL), Stage.DRAFT, NOON, reason=reason)
        assert caught.value.code == "release-reason"
    with pytest.raises(UserFacingError) as caught:
        set_stage(at(Stage.FINAL), Stage.FINAL, NOON, version=2, reason="番号の誤り")
    assert (caught.value.code, caught.value.facts) == ("record-finished", {"version": 1})


def test_nothing_of_a_finished_record_changes(shinonome: Minutes) -> None:
    record = at(Stage.FINAL, record=shinonome)
    key = record.header[0].key
    reopening = set_stage(record, Stage.DRAFT, NOON, reason="誤記")
    people = Change(Deed.EDIT_ATTENDANCE, facts=replace(reopening.facts, after=record.with_facts(attendees=()).facts))
    for change in (
        insert_blocks(record, 0, (narrative("文"),)),
        fill_field(record, key, TextValue("別の題")),
        people,
        replace(reopening, body=insert_blocks(record, 0, (narrative("文"),)).body),
    ):
        assert not allows(record, change)
        session = Session(record)
        with pytest.raises(UserFacingError) as caught:
            session.apply(change)
        assert (caught.value.code, session.minutes, session.next_undo) == ("record-finished", record, None)
    assert allows(record, reopening)


def test_a_record_that_says_less_of_its_stages_than_before_is_a_changed_one() -> None:
    finished = at(Stage.FINAL)
    reopened = came(finished, Stage.DRAFT, reason="誤記")
    assert may_become(finished, finished)
    assert may_become(finished, reopened)
    assert may_become(reopened, finished)
    steps = reopened.release.steps
    for told in (None, Release(), Release(steps[1:]), Release((*steps[:1], replace(steps[1], reason="")))):
        assert not may_become(finished, finished.with_facts(release=told))


def test_no_undo_goes_past_the_finish_and_opening_again_can_be_taken_back() -> None:
    session = Session(minutes(narrative("文")))
    typed = type_lines(session.minutes, 0, 1, ["文章"])
    assert typed is not None
    for change in (typed, set_stage(typed.apply(session.minutes), Stage.FINAL, NOON)):
        session.apply(change)
    finished = session.minutes
    assert (session.next_undo, session.undo(), session.minutes) == (None, None, finished)
    session.apply(set_stage(finished, Stage.DRAFT, NOON, reason="誤記"))
    assert session.next_undo is Deed.SET_STAGE
    session.undo()
    assert (session.minutes, session.next_undo, session.next_redo) == (finished, None, Deed.SET_STAGE)
    session.redo()
    assert not session.minutes.is_finished


def test_coming_to_another_stage_is_a_step_like_any_other() -> None:
    session = Session(minutes(narrative("文")))
    session.apply(set_stage(session.minutes, Stage.REVIEW, NOON))
    session.undo()
    assert session.next_redo is Deed.SET_STAGE
    session.redo()
    assert session.minutes.release.now.stage is Stage.REVIEW


def test_a_finished_record_is_not_called_read_only() -> None:
    assert why_unchanged(minutes(narrative("文"))) == READ_ONLY
    assert why_unchanged(at(Stage.FINAL, 3)) == "この会議録は完成（第3版）しているため、書き換えられません。"

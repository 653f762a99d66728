"""Where a record stands, in words and as data; what keeps it from being finished."""

from datetime import datetime

import pytest

from minutesapp.checks.finding import Finding, Severity
from minutesapp.errors import UserFacingError
from minutesapp.model.release import Release, ReleaseStep, Stage
from minutesapp.services.output.release import bring_to, expect_in_order, release_json, stage_words
from tests.makers import minutes

FINISHED = ReleaseStep(Stage.FINAL, 1, datetime(2026, 3, 1, 9, 5))
REOPENED = ReleaseStep(Stage.DRAFT, 2, None, "答弁の誤り")


def test_a_record_comes_to_a_stage_now() -> None:
    before = datetime.now().replace(microsecond=0)
    now = bring_to(minutes(), "review", version=3).apply(minutes()).release.now
    assert (now.stage, now.version, now.reason) == (Stage.REVIEW, 3, "")
    assert now.at is not None
    assert before <= now.at <= datetime.now()


def test_stages_are_told_in_words_and_as_data() -> None:
    assert stage_words(FINISHED) == "完成（第1版）　令和8年3月1日 09:05"
    assert stage_words(REOPENED) == "作成中（第2版）　答弁の誤り"
    finished = {"stage": "final", "version": 1, "at": "2026-03-01T09:05"}
    reopened = {"stage": "draft", "version": 2, "reason": "答弁の誤り"}
    assert release_json(Release((FINISHED, REOPENED))) == reopened | {"steps": [finished, reopened]}
    assert release_json(Release()) == {"stage": "draft", "version": 1, "steps": []}


def test_what_must_be_put_right_keeps_a_record_from_being_finished_and_nothing_else() -> None:
    small, grave = (Finding("x", severity, place, "文") for severity, place in
                    ((Severity.WARNING, "資料"), (Severity.ERROR, "1段落目")))  # fmt: skip
    expect_in_order((small,))
    with pytest.raises(UserFacingError) as caught:
        expect_in_order((small, grave, grave))
    assert (caught.value.code, caught.value.facts) == ("release-unchecked", {"count": 2, "place": "1段落目"})

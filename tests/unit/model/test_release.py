"""The last stage that a record came to holds; before anybody said anything it is a draft."""

from datetime import datetime

from minutesapp.model.minutes import Minutes
from minutesapp.model.release import BEGINNING, Release, ReleaseStep, Stage

FINISHED = ReleaseStep(Stage.FINAL, 2, datetime(2026, 3, 1, 9))


def test_a_record_begins_as_the_draft_of_its_first_version() -> None:
    for record in (Minutes("t"), Minutes("t").with_facts(release=Release())):
        assert record.release.now is BEGINNING
        assert not record.is_finished
    assert (BEGINNING.stage, BEGINNING.version, BEGINNING.at) == (Stage.DRAFT, 1, None)


def test_the_last_stage_holds() -> None:
    reopened = ReleaseStep(Stage.DRAFT, 3, reason="誤記")
    assert Minutes("t").with_facts(release=Release((FINISHED,))).is_finished
    assert not Minutes("t").with_facts(release=Release((FINISHED, reopened))).is_finished
    assert Release((FINISHED, reopened)).now is reopened

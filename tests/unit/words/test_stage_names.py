"""Every stage has a word."""

from minutesapp.model.release import Stage
from minutesapp.words.stage_names import STAGES, name_stage


def test_every_stage_has_a_word_and_says_its_version() -> None:
    assert list(STAGES) == list(Stage)
    assert name_stage("review", 2) == "委員確認中（第2版）"

from __future__ import annotations

from minutesapp.errors import UserFacingError


def test_trouble_carries_its_code_and_the_facts_for_its_sentence() -> None:
    trouble = UserFacingError("file-missing", path="議事録.minutes", line=3)
    assert trouble.code == "file-missing"
    assert trouble.facts == {"path": "議事録.minutes", "line": 3}


def test_the_log_shows_the_code_not_a_sentence() -> None:
    assert str(UserFacingError("file-missing", path="a")) == "file-missing {'path': 'a'}"

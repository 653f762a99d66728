from __future__ import annotations

import re

from minutesapp.editing.deeds import Deed
from minutesapp.roster.changes import ChangeCode
from minutesapp.words.step_names import ROSTER_CHANGES, STEPS, name_change, name_step


def test_every_step_is_named_in_japanese_and_differently() -> None:
    words = [name_step(deed) for deed in Deed]
    assert all(re.fullmatch(r"[ぁ-んァ-ヶー一-龠]+", word) for word in words)
    assert len(set(words)) == len(words) == len(STEPS)


def test_every_change_of_a_roster_is_named_in_japanese_and_differently() -> None:
    words = [name_change(code) for code in ChangeCode]
    assert all(re.fullmatch(r"[ぁ-んァ-ヶー一-龠]+", word) for word in words)
    assert len(set(words)) == len(words) == len(ROSTER_CHANGES)


def test_a_change_of_another_version_has_a_name_too() -> None:
    assert name_change("promote") == "変更"

from __future__ import annotations

import re

from minutesapp.roster.changes import ChangeCode


def test_codes_are_kept_for_ever_and_are_no_words() -> None:
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", code) for code in ChangeCode)
    assert len(set(ChangeCode)) == len(ChangeCode)

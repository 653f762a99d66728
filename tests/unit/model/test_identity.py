"""Identifiers are new each time and say nothing."""

import re

from minutesapp.model.identity import fresh_id


def test_identifiers_do_not_repeat_and_are_twelve_hexadecimal_digits() -> None:
    made = {fresh_id() for _ in range(1000)}
    assert len(made) == 1000
    assert all(re.fullmatch("[0-9a-f]{12}", id) for id in made)

"""Deeds have codes that journals can hold for years."""

import re

from minutesapp.editing.deeds import Deed


def test_every_deed_has_a_code_of_its_own_that_says_nothing_of_the_screen() -> None:
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", deed.value) for deed in Deed)
    assert len(Deed.__members__) == len(Deed)

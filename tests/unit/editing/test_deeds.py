"""Steps have names that a clerk can read."""

import re

from minutesapp.editing.deeds import Deed


def test_every_step_is_named_in_japanese_and_differently() -> None:
    assert all(re.fullmatch(r"[ぁ-んァ-ヶー一-龠]+", deed.value) for deed in Deed)
    assert len({deed.value for deed in Deed}) == len(Deed)

from __future__ import annotations

from minutesapp.roster.foreign import ForeignObject


def test_an_object_that_became_nothing_and_is_not_stored_says_so() -> None:
    one = ForeignObject("persons", "k", "{}")
    assert (one.own, one.number) == ("", 0)

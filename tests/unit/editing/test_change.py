"""A change of body, header and attendance is one step."""

import pytest

from minutesapp.editing.change import Change, Swap
from minutesapp.editing.deeds import Deed
from minutesapp.editing.splice import Splice
from tests.makers import CHAIR, HEADER, MEMBER, minutes, narrative

WHOLE = Change(
    Deed.EDIT_FIELDS,
    Splice(0, (), (narrative("休憩"),)),
    Swap(HEADER, HEADER[:1]),
    Swap(minutes().attendees, (CHAIR, MEMBER)),
)


def test_a_change_alters_all_its_parts_and_its_inverse_takes_them_back() -> None:
    after = WHOLE.apply(minutes())
    assert (after.body, after.header, after.attendees) == ((narrative("休憩"),), HEADER[:1], (CHAIR, MEMBER))
    assert WHOLE.inverse.apply(after) == minutes()


def test_parts_that_are_none_stay_as_they_are() -> None:
    assert Change(Deed.TYPE).apply(minutes(narrative("あ"))) == minutes(narrative("あ"))
    assert Change(Deed.TYPE).inverse == Change(Deed.TYPE)


def test_a_change_made_for_other_minutes_is_refused() -> None:
    with pytest.raises(ValueError, match="other minutes"):
        Change(Deed.EDIT_FIELDS, header=Swap((), HEADER)).apply(minutes())


def test_a_change_knows_when_it_changes_nothing() -> None:
    assert Change(Deed.TYPE).changes_nothing
    assert Change(Deed.EDIT_FIELDS, Splice(0, (), ()), Swap(HEADER, HEADER)).changes_nothing
    assert not WHOLE.changes_nothing

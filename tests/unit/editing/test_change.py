"""A change of the body and of the facts is one step."""

import pytest

from minutesapp.editing.change import Change, Swap, swap_facts
from minutesapp.editing.deeds import Deed
from minutesapp.editing.splice import Splice
from minutesapp.model.facts import NO_FACTS, Facts
from tests.makers import CHAIR, HEADER, MEMBER, minutes, narrative

WHOLE = Change(
    Deed.EDIT_FIELDS,
    Splice(0, (), (narrative("休憩"),)),
    Swap(minutes().facts, Facts(HEADER[:1], (CHAIR, MEMBER))),
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
        Change(Deed.EDIT_FIELDS, facts=Swap(NO_FACTS, minutes().facts)).apply(minutes())


def test_a_change_knows_when_it_changes_nothing() -> None:
    assert Change(Deed.TYPE).changes_nothing
    assert Change(Deed.EDIT_FIELDS, Splice(0, (), ()), Swap(minutes().facts, minutes().facts)).changes_nothing
    assert not WHOLE.changes_nothing


def test_a_change_tells_which_facts_it_touches() -> None:
    fewer = Change(Deed.EDIT_FIELDS, facts=swap_facts(minutes(), header=HEADER[:1], attendees=minutes().attendees))
    assert fewer.touches("header") and fewer.touches("attendees", "header")
    assert not fewer.touches("attendees")
    assert not Change(Deed.TYPE).touches("header", "attendees")


def test_facts_that_are_so_already_are_not_swapped() -> None:
    assert swap_facts(minutes(), header=tuple(HEADER)) is None

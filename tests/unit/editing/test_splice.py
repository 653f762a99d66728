"""One slice in the place of another, and back."""

import pytest
from hypothesis import given

from minutesapp.editing.splice import Splice, common_ends, splice_between
from minutesapp.model.blocks import Body
from tests.makers import bodies, narrative

A, B, C = (narrative(text) for text in "あいう")


def test_a_splice_puts_one_slice_in_the_place_of_another() -> None:
    assert Splice(1, (B,), (C, C)).apply((A, B)) == (A, C, C)


def test_a_splice_made_for_another_body_is_refused() -> None:
    with pytest.raises(ValueError, match="blocks 0 to 1"):
        Splice(0, (B,), ()).apply((A,))


def test_a_splice_of_equal_blocks_changes_nothing() -> None:
    assert Splice(0, (A,), (A,)).changes_nothing
    assert not Splice(0, (A,), ()).changes_nothing


def test_ends_in_common_do_not_overlap() -> None:
    assert common_ends("ああ", "あああ") == (2, 0)
    assert common_ends("あいう", "あえう") == (1, 1)


@given(bodies(), bodies())
def test_the_splice_between_two_bodies_makes_one_of_the_other_and_back(old: Body, new: Body) -> None:
    splice = splice_between(old, new)
    assert splice.apply(old) == new
    assert splice.inverse.apply(new) == old

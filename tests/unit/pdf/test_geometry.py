"""Places on a page."""

from __future__ import annotations

from minutesapp.pdf.geometry import AS_IT_IS, Box, box_at, box_in, is_box, matrix_in, moved, times, turn_of


def test_one_move_after_another() -> None:
    assert moved(times((2, 0, 0, 2, 0, 0), (1, 0, 0, 1, 5, 0)), 10, 10) == (25, 20)
    assert moved((float("nan"), 0, 0, 1e300, 0, 0), 1, 1) == (0, 1e7)


def test_boxes() -> None:
    box = Box(0, 0, 10, 4)
    assert (box.area, box.thinnest, box.within(Box(5, 5, 9, 9)).area) == (40, 4, 0)
    assert box.holds(Box(1, 1, 2, 2)) and not box.holds(Box(1, 1, 20, 2))
    assert box_at((0, 1, -1, 0, 0, 0), 0, 0, 2, 1) == Box(-1, 0, 0, 2)


def test_a_shape_that_fills_its_box_is_one() -> None:
    assert is_box([(0, 0), (10, 0), (10, 10), (0, 10)])
    assert turn_of([(0, 0), (10, 0), (10, 10)]) and not turn_of([(10, 10), (10, 0), (0, 0)])
    assert not is_box([(0, 0), (10, 0), (0, 10)])
    assert not is_box([(0, 0), (10, 0), (5, 0)])


def test_what_a_file_states_is_taken_where_it_is_sound() -> None:
    assert matrix_in([1, 2, 3, 4, 5, 6]) == (1, 2, 3, 4, 5, 6)
    assert matrix_in(["x"]) == matrix_in(None) == AS_IT_IS
    assert box_in([10, 10, 0, 0]) == Box(0, 0, 10, 10)
    assert box_in([1, 2]) is None

"""Where a list of candidates stands: in sight, and clear of the list that an input method opens under the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize

from ui.widgets.people.list_place import FOREIGN, beside, over

EM, ROW, ROWS = 13, 27, 9
ROOM = QRect(0, 80, 1366, 620)


def size(width: int, height: int) -> QSize:
    """Nine rows of 24 kanji, or what fits."""
    return QSize(min(24 * EM, width), min(ROWS, height // ROW) * ROW)


@pytest.mark.parametrize("top", [90, 300, 500, 660])
def test_beside_the_text_the_list_ends_before_it_begins(top: int) -> None:
    label = QRect(283, top, 138, 28)
    place = beside(label, 400, ROOM, EM, size)
    assert place.right() < 400
    assert ROOM.contains(place)
    assert not place.intersects(label)
    assert place.height() == ROWS * ROW


@pytest.mark.parametrize("top", [90, 180, 260])
def test_in_a_low_window_the_list_shows_all_the_window_has_room_for(top: int) -> None:
    place = beside(QRect(283, top, 138, 28), 400, QRect(0, 80, 1366, 230), EM, size)
    assert place.height() == 230 // ROW * ROW
    assert QRect(0, 80, 1366, 230).contains(place)
    assert place.right() < 400


@pytest.mark.parametrize("top", [90, 300, 660])
@pytest.mark.parametrize("width", [533, 800])
def test_where_the_left_is_narrow_the_list_is_clear_of_what_opens_under_the_text(top: int, width: int) -> None:
    label, room = QRect(51, top, 138, 28), QRect(0, 80, width, 620)
    place = beside(label, 165, room, EM, size)
    under_text = QRect(200, label.bottom(), FOREIGN * EM - 30, 260)
    assert room.contains(place)
    assert not place.intersects(label)
    assert width == 533 or not place.intersects(under_text)


@pytest.mark.parametrize("top", [16, 60, 200, 500])
def test_over_a_line_or_under_it_at_the_right(top: int) -> None:
    line, room = QRect(16, top, 428, 29), QRect(0, 0, 460, 560)
    place = over(line, room, EM, size)
    assert room.contains(place)
    assert not place.intersects(line)
    assert place.bottom() < line.top() or place.left() >= line.left() + FOREIGN * EM


def test_a_list_with_less_room_above_shows_fewer_rows() -> None:
    place = over(QRect(16, 150, 428, 29), QRect(0, 0, 460, 560), EM, size)
    assert place.height() == 5 * ROW


@pytest.mark.parametrize("top", [150, 180, 210])
def test_so_low_that_the_input_method_opens_above_too_the_list_is_at_the_right(top: int) -> None:
    label, room = QRect(51, top, 138, 28), QRect(0, 80, 683, 190)
    place = beside(label, 165, room, EM, size)
    above_text = QRect(180, top - 120, FOREIGN * EM - 30, 120)
    assert room.contains(place)
    assert not place.intersects(label)
    assert not place.intersects(above_text)

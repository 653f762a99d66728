"""The page of a reading in a real window, gone through by keys alone."""

from __future__ import annotations

from tests.desk.clerk import Clerk
from tests.desk.screen import Screen
from tests.desk.walk import Walk
from tests.desk.walk_reader import walk


def test_a_reading_is_put_right_by_keys_alone(screen: Screen) -> None:
    clerk = Clerk(screen)
    try:
        walk(Walk(clerk))
    finally:
        clerk.kill()
        screen.use_input_method(True)

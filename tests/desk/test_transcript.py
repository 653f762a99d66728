"""A transcript that is read in a real window, by keys alone."""

from __future__ import annotations

from tests.desk.clerk import Clerk
from tests.desk.screen import Screen
from tests.desk.walk import Walk
from tests.desk.walk_transcript import walk


def test_a_table_that_was_heard_becomes_a_record_by_keys_alone(screen: Screen) -> None:
    clerk = Clerk(screen)
    try:
        walk(Walk(clerk))
    finally:
        clerk.kill()
        screen.use_input_method(True)

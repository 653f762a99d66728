"""Where the clerk was in the records opened last."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.services.last_places import MOST, note_place, noted_place, place_to_begin
from tests.makers import heading, narrative

BODY = (heading("開会"), heading("議事"), narrative("説明"), heading("閉会"))


@pytest.mark.parametrize(("block", "place"), [("", 2), ("gone", 2), (BODY[0].id, 2), (BODY[2].id, 2), (BODY[3].id, 2)])
def test_work_never_begins_in_a_heading(block: str, place: int) -> None:
    assert place_to_begin(BODY, block) == place
    assert place_to_begin(BODY[:2], block) is None


def test_the_last_places_are_known_by_the_name_of_the_file() -> None:
    known = ""
    for number in range(MOST + 5):
        known = note_place(known, Path(f"/x/第{number}回\t（仮）.minutes"), f"b{number}")
    known = note_place(known, Path("/x/第20回\t（仮）.minutes"), "later")
    assert len(known.splitlines()) == MOST
    assert noted_place(known, Path("/x/第20回\t（仮）.minutes")) == "later"
    assert noted_place(known, Path("/x/第0回\t（仮）.minutes")) == ""


def test_work_goes_on_in_the_paragraph_where_it_was_or_the_next() -> None:
    body = (narrative("前文"), *BODY, narrative("後文"))
    assert place_to_begin(body, "n:説明") == 3
    assert place_to_begin(body, "h:閉会") == 5

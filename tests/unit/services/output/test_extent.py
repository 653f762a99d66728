"""How much of a record can be written out."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.model.blocks import Use
from minutesapp.model.spans import Mark
from minutesapp.services.output.extent import (
    SUMMARY,
    WHOLE,
    Extent,
    extent_choices,
    file_part,
    outlook_of,
    part_of,
)
from tests.makers import decided, heading, marked, minutes, texts, turn

RECORD = minutes(
    heading("開会"),
    decided(turn("一", "p1"), Use.USED),
    heading("議事"),
    marked(turn("誰か。"), (0, 1), mark=Mark.QUERY),
)


def test_the_summary_can_be_chosen_once_somebody_has_begun_it() -> None:
    whole, summary, first, second = extent_choices(RECORD)
    assert [one.extent for one in (whole, summary)] == [WHOLE, SUMMARY]
    assert (whole.queries, whole.undecided, summary.undecided, second.queries) == (1, 0, 1, 1)
    assert (first.extent, first.words) == (Extent("h:開会"), "1 開会")
    assert [one.name for one in (whole, summary, first)] == ["", "（概要）", "（抜粋1）"]
    bare = minutes(*(replace(block, summary=None) for block in RECORD.body))
    assert SUMMARY not in [one.extent for one in extent_choices(bare)]


def test_a_part_is_a_record() -> None:
    assert part_of(RECORD, WHOLE) is RECORD
    assert texts(part_of(RECORD, SUMMARY).body) == ["開会", "一", "議事"]
    assert texts(part_of(RECORD, Extent("h:議事")).body) == ["議事", "誰か。"]
    assert texts(part_of(RECORD, Extent("h:議事", summary=True)).body) == ["議事"]


def test_a_part_is_written_in_another_form() -> None:
    part = part_of(RECORD, Extent(summary=True, form="yoshi"))
    assert part.template == "yoshi"
    assert texts(part.body) == ["開会", "一", "議事"]
    assert RECORD.template == "ueda-gaiyo"
    with pytest.raises(UserFacingError) as caught:
        part_of(RECORD, Extent(form="無い様式"))
    assert caught.value.code.startswith("template-")


def test_what_there_is_to_look_at_is_that_of_the_part() -> None:
    assert len(outlook_of(RECORD, "public", WHOLE).blocking) == 1
    assert outlook_of(RECORD, "public", SUMMARY).blocking == ()


def test_the_names_of_files_tell_parts_apart() -> None:
    extents = (WHOLE, SUMMARY, Extent("h:議事"), Extent("h:議事", summary=True))
    assert [file_part(RECORD, extent) for extent in extents] == ["", "（概要）", "（抜粋2）", "（概要）（抜粋2）"]

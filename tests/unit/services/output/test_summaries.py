"""What was decided of each remark, and the record that comes of it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.model.blocks import Use
from minutesapp.services.output.summaries import (
    Decision,
    Wishes,
    count_decisions,
    decide,
    is_summed_up,
    numbered_rows,
    remark_at,
    remark_rows,
    row_json,
    summary_record,
)
from minutesapp.templates.rendering import Rendering
from tests.makers import UEDA, decided, direction, heading, minutes, more, narrative, texts, turn

RECORD = minutes(
    heading("議事"),
    decided(turn("一", "p1"), Use.CONDENSED, "要約"),
    decided(direction("間"), Use.USED),
    decided(more("二"), Use.CONDENSED),
    decided(turn("三", "p3"), Use.DROPPED),
    heading("人事", closed=True),
    turn("四", "p2"),
    narrative(""),
)


def decisions(*body: object) -> list[Decision]:
    return [row.decision for row in remark_rows(Rendering(minutes(*body), UEDA))]  # type: ignore[arg-type]


def test_each_remark_is_a_row_with_who_says_it_and_what_is_decided() -> None:
    rows = remark_rows(Rendering(RECORD, UEDA))
    assert [(row.indices, row.words, row.decision) for row in rows] == [
        ((1, 3), "一\n二", Decision.CONDENSED), ((2,), "間", Decision.USED), ((4,), "三", Decision.DROPPED),
        ((6,), "四", Decision.UNDECIDED),
    ]  # fmt: skip
    assert (rows[0].condensed, rows[0].item, rows[0].closed, rows[0].stale) == ("要約", "1 議事", False, False)
    assert "髙橋" in rows[0].speaker and rows[1].speaker == ""
    assert rows[3].closed
    assert [row.left_out for row in rows] == [False, False, True, True]
    assert count_decisions(rows)[Decision.USED] == 1
    assert row_json(rows[0])["paragraphs"] == [1, 3]


def test_a_remark_of_which_parts_go_different_ways_is_told_in_part() -> None:
    assert decisions(decided(turn("一", "p1"), Use.USED), more("二")) == [Decision.PARTLY]
    assert decisions(decided(turn("一", "p1"), Use.USED), more("")) == [Decision.USED]
    assert decisions(turn("一", "p1"), decided(more("二"), Use.CONDENSED)) == [Decision.UNDECIDED], "nothing tells it"


def test_words_that_changed_since_are_seen() -> None:
    changed = replace(RECORD.body[3], text="二と三")
    (row, *_) = remark_rows(Rendering(minutes(*RECORD.body[:3], changed), UEDA))
    assert row.stale


def test_the_paragraphs_of_a_remark_are_found_from_any_of_them() -> None:
    assert remark_at(RECORD, 3) == remark_at(RECORD, 1) == (1, 3)
    assert remark_at(RECORD, 2) == (2,)
    assert remark_at(RECORD, 0) == remark_at(RECORD, 99) == ()


def test_the_summary_is_a_record_of_its_own() -> None:
    assert texts(summary_record(RECORD).body) == ["議事", "要約", "間", "人事"]
    assert is_summed_up(RECORD) and not is_summed_up(minutes(turn("一", "p1")))


def test_a_summary_in_which_nothing_would_stand_is_refused() -> None:
    with pytest.raises(UserFacingError) as caught:
        summary_record(minutes(heading("議事"), turn("一", "p1"), decided(turn("二", "p1"), Use.DROPPED)))
    assert caught.value.code == "summary-empty"


def test_remarks_are_decided_upon_by_their_numbers() -> None:
    made = decide(RECORD, Wishes(use=(4,), drop=(2,), undecide=(3,), condense={1: "別の\n要約"}))
    assert [row.decision for row in numbered_rows(made).values()] == [
        Decision.CONDENSED, Decision.DROPPED, Decision.UNDECIDED, Decision.USED,
    ]  # fmt: skip
    assert numbered_rows(made)[1].condensed == "別の 要約"
    assert Wishes(drop=(1,)).any and not Wishes().any


@pytest.mark.parametrize("wishes", [Wishes(use=(5,)), Wishes(condense={0: "要約"})])
def test_a_number_that_no_remark_has_is_told(wishes: Wishes) -> None:
    with pytest.raises(UserFacingError) as caught:
        decide(RECORD, wishes)
    assert caught.value.code == "remark-unknown"

"""How much there is in a body."""

from __future__ import annotations

from minutesapp.model.spans import Mark
from minutesapp.services.output.counts import Counts, count_body
from tests.makers import direction, heading, marked, more, turn


def test_turns_characters_and_unknown_speakers_are_counted() -> None:
    body = (heading("開会"), turn("はい。", "p1"), more("以上"), direction("休憩"), turn("次"))
    assert count_body(body) == Counts(turns=2, signs=2 + 3 + 2 + 2 + 1, unknown=1)
    assert count_body(()) == Counts(0, 0, 0)


def test_places_to_be_looked_at_are_counted_and_other_marks_are_not() -> None:
    said = marked(marked(turn("一二三", "p1"), (0, 1), (2, 3), mark=Mark.QUERY), (0, 1))
    assert count_body((said, turn("四", "p1"))).queries == 2

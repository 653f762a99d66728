"""Blocks refuse to be what no paragraph can be."""

import pytest

from minutesapp.model.blocks import LINE_BREAKS, UNKNOWN_SPEAKER, Absence, Block, BlockKind, Speaker
from minutesapp.model.spans import Mark, Span


@pytest.mark.parametrize("mark", LINE_BREAKS)
def test_a_block_holds_one_line(mark: str) -> None:
    with pytest.raises(ValueError, match="one line"):
        Block("a", BlockKind.NARRATIVE, f"前{mark}後")


@pytest.mark.parametrize(("kind", "level"), [(BlockKind.HEADING, 0), (BlockKind.SPEECH, 1)])
def test_headings_and_only_headings_have_a_level(kind: BlockKind, level: int) -> None:
    with pytest.raises(ValueError, match="level"):
        Block("a", kind, level=level)


def test_only_speech_has_a_speaker() -> None:
    with pytest.raises(ValueError, match="speaker"):
        Block("a", BlockKind.DIRECTION, speaker=UNKNOWN_SPEAKER)


def test_only_an_item_can_be_missed() -> None:
    with pytest.raises(ValueError, match="absences"):
        Block("a", BlockKind.SPEECH, absences=(Absence("p1"),))


def test_marks_lie_on_words_and_no_time_is_before_the_beginning() -> None:
    for spans in ((Span(0, 3, Mark.QUERY),), (Span(1, 2, Mark.QUERY), Span(0, 1, Mark.WITHHELD))):
        with pytest.raises(ValueError, match="marks"):
            Block("a", BlockKind.NARRATIVE, "前後", spans=spans)
    with pytest.raises(ValueError, match="no time"):
        Block("a", BlockKind.NARRATIVE, "前後", time=-1)


def test_a_turn_starts_where_a_speaker_stands_even_an_unknown_one() -> None:
    assert Block("a", BlockKind.SPEECH, speaker=UNKNOWN_SPEAKER).starts_turn
    assert not Block("a", BlockKind.SPEECH).starts_turn


def test_a_speaker_is_known_by_attendee_or_by_label() -> None:
    assert Speaker("p1").known
    assert Speaker(label="委員").known
    assert not UNKNOWN_SPEAKER.known


def test_who_speaks_is_the_same_under_a_label_of_one_turn() -> None:
    assert Speaker("p1", "議長").who == Speaker("p1").who == Speaker("p1")
    assert Speaker(label="委員").who == Speaker(label="委員")

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesapp.importers.transcripts.cue import Cue
from minutesapp.importers.transcripts.turns import FULL, OVERFULL, tell_turns
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.plain import one_line
from minutesapp.model.blocks import UNKNOWN_SPEAKER, BlockKind, Speaker
from minutesapp.model.grammar import misplaced


def told(*cues: Cue) -> list[tuple[Speaker | None, str, int | None]]:
    return [(one.block.speaker, one.block.text, one.block.time) for one in tell_turns(cues)]


def test_what_one_speaker_says_in_a_row_is_one_turn_from_its_first_time() -> None:
    cues = (Cue("では、", "A", 5000, 6000, 3), Cue("始めます。", "A", 6100, 7000, 6), Cue("はい。", "B", 7000, 8000, 9))
    assert told(*cues) == [(Speaker(label="A"), "では、始めます。", 5000), (Speaker(label="B"), "はい。", 7000)]
    assert [one.line for one in tell_turns(cues)] == [3, 9]


def test_nobody_is_invented() -> None:
    assert told(Cue("はい。"), Cue("どうぞ。", "A")) == [
        (UNKNOWN_SPEAKER, "はい。", None),
        (Speaker(label="A"), "どうぞ。", None),
    ]


@pytest.mark.parametrize(
    ("first", "start", "paragraphs"),
    [
        ("一つ目です。", 1_900, 1),
        ("一つ目です。", 3_000, 2),
        ("一つ目で", 3_000, 1),
        ("一つ目で", 6_000, 2),
        ("あ" * FULL, 1_000, 1),
        ("あ" * FULL + "。", 1_000, 2),
        ("あ" * OVERFULL, 1_000, 2),
    ],
)
def test_a_paragraph_ends_where_the_voice_paused_or_when_it_is_full(first: str, start: int, paragraphs: int) -> None:
    found = told(Cue(first, "A", 0, 1_000), Cue("二つ目です。", "A", start, start + 1_000))
    assert len(found) == paragraphs
    assert all(speaker is None for speaker, _, _ in found[1:])
    assert found[-1][2] == (start if paragraphs == 2 else 0)


def test_a_paragraph_of_the_source_is_one() -> None:
    assert [
        text for _, text, _ in told(Cue("一", "A", 0, 1), Cue("二", "A", 1, 2, apart=True), Cue("三", "A", 2, 3))
    ] == [
        "一",
        "二三",
    ]


def test_signs_that_nobody_sees_make_no_other_speaker() -> None:
    assert [speaker for speaker, _, _ in told(Cue("一", "\u200e野口\u200b"), Cue("二", "野口"))] == [
        Speaker(label="野口")
    ]


def test_words_are_parted_as_they_are_written() -> None:
    assert told(Cue("We use", "A"), Cue("Teams", "A"), Cue("です。", "A"))[0][1] == "We use Teamsです。"
    assert told(Cue("上の行\n下の行", "A"))[0][1] == "上の行 下の行"


@given(
    st.lists(
        st.builds(
            Cue,
            st.text(max_size=30),
            st.sampled_from(("", "A", "B")),
            st.none() | st.integers(0, 10**7),
            st.none() | st.integers(0, 10**7),
        ),
        max_size=20,
    )
)
def test_no_sign_is_lost_that_a_record_may_hold_and_everybody_keeps_their_words(cues: list[Cue]) -> None:
    blocks = [one.block for one in tell_turns(cues)]
    assert squeeze("".join(block.text for block in blocks)) == squeeze(one_line("".join(cue.text for cue in cues)))
    assert all(block.kind is BlockKind.SPEECH for block in blocks)
    assert not misplaced(blocks)

from __future__ import annotations

import pytest

from minutesapp.attendance.voices.voice import Voice, is_counted, voices_of
from minutesapp.model.blocks import DIRECTION, SPEECH, Block, Speaker


def test_a_voice_is_a_label_without_a_person_and_has_its_share_of_what_is_said() -> None:
    body = (
        Block("a", SPEECH, "あいう", speaker=Speaker(label="S1")),
        Block("b", DIRECTION, "（拍手）"),
        Block("c", SPEECH, "え"),
        Block("d", SPEECH, "おか", speaker=Speaker("person")),
        Block("e", SPEECH, "き", speaker=Speaker(label="S2")),
        Block("f", SPEECH, "く", speaker=Speaker(label="S1")),
        Block("g", SPEECH, "けこ", speaker=Speaker()),
    )
    assert voices_of(body) == (Voice("S1", (0, 5), 0.5), Voice("S2", (4,), 0.1))
    assert voices_of(()) == ()


@pytest.mark.parametrize("label", ["SPEAKER_00", "S01", "話者 1", "参加者１０", "Speaker 2", "speaker-a", "不明"])
def test_a_number_says_nothing_of_who_it_is(label: str) -> None:
    assert is_counted(label)


@pytest.mark.parametrize("label", ["斉藤", "会長", "Sato", "健康推進課 室賀", "Speaker of the house", "参加者代表"])
def test_a_name_or_a_post_does(label: str) -> None:
    assert not is_counted(label)

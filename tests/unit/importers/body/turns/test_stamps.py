from datetime import datetime

import pytest

from minutesapp.importers.body.turns.stamps import Stamp, is_stamp, offsets_of, with_stamps
from minutesapp.model.blocks import SPEECH, Block

OPENED = datetime(2024, 5, 10, 9, 30)
MINUTE = 60_000


@pytest.mark.parametrize("text", ["9:32", "09:32", "０９：３２", "0:01:05"])
def test_what_is_a_time(text: str) -> None:
    assert is_stamp(text)


@pytest.mark.parametrize("text", ["", "12", "1-2", "9:3"])
def test_what_is_none(text: str) -> None:
    assert not is_stamp(text)


def test_hours_of_the_day_are_told_from_the_opening() -> None:
    assert offsets_of(["9:32", "９：３５", "10:05:30"], OPENED) == (2 * MINUTE, 5 * MINUTE, 35 * MINUTE + 30_000)
    assert offsets_of(["1:05", "2:10"], OPENED.replace(hour=13, minute=0)) == (5 * MINUTE, 70 * MINUTE)


def test_times_of_a_recording_begin_at_once() -> None:
    assert offsets_of(["0:12", "3:05", "61:00"], OPENED) == (12_000, 185_000, 61 * MINUTE)
    assert offsets_of(["0:00:12", "1:00:00"], None) == (12_000, 60 * MINUTE)


@pytest.mark.parametrize(
    ("stamps", "opened"),
    [
        (["13:14", "13:20"], None),
        (["9:32", "9:35"], None),
        (["9:32", "9:31"], OPENED),
        (["8:00", "8:05"], OPENED),
        ([], OPENED),
    ],
)
def test_what_is_not_certain_is_no_time(stamps: list[str], opened: datetime | None) -> None:
    assert offsets_of(stamps, opened) == ()


def test_a_time_is_kept_with_its_paragraph_or_told() -> None:
    blocks = [Block("a", SPEECH, "始めます。"), Block("b", SPEECH, "続き。"), Block("c", SPEECH, "はい。")]
    stamps = [Stamp("a", 5, "9:32"), Stamp("c", 7, "9:35")]
    kept, untold = with_stamps(blocks, stamps, OPENED)
    assert ([block.time for block in kept], untold) == ([2 * MINUTE, None, 5 * MINUTE], [])
    kept, untold = with_stamps(blocks, stamps, None)
    assert kept == blocks
    assert [(note.line, note.code, note.text) for note in untold] == [
        (5, "turn-time", "9:32"),
        (7, "turn-time", "9:35"),
    ]

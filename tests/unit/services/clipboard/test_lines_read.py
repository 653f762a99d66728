"""Lines that go into a record, read with its people."""

import pytest

from minutesapp.model.blocks import BlockKind
from minutesapp.services.clipboard.lines_read import read_lines_into, says_columns
from tests.makers import minutes, turn

RECORD = minutes(turn("前", "p1"))


def said(*lines: str) -> list[tuple[str, str]]:
    body = read_lines_into(lines, RECORD)
    return [((b.speaker.attendee or b.speaker.label) if b.speaker else "", b.text) for b in body]


@pytest.mark.parametrize("heads", ["発言者\t発言", "発言者\t発言内容", "話者\t内容", ""])
def test_a_table_of_speakers_and_what_they_say_is_turns(heads: str) -> None:
    rows = ["髙橋会長\tはい。", "鈴木委員\tどうか。", "\t続きである。", "髙橋会長\t以上。"]
    turns = [("p1", "はい。"), ("鈴木委員", "どうか。"), ("", "続きである。"), ("p1", "以上。")]
    assert said(*filter(None, [heads, *rows])) == turns


def test_only_the_heads_of_two_columns_are_no_words() -> None:
    assert says_columns(["発言者\t発言", "会長\tはい"])
    assert not says_columns(["発言者\t発言"])
    assert not says_columns(["発言者 発言", "会長 はい"])
    assert said("項目\t金額", "歳入\t300") == [("", "項目　金額"), ("", "歳入　300")]


def test_what_was_heard_is_turns_with_their_times() -> None:
    vtt = ("WEBVTT", "", "00:01.000 --> 00:03.000", "<v 髙橋会長>はい。</v>")
    (block,) = read_lines_into(vtt, RECORD)
    assert (block.kind, block.speaker.attendee, block.text, block.time) == (BlockKind.SPEECH, "p1", "はい。", 1000)


def test_a_transcript_in_which_nobody_says_anything_is_text() -> None:
    assert said("WEBVTT", "", "00:01.000 --> 00:03.000", " ") != []

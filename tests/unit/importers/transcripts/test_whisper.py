from __future__ import annotations

import json

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.importers.draft import Place, PlaceKind
from minutesapp.importers.transcripts.cue import Cue
from minutesapp.importers.transcripts.whisper import (
    is_segments,
    is_table_of_times,
    read_segments,
    read_table_of_times,
)

HEADING = "start\tend\ttext\n"


def word(text: str, speaker: str = "", start: float | None = None) -> dict[str, object]:
    return {"word": text} | ({"speaker": speaker} if speaker else {}) | ({} if start is None else {"start": start})


def cues(*segments: object) -> list[Cue]:
    return list(read_segments(json.dumps({"segments": segments}), "a.json").cues)


def test_a_table_of_times_is_known_by_its_heading() -> None:
    assert is_table_of_times(f"\ufeff{HEADING}") and is_table_of_times("start\tend\ttext\r\n0\t1\tあ")
    assert not is_table_of_times("start\tend\ttext\tspeaker\n")


def test_rows_are_cues_in_milliseconds_and_with_a_point_in_seconds() -> None:
    assert read_table_of_times(f"{HEADING}0\t2500\tはい\tえ\r\n2.5\t3.0\tお\n4\t5\n", "a.tsv").cues == (
        Cue("はい\tえ", "", 0, 2500, 2),
        Cue("お", "", 2500, 3000, 3),
        Cue("", "", 4, 5, 4),
    )


def test_of_rows_that_are_none_nothing_is_lost() -> None:
    read = read_table_of_times(f"{HEADING}0\t2500\tはい\n続き\n\n25x\t3\tえ\n9999999999\t1\tお", "a.tsv")
    assert [(cue.text, cue.start) for cue in read.cues] == [("はい", 0), ("続き", None), ("え", None), ("お", None)]
    assert [(note.line, note.code, note.text) for note in read.notes] == [(5, "transcript-time-unreadable", "25x 3")]


def test_segments_are_known_by_their_word() -> None:
    assert is_segments(' \ufeff{"text": "", "segments": []}'.strip())
    assert is_segments('[{"start": 0, "text": ""}]') and is_segments('{"chunks": []}')
    assert not is_segments('{"text": ""}') and not is_segments('"segments"') and not is_segments('[{"text": ""}]')


@pytest.mark.parametrize(
    "text",
    [
        '[{"start": 0.5, "end": 2, "text": "はい", "speaker": "1"}]',
        '{"text": "", "chunks": [{"timestamp": [0.5, 2.0], "text": "はい", "speaker": "1"}]}',
        '{"transcription": [{"offsets": {"from": 500, "to": 2000}, "text": "はい", "speaker": "1"}]}',
    ],
)
def test_segments_are_read_as_other_programs_call_them(text: str) -> None:
    assert is_segments(text)
    assert read_segments(text, "a.json").cues == (Cue("はい", "1", 500, 2000, 1),)


def test_a_time_that_is_missing_is_none() -> None:
    read = read_segments(
        '{"chunks": [{"timestamp": [3, null], "text": "え"}, {"timestamp": 3, "text": "お"}]}', "a.json"
    )
    assert [(cue.start, cue.end) for cue in read.cues] == [(3000, None), (None, None)]


def test_a_segment_is_a_cue_with_its_speaker_and_times() -> None:
    assert cues(
        {"start": 0.5, "end": 1, "text": " はい", "speaker": "A"}, {"text": "え", "start": "x", "end": float("nan")}
    ) == [
        Cue(" はい", "A", 500, 1000, 1),
        Cue("え", "", None, None, 2),
    ]


def test_a_segment_without_a_speaker_is_whose_words_it_has() -> None:
    assert cues({"text": "はい、どうぞ", "words": [word("はい"), word("どうぞ", "A", 1.5)]}) == [
        Cue("はい、", "", None, None, 1),
        Cue("どうぞ", "A", 1500, None, 1),
    ]
    mixed = [word("は", "A"), word("い", "A"), word("別", "B")]
    assert cues({"text": "はい", "words": mixed}) == [Cue("はい", "A", None, None, 1)]


def test_a_segment_is_cut_where_its_words_change_their_speaker() -> None:
    words = [word("はい", "A", 1), word("。"), word("えー", "B", 2), word("では", "A")]
    assert cues({"text": "はい。 えー、では。", "start": 0.5, "end": 9, "speaker": "A", "words": words}) == [
        Cue("はい。 ", "A", 500, None, 1),
        Cue("えー、", "B", 2000, None, 1),
        Cue("では。", "A", None, 9000, 1),
    ]


def test_what_is_no_segment_is_told_at_its_time() -> None:
    read = read_segments(json.dumps({"segments": [{"text": "あ", "start": 61}, {"start": 1}, 7]}), "a.json")
    assert [(note.line, note.code, note.text) for note in read.notes] == [
        (2, "transcript-unreadable", '{"start": 1}'),
        (3, "transcript-unreadable", "7"),
    ]
    assert read.places == (Place(PlaceKind.TIME, 61_000),) * 3


@pytest.mark.parametrize(
    "text", ['{"segments": [{"te', '{"segments": 3}', '{"segments": ' + "[" * 100_000, '[1, "start", "text"']
)
def test_a_broken_file_is_named(text: str) -> None:
    with pytest.raises(UserFacingError, match="import-transcript-broken") as caught:
        read_segments(text, "a.json")
    assert caught.value.facts["path"] == "a.json"

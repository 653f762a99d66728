"""Whose voices are, through the services: record, roster, and what was chosen before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.importers.hearing import read_transcript
from minutesapp.importers.transcripts.cue import Cue, Transcript
from minutesapp.model.attendance import Side
from minutesapp.services import people, voices

ROSTER = """氏名,ふりがな,職,所属,区分
小野沢花子,おのざわ はなこ,課長,総務課,職員
池田一郎,いけだ いちろう,主任,総務課,職員
池田二葉,いけだ ふたば,主査,環境課,職員
齋藤四季,さいとう しき,会長,景観審議会,委員
"""
CUES = (
    Cue("総務課長の小野沢です。斉藤会長、お願いします。", "SPEAKER_00", 0, 9, 1),
    Cue("会長の斎藤です。", "SPEAKER_01", 10, 19, 2),
    Cue("はい。", "ikeda", 20, 29, 3),
)


@pytest.fixture
def roster(tmp_path: Path) -> None:
    file = tmp_path / "roster.csv"
    file.write_text(ROSTER, encoding="utf-8")
    people.import_roster(file)


def draft(*cues: Cue):
    return read_transcript(Transcript(cues or CUES))


def labels(minutes) -> list[str]:
    return [
        (minutes.attendee(b.speaker.attendee).name if b.speaker.attendee else b.speaker.label) for b in minutes.body
    ]


def test_without_roster_and_people_nobody_is_certain() -> None:
    assert voices.voices_in(draft().minutes).certain == {}
    assert voices.name_certain(draft()).notes == ()


def test_who_alone_fits_is_named_and_told(roster: None) -> None:
    named = voices.name_certain(draft())
    assert labels(named.minutes) == ["小野沢花子", "齋藤四季", "ikeda"]
    assert [person.side for person in named.minutes.attendees] == [Side.STAFF, Side.MEMBER]
    assert [(note.code, note.text, note.block) for note in named.notes] == [
        ("voice-named", "SPEAKER_00 → 小野沢花子", named.minutes.body[0].id),
        ("voice-named", "SPEAKER_01 → 齋藤四季", named.minutes.body[1].id),
    ]


def test_minutes_that_were_written_keep_their_labels(roster: None) -> None:
    written = replace(draft(), heard=False)
    assert voices.name_certain(written) is written


def test_a_choice_is_remembered_for_labels_that_say_something(roster: None) -> None:
    found = voices.voices_in(draft().minutes)
    [second] = [one for one in found.people.values() if one.name == "池田二葉"]
    voices.remember({"ikeda": second, "SPEAKER_00": second})
    again = voices.voices_in(draft().minutes).certain
    assert {label: person.name for label, person in again.items()} == {
        "SPEAKER_00": "小野沢花子",
        "SPEAKER_01": "齋藤四季",
        "ikeda": "池田二葉",
    }


def test_what_was_chosen_before_does_not_overrule_what_is_said_now(roster: None) -> None:
    [other] = [one for one in voices.voices_in(draft().minutes).people.values() if one.name == "小野沢花子"]
    voices.remember({"ikeda": other, "斉藤": other})
    certain = voices.voices_in(draft(*CUES, Cue("はい。", "斉藤")).minutes).certain
    assert "ikeda" not in certain
    assert certain["斉藤"].name == "齋藤四季"


@pytest.mark.parametrize("kept", [b"", b"[1]", b"\xff", b'{"ikeda": 3}', b"[" * 100_000])
def test_a_damaged_memory_is_none_and_is_written_anew(kept: bytes, roster: None) -> None:
    paths.voices_file().parent.mkdir(parents=True, exist_ok=True)
    paths.voices_file().write_bytes(kept)
    found = voices.voices_in(draft().minutes)
    assert "ikeda" not in found.certain
    [second] = [one for one in found.people.values() if one.name == "池田二葉"]
    voices.remember({"ikeda": second})
    assert json.loads(paths.voices_file().read_text()) == {"ikeda": "池田二葉"}


def test_memory_that_cannot_be_kept_is_told(roster: None) -> None:
    found = voices.voices_in(draft().minutes)
    paths.voices_file().mkdir(parents=True)
    with pytest.raises(UserFacingError, match="settings-unwritable"):
        voices.remember({"ikeda": next(iter(found.people.values()))})


def test_voices_are_named_by_hand_whoever_it_is(roster: None) -> None:
    minutes = draft().minutes
    change = voices.name_by_hand(minutes, {"SPEAKER_00": "小野沢 花子", "ikeda": "大井六実"})
    assert labels(change.apply(minutes)) == ["小野沢花子", "SPEAKER_01", "大井六実"]
    with pytest.raises(UserFacingError, match="voice-unknown"):
        voices.name_by_hand(minutes, {"SPEAKER_09": "小野沢花子"})


def test_voices_as_json(roster: None) -> None:
    found = voices.voices_in(draft().minutes)
    told = [voices.voice_json(one, found.people) for one in found.voices]
    assert [(one["label"], one["person"], one["turns"]) for one in told] == [
        ("SPEAKER_00", "小野沢花子", 1),
        ("SPEAKER_01", "齋藤四季", 1),
        ("ikeda", "", 1),
    ]
    assert {offer["name"] for offer in told[2]["offers"]} == {"池田一郎", "池田二葉"}


def test_times_are_told_as_one_says_them() -> None:
    assert voices.time_words(3_723_900) == "1:02:03"

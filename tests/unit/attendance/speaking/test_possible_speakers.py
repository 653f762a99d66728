"""Who may be speaking, and how well they fit what is typed."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.attendance.speaking.possible_speakers import (
    BY_ANYTHING,
    BY_LABEL,
    BY_NAME,
    BY_READING,
    WHOLE,
    PossibleSpeaker,
    best_first,
    people_and_labels,
    possible_speakers,
)
from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.blocks import Speaker
from minutesapp.templates.form import Form
from tests.makers import CHAIR, CLERK, MEMBER, minutes, more, turn

IKEDA = Attendee("p4", "池田 悠", "池田", "悠", "いけだ ゆう", "主任", "地域交通課", Side.STAFF)


@pytest.mark.parametrize(
    ("typed", "readings", "rank"),
    [
        ("池田", (), WHOLE),
        ("池田主任", (), WHOLE),
        ("池田悠", (), WHOLE),
        ("悠", (), WHOLE),
        ("田悠", (), BY_ANYTHING),
        ("主", (), BY_ANYTHING),
        ("田主", (), BY_ANYTHING),
        ("かき", ("かき",), None),
        ("池", (), BY_NAME),
        ("いけだ ゆう", ("いけだゆう",), WHOLE),
        ("いけ", ("いけ",), BY_READING),
        ("交通", (), BY_ANYTHING),
        ("高橋", (), None),
        ("", (), BY_NAME),
    ],
)
def test_the_better_words_fit_the_lower_is_the_rank(typed: str, readings: tuple[str, ...], rank: int | None) -> None:
    assert PossibleSpeaker(Speaker("p4"), "池田主任", IKEDA).rank(typed, readings) == rank


def test_a_label_that_means_nobody_in_particular_fits_best_by_itself() -> None:
    vague = PossibleSpeaker(Speaker(label="委員"), "委員", vague=True)
    assert vague.rank("委員", ()) == BY_LABEL
    assert PossibleSpeaker(Speaker(label="委員"), "委員").rank("委員", ()) == WHOLE
    assert PossibleSpeaker(Speaker("p4"), "主任", IKEDA, vague=True).rank("主任", ()) == WHOLE, "a person is somebody"
    assert vague.rank("員", ()) == BY_ANYTHING
    assert PossibleSpeaker(Speaker("p4"), "", IKEDA).rank("池田主任", ()) is None
    assert PossibleSpeaker(Speaker("p4"), "池田", IKEDA).rank("主", ()) == BY_ANYTHING


def test_of_two_who_fit_alike_the_person_goes_first() -> None:
    label = PossibleSpeaker(Speaker(label="池田さん"), "池田さん")
    person = PossibleSpeaker(Speaker("p4"), "池田主任", IKEDA)
    assert best_first([label, person], "池", ()) == [person, label]
    assert best_first([label, person], "森", ()) == []


def test_who_fits_better_goes_first_whoever_it_is() -> None:
    label = PossibleSpeaker(Speaker(label="悠木"), "悠木")
    person = PossibleSpeaker(Speaker("p4"), "主任", replace(IKEDA, given="", family=""))
    assert best_first([person, label], "悠", ()) == [label, person]


def test_a_reading_that_nobody_told_is_guessed_for_finding() -> None:
    assert "いけだゆう" in PossibleSpeaker(Speaker("p4"), "", replace(IKEDA, kana="")).readings
    assert PossibleSpeaker(Speaker("p4"), "", IKEDA).readings == ("いけだゆう", "ゆう")
    unspaced = replace(IKEDA, name="池田悠", kana="")
    assert {"いけだゆう", "ゆう"} <= set(PossibleSpeaker(Speaker("p4"), "", unspaced).readings)
    family = replace(IKEDA, name="池田", given="", kana="")
    assert "いけだ" in PossibleSpeaker(Speaker("p4"), "", family).readings
    assert "いけだ" in PossibleSpeaker(Speaker(label="池田"), "池田").readings
    whole = Attendee("p5", "池田悠", side=Side.STAFF)
    assert "いけだゆう" in PossibleSpeaker(Speaker("p5"), "", whole).readings
    parted = Attendee("p6", "東海林太", "東", "海林太")
    told = PossibleSpeaker(Speaker("p6"), "", parted).readings
    assert any(reading.startswith("あずま") for reading in told), "by the parts, where they are known"


@pytest.mark.parametrize(
    ("kana", "readings"), [("イケダ ユウ", ("いけだゆう", "ゆう")), ("いけだ", ("いけだ",)), ("いけだ ", ("いけだ",))]
)
def test_a_reading_of_two_parts_is_found_by_the_second_as_well(kana: str, readings: tuple[str, ...]) -> None:
    assert PossibleSpeaker(Speaker("p4"), "", replace(IKEDA, kana=kana)).readings == readings


def test_the_absent_come_into_question_only_while_it_is_their_turn() -> None:
    assert PossibleSpeaker(Speaker("p4"), "", IKEDA).attends
    away = replace(IKEDA, status=Status.ABSENT)
    assert not PossibleSpeaker(Speaker("p4"), "", away).attends
    assert PossibleSpeaker(Speaker("p4"), "", away, present=True).attends
    assert PossibleSpeaker(Speaker(label="委員"), "委員").attends


def test_who_spoke_before_the_last_speaker_is_likeliest(form: Form) -> None:
    record = minutes(turn("一", "p3"), turn("二", "p2"), turn("三", "p1"), more("四"), turn("五"))
    found = possible_speakers(record, form, 4)
    assert [one.speaker.attendee for one in found[:3]] == ["p2", "p1", "p3"]
    assert [one.speaker for one in possible_speakers(record, form, 3) if one.present] == [Speaker("p1")]


def test_everybody_who_speaks_in_the_record_is_among_the_likely_and_nobody_unknown(form: Form) -> None:
    expert, guest = Speaker(label="参考人"), Speaker(label="司会")
    record = minutes(turn("一", expert), turn("二"), turn("三", "p2"), turn("四", "p1"), turn("五"), turn("六", guest))
    found = [one.speaker for one in possible_speakers(record, form, 4)]
    assert found[:3] == [Speaker("p2"), Speaker("p1"), expert]
    assert found[-1] == guest
    assert all(speaker.known for speaker in found)


def test_a_label_is_vague_unless_one_person_has_it(form: Form) -> None:
    people = (CHAIR, MEMBER, replace(MEMBER, id="p9", name="森 学"), CLERK)
    found = possible_speakers(minutes(turn("一")).with_facts(attendees=people), form, 0)
    vague = {one.speaker: one.vague for one in found}
    assert vague[Speaker("p2")] and vague[Speaker("p9")] and vague[Speaker(label="事務局")]
    assert not vague[Speaker("p1")]


def test_people_stand_before_the_labels_of_the_form(form: Form) -> None:
    assert list(people_and_labels(minutes(), form)) == [
        Speaker("p1"),
        Speaker("p2"),
        Speaker("p3"),
        Speaker(label="委員"),
        Speaker(label="事務局"),
    ]

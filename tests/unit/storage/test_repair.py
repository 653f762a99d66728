"""A document put together by hand is put right without losing anything."""

from __future__ import annotations

import time

from minutesapp.model.attendance import Attendee
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Block, BlockKind, Speaker
from minutesapp.model.facts import Facts
from minutesapp.model.header import HeaderField, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.storage.repair import Repair, repair_minutes


def speech(id: str, speaker: Speaker | None = None) -> Block:
    return Block(id, BlockKind.SPEECH, "発言", speaker=speaker)


def test_a_sound_record_stays_as_it_is(record: Minutes) -> None:
    assert repair_minutes(record) == (record, ())


def test_the_second_of_two_with_one_id_gets_another() -> None:
    people = (Attendee("a", "東健"), Attendee("a", "西俊"), Attendee("", "南洋"))
    body = (speech("b", Speaker("a")), speech("b"), speech(""))
    mended, mends = repair_minutes(Minutes("t", Facts(attendees=people), body))
    assert mended.attendees[0] == people[0]
    assert [person.name for person in mended.attendees] == ["東健", "西俊", "南洋"]
    assert len({person.id for person in mended.attendees} - {""}) == 3
    assert len({block.id for block in mended.body} - {""}) == 3
    assert mended.body[0].speaker == Speaker("a")
    assert mends == (Repair("mended-attendees", 2),)


def test_a_speaker_who_is_not_there_leaves_the_label_or_the_question() -> None:
    body = (speech("b1", Speaker("ghost", "委員")), speech("b2", Speaker("ghost")))
    mended, mends = repair_minutes(Minutes("t", body=body))
    assert [block.speaker for block in mended.body] == [Speaker(label="委員"), UNKNOWN_SPEAKER]
    assert mends == (Repair("mended-speakers", 2),)


def test_speech_that_continues_nothing_begins_a_turn() -> None:
    mended, mends = repair_minutes(Minutes("t", body=(speech("b1"),)))
    assert mended.body[0].speaker == UNKNOWN_SPEAKER
    assert mends == (Repair("mended-speakers", 1),)


def test_fields_with_one_key_are_all_kept() -> None:
    header = tuple(HeaderField(key, key, TextValue(str(n))) for n, key in enumerate(("a", "a", "extra-1", "")))
    mended, mends = repair_minutes(Minutes("t", Facts(header)))
    assert [field.key for field in mended.header] == ["a", "extra-2", "extra-1", "extra-3"]
    assert [field.value for field in mended.header] == [field.value for field in header]
    assert mends == (Repair("mended-fields", 2),)


def test_mending_twice_changes_nothing_more() -> None:
    minutes = Minutes("t", body=(speech("b"), speech("b", Speaker("ghost"))))
    once, _ = repair_minutes(minutes)
    assert repair_minutes(once) == (once, ())
    assert repair_minutes(once.with_facts(attendees=(Attendee("x", "東"),)))[1] == ()


def test_twenty_thousand_fields_without_a_key_get_theirs_at_once() -> None:
    fields = tuple(HeaderField("", "項目", TextValue(str(n))) for n in range(20_000))
    start = time.process_time()
    mended, mends = repair_minutes(Minutes("t", Facts((*fields, HeaderField("extra-2", "甲", TextValue(""))))))
    assert time.process_time() - start < 5
    assert [field.key for field in mended.header[:3]] == ["extra-1", "extra-3", "extra-4"]
    assert len({field.key for field in mended.header}) == 20_001
    assert mends[0].count == 20_000

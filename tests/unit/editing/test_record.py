"""What a clerk does to the header and to the attendance, each step undone and redone as well."""

import pytest
from msgspec.structs import replace

from minutesapp.editing import record
from minutesapp.model.blocks import Speaker
from minutesapp.model.header import HeaderField, PeopleValue, TextValue
from tests.makers import CHAIR, CLERK, HEADER, MEMBER, minutes, turn
from tests.unit.editing.conftest import Do

VENUE = HeaderField("venue", "会場", TextValue("大会議室"))


def test_a_field_is_filled_and_renamed(do: Do) -> None:
    after = do(minutes(), record.fill_field(minutes(), "body_name", TextValue("東雲市上下水道審議会")))
    assert after.header[0] == HeaderField("body_name", "審議会名", TextValue("東雲市上下水道審議会"))
    assert do(minutes(), record.rename_field(minutes(), "body_name", "会議名")).header[0].label == "会議名"


def test_a_field_that_is_not_there_cannot_be_filled() -> None:
    with pytest.raises(KeyError):
        record.fill_field(minutes(), "venue", TextValue("大会議室"))


def test_a_field_is_added_in_its_place_once(do: Do) -> None:
    after = do(minutes(), record.add_field(minutes(), 1, VENUE))
    assert [field.key for field in after.header] == ["body_name", "venue", "members", "staff"]
    with pytest.raises(ValueError, match="already"):
        record.add_field(after, 0, VENUE)


def test_people_of_a_removed_field_stay_in_the_attendance(do: Do) -> None:
    after = do(minutes(), record.remove_field(minutes(), "staff"))
    assert after.field("staff") is None
    assert after.attendee("p3") == replace(CLERK, field="")


def test_a_list_in_the_words_of_the_source_is_written_anew_when_its_people_change(do: Do) -> None:
    worded = PeopleValue("ほか2名", "髙橋会長、𠮷田委員ほか2名")
    before = replace(minutes(), header=(HEADER[0], replace(HEADER[1], value=worded), HEADER[2]))
    after = do(before, record.update_attendee(before, replace(MEMBER, post="副会長")))
    assert after.field("members") == replace(HEADER[1], value=PeopleValue("ほか2名"))
    assert do(before, record.update_attendee(before, replace(CLERK, post="課長"))).field("members") == before.header[1]


def test_a_speaker_who_is_removed_leaves_the_label(do: Do) -> None:
    own = Speaker("p1", "髙橋議長")
    before = minutes(turn("一", "p1"), turn("二", own), turn("三", "p3"))
    after = do(before, record.remove_attendee(before, "p1", "会長"))
    assert CHAIR not in after.attendees
    assert [block.speaker for block in after.body] == [
        Speaker(label="会長"),
        Speaker(label="髙橋議長"),
        Speaker("p3"),
    ]

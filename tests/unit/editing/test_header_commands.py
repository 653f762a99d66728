"""What a clerk does to the header, each step undone and redone as well."""

import pytest
from msgspec.structs import replace

from minutesapp.editing import header_commands
from minutesapp.model.header import HeaderField, TextValue
from tests.makers import CLERK, minutes
from tests.unit.conftest import Do

VENUE = HeaderField("venue", "会場", TextValue("大会議室"))


def test_a_field_is_filled_and_renamed(do: Do) -> None:
    after = do(minutes(), header_commands.fill_field(minutes(), "body_name", TextValue("東雲市上下水道審議会")))
    assert after.header[0] == HeaderField("body_name", "審議会名", TextValue("東雲市上下水道審議会"))
    assert do(minutes(), header_commands.rename_field(minutes(), "body_name", "会議名")).header[0].label == "会議名"


def test_a_field_that_is_not_there_cannot_be_filled() -> None:
    with pytest.raises(KeyError):
        header_commands.fill_field(minutes(), "venue", TextValue("大会議室"))


def test_a_field_is_added_in_its_place_once(do: Do) -> None:
    after = do(minutes(), header_commands.add_field(minutes(), 1, VENUE))
    assert [field.key for field in after.header] == ["body_name", "venue", "members", "staff"]
    with pytest.raises(ValueError, match="already"):
        header_commands.add_field(after, 0, VENUE)


def test_people_of_a_removed_field_stay_in_the_attendance(do: Do) -> None:
    after = do(minutes(), header_commands.remove_field(minutes(), "staff"))
    assert after.field("staff") is None
    assert after.attendee("p3") == replace(CLERK, field="")

"""Who is not there at a place of the body, and why."""

from __future__ import annotations

from datetime import datetime, time

import pytest
from msgspec.structs import replace

from minutesapp.attendance.presence.at_place import Missing, Presence
from minutesapp.model.attendance import Attendee, Status
from minutesapp.model.blocks import Absence, AbsenceReason, Block
from minutesapp.model.header import HeaderField, WhenValue
from tests.makers import CHAIR, CLERK, HEADER, MEMBER, UEDA, direction, heading, minutes, turn

HELD = HeaderField("held", "日時", WhenValue(datetime(2024, 7, 9, 13, 30)))
BODY = (turn("一", "p1"), direction("休憩 午後2時"), turn("二", "p1"), direction("再開 午後2時20分"), turn("三", "p1"))


def missing(member: Attendee, *body: Block) -> list[Missing | None]:
    """Why the member is not there, at each block that is no direction."""
    record = minutes(*body).with_facts(header=(*HEADER, HELD), attendees=(CHAIR, member, CLERK))
    presence = Presence(record, UEDA)
    places = [at for at, block in enumerate(body) if block.starts_turn]
    assert [presence.missing_at(at).get("p2") for at in places] == [presence.missing(member, at) for at in places]
    return [presence.missing(member, at) for at in places]


@pytest.mark.parametrize(
    ("status", "arrived", "left", "expected"),
    [
        (Status.PRESENT, None, None, [None, None, None]),
        (Status.ABSENT, None, None, [Missing.ABSENT] * 3),
        (Status.LATE, None, None, [None, None, None]),
        (Status.LATE, time(14, 20), None, [Missing.NOT_YET, Missing.NOT_YET, None]),
        (Status.LATE, time(14, 10), None, [Missing.NOT_YET, None, None]),
        (Status.LEFT_EARLY, None, time(14, 10), [None, None, Missing.GONE]),
        (Status.LEFT_EARLY, None, time(14), [None, Missing.GONE, Missing.GONE]),
        (Status.LATE, time(14), time(14, 20), [Missing.NOT_YET, None, Missing.GONE]),
        (Status.AWAY, time(14, 20), time(14), [None, Missing.OUT, None]),
        (Status.AWAY, time(15), time(14, 10), [None, None, None]),
        (Status.AWAY, None, time(14), [None, None, None]),
        (Status.REMOTE, time(14), None, [Missing.NOT_YET, None, None]),
    ],
)
def test_by_the_times_that_are_told_around_a_place(
    status: Status, arrived: time | None, left: time | None, expected: list[Missing | None]
) -> None:
    assert missing(replace(MEMBER, status=status, arrived=arrived, left=left), *BODY) == expected


def test_by_the_directions_that_name_them() -> None:
    one, two, three = turn("一", "p1"), turn("二", "p1"), turn("三", "p1")
    out, back = direction("𠮷田委員退席"), direction("𠮷田委員着席")
    assert missing(MEMBER, one, out, two) == [None, Missing.GONE]
    assert missing(MEMBER, one, out, two, back, three) == [None, Missing.OUT, None]
    assert missing(MEMBER, one, back, two) == [Missing.NOT_YET, None]
    came = replace(MEMBER, status=Status.LATE, left=time(14))
    assert missing(came, one, back, two, direction("休憩 午後2時"), three) == [Missing.NOT_YET, None, Missing.GONE]


def test_for_an_item_with_all_under_it_the_inmost_telling() -> None:
    whole = replace(heading("議事"), absences=(Absence("p2"),))
    part = replace(heading("予算", 2), absences=(Absence("p2", AbsenceReason.EXCLUDED),))
    body = (
        turn("一"),
        whole,
        turn("二"),
        part,
        turn("三"),
        heading("人事", 2),
        turn("四"),
        heading("閉会"),
        turn("五"),
    )
    assert missing(MEMBER, *body) == [None, Missing.LEFT, Missing.EXCLUDED, Missing.LEFT, None]
    assert missing(replace(MEMBER, status=Status.ABSENT), *body) == [Missing.ABSENT] * 5

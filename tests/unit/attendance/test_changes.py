"""What a clerk does to the attendance, each step undone and redone as well."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.attendance import changes
from minutesapp.attendance.lists import seated
from minutesapp.attendance.ordering import Order
from minutesapp.attendance.own_words import word_list
from minutesapp.model.attendance import Attendee, Proxy, Side, Status
from minutesapp.model.blocks import Absence, AbsenceReason, Speaker
from minutesapp.model.header import HeaderField, PeopleValue, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import load_form
from tests.makers import CHAIR, CLERK, HEADER, MEMBER, UEDA, heading, minutes, narrative, turn
from tests.unit.conftest import Do

STANDARD = load_form("kaigiroku")
"""A form with a list of the absent."""


def ids(record: Minutes) -> list[str]:
    return [person.id for person in record.attendees]


def quoted(words: str = "髙橋会長、𠮷田委員ほか2名") -> Minutes:
    value = PeopleValue("ほか2名", words)
    return minutes().with_facts(header=(HEADER[0], replace(HEADER[1], value=value), HEADER[2]))


def test_a_list_in_the_words_of_the_source_is_written_anew_when_its_people_change(do: Do) -> None:
    before = quoted()
    after = do(before, changes.put_attendee(before, UEDA, replace(MEMBER, post="副会長")))
    assert after.field("members") == replace(HEADER[1], value=PeopleValue("ほか2名"))
    other = do(before, changes.put_attendee(before, UEDA, replace(CLERK, post="課長")))
    assert other.field("members") == before.header[1]


def test_another_order_writes_the_list_anew(do: Do) -> None:
    before = quoted()
    after = do(before, changes.move_attendee(before, UEDA, "p1", 1))
    assert after.field("members") == replace(HEADER[1], value=PeopleValue("ほか2名"))
    assert ids(after) == ["p2", "p1", "p3"]


def test_the_list_of_the_absent_is_written_anew_as_somebody_comes_into_it(do: Do) -> None:
    absent = HeaderField("absent", "欠席者", PeopleValue(verbatim="なし"))
    before = replace(minutes().with_facts(header=(*HEADER, absent)), template="kaigiroku")
    after = do(before, changes.mark_status(before, STANDARD, "p2", Status.ABSENT))
    assert after.field("absent") == replace(absent, value=PeopleValue())
    assert [person.id for person in seated(after, STANDARD).listed("absent")] == ["p2"]
    again = do(after, changes.mark_status(after, STANDARD, "p2", Status.PRESENT))
    assert [person.id for person in seated(again, STANDARD).listed("members")] == ["p1", "p2"]


def test_everybody_is_marked_present_and_nobody_loses_a_list(do: Do) -> None:
    before = minutes().with_facts(attendees=tuple(replace(p, status=Status.ABSENT) for p in minutes().attendees))
    assert do(before, changes.mark_all_present(before, UEDA)).attendees == minutes().attendees
    assert changes.mark_all_present(minutes(), UEDA).changes_nothing


@pytest.mark.parametrize(
    ("group", "field", "place"), [("総務部", "staff", 3), ("都市部", "staff", 3), ("", "members", 2), ("", "", 3)]
)
def test_somebody_new_stands_behind_the_last_of_their_list(do: Do, group: str, field: str, place: int) -> None:
    side = Side.STAFF if field == "staff" else Side.MEMBER
    new = Attendee("new", "森", group=group, side=side, field=field)
    assert ids(do(minutes(), changes.put_attendee(minutes(), UEDA, new))).index("new") == place


def test_somebody_new_stands_behind_those_of_their_group(do: Do) -> None:
    other = Attendee("p4", "林", group="都市部", side=Side.STAFF, field="staff")
    before = minutes().with_facts(attendees=(CLERK, other, CHAIR))
    new = Attendee("new", "森", group="総務部", side=Side.STAFF, field="staff")
    assert ids(do(before, changes.put_attendee(before, UEDA, new))) == ["p3", "new", "p4", "p1"]


def test_people_move_among_those_of_their_side_alone(do: Do) -> None:
    assert ids(do(minutes(), changes.move_attendee(minutes(), UEDA, "p2", -1))) == ["p2", "p1", "p3"]
    assert changes.move_attendee(minutes(), UEDA, "p1", -1).changes_nothing
    assert changes.move_attendee(minutes(), UEDA, "p2", 1).changes_nothing
    between = minutes().with_facts(attendees=(CHAIR, CLERK, MEMBER))
    assert ids(do(between, changes.move_attendee(between, UEDA, "p1", 1))) == ["p2", "p3", "p1"]
    with pytest.raises(KeyError):
        changes.move_attendee(minutes(), UEDA, "p9", 1)


def test_a_speaker_who_is_removed_leaves_the_label(do: Do) -> None:
    own = Speaker("p1", "髙橋議長")
    before = minutes(turn("一", "p1"), turn("二", own), turn("三", "p3"), narrative("休憩"))
    after = do(before, changes.remove_attendee(before, UEDA, "p1", "会長"))
    assert CHAIR not in after.attendees
    assert [block.speaker for block in after.body] == [
        Speaker(label="会長"),
        Speaker(label="髙橋議長"),
        Speaker("p3"),
        None,
    ]


def test_who_is_removed_was_away_for_no_item(do: Do) -> None:
    item = replace(heading("人事"), absences=(Absence("p1"), Absence("p2")))
    before = minutes(item, turn("一", "p1"))
    after = do(before, changes.remove_attendee(before, UEDA, "p1", "会長"))
    assert after.body[0].absences == (Absence("p2"),)


def test_who_is_corrected_to_have_been_there_had_no_proxy(do: Do) -> None:
    represented = replace(MEMBER, status=Status.PROXY, proxy=Proxy("鈴木 一郎"))
    before = minutes().with_facts(attendees=(CHAIR, represented))
    after = do(before, changes.put_attendee(before, UEDA, replace(represented, status=Status.LATE)))
    assert after.attendees[1] == replace(MEMBER, status=Status.LATE)


def test_a_list_that_a_person_worded_stays_whatever_becomes_of_the_attendance(do: Do) -> None:
    before = do(minutes(), word_list(minutes(), UEDA, "members", "髙橋会長ほか"))
    value = PeopleValue(verbatim="髙橋会長ほか", instead_of="髙橋 美咲会長、𠮷田 健委員")
    assert before.header[1].value == value
    for change in (
        changes.mark_status(before, UEDA, "p2", Status.ABSENT),
        changes.put_attendee(before, UEDA, Attendee("new", "森", field="members")),
        changes.remove_attendee(before, UEDA, "p2", "委員"),
    ):
        assert do(before, change).header[1].value == value


LEFT, EXCLUDED = AbsenceReason.LEFT, AbsenceReason.EXCLUDED
ITEMS = (turn("一"), heading("議事"), turn("二"), heading("予算", 2), turn("三"), heading("閉会"))


def test_somebody_is_away_for_the_item_in_which_a_paragraph_lies(do: Do) -> None:
    before = minutes(*ITEMS)
    after = do(before, changes.set_absence(before, 4, "p2", EXCLUDED))
    assert [block.absences for block in after.body] == [(), (), (), (Absence("p2", EXCLUDED),), (), ()]
    other = do(after, changes.set_absence(after, 3, "p2", LEFT))
    assert other.body[3].absences == (Absence("p2"),)
    both = do(other, changes.set_absence(other, 2, "p2", EXCLUDED))
    assert not any(block.absences for block in do(both, changes.set_absence(both, 4, "p2", None)).body)
    assert do(both, changes.set_absence(both, 2, "p2", None)).body[3].absences == (Absence("p2"),)
    assert changes.set_absence(before, 0, "p2", LEFT).changes_nothing, "there is no item over the first heading"


def test_people_are_put_in_order(do: Do) -> None:
    before = minutes().with_facts(attendees=(MEMBER, CHAIR, CLERK))
    assert ids(do(before, changes.arrange(before, UEDA, Order.RANK))) == ["p1", "p2", "p3"]
    assert changes.arrange(minutes(), UEDA, Order.RANK).changes_nothing
    sent = tuple(replace(one, group=group) for one, group in zip(before.attendees, "東西東", strict=True))
    before = before.with_facts(attendees=sent)
    assert ids(do(before, changes.arrange(before, UEDA, Order.RANK))) == ["p1", "p2", "p3"], (
        "members stand by no groups"
    )


def test_several_are_added_in_one_step(do: Do) -> None:
    staff = [Attendee(f"s{n}", f"森{n}", group="都市部", side=Side.STAFF, field="staff") for n in range(2)]
    after = do(minutes(), changes.add_people(minutes(), UEDA, staff))
    assert ids(after) == ["p1", "p2", "p3", "s0", "s1"]


def test_two_who_are_one_person_become_one_who_said_all_of_it(do: Do) -> None:
    item = replace(heading("人事"), absences=(Absence("p1", EXCLUDED), Absence("p2")))
    before = minutes(item, turn("一", "p1"), turn("二", Speaker("p2", "副会長")))
    after = do(before, changes.merge_attendees(before, UEDA, "p1", "p2"))
    assert ids(after) == ["p1", "p3"]
    assert after.body[0].absences == (Absence("p1"),)
    assert [block.speaker for block in after.body[1:]] == [Speaker("p1"), Speaker("p1", "副会長")]


def test_somebody_of_a_new_group_stands_behind_the_last_of_their_list(do: Do) -> None:
    before = minutes().with_facts(attendees=(CLERK, CHAIR, MEMBER))
    new = Attendee("new", "森", group="都市部", side=Side.STAFF, field="staff")
    assert ids(do(before, changes.put_attendee(before, UEDA, new))) == ["p3", "new", "p1", "p2"]


def test_who_was_listed_as_absent_and_was_there_after_all_gets_a_list(do: Do) -> None:
    listed = replace(MEMBER, status=Status.ABSENT, field="absent")
    header = (*HEADER, HeaderField("absent", "欠席者", PeopleValue()))
    before = replace(minutes().with_facts(header=header, attendees=(CHAIR, listed)), template="kaigiroku")
    after = do(before, changes.mark_status(before, STANDARD, "p2", Status.LATE))
    assert after.attendees == (CHAIR, replace(listed, status=Status.LATE, field="members"))


def test_so_does_who_is_corrected_by_hand_unless_another_list_was_chosen(do: Do) -> None:
    listed = replace(MEMBER, status=Status.ABSENT, field="absent")
    header = (*HEADER, HeaderField("absent", "欠席者", PeopleValue()))
    before = replace(minutes().with_facts(header=header, attendees=(CHAIR, listed)), template="kaigiroku")
    came = replace(listed, status=Status.PRESENT)
    assert do(before, changes.put_attendee(before, STANDARD, came)).attendees[1].field == "members"
    chosen = replace(came, field="staff")
    assert do(before, changes.put_attendee(before, STANDARD, chosen)).attendees[1].field == "staff"
    listed_here = before.with_facts(attendees=(CHAIR, replace(listed, field="members")))
    assert do(listed_here, changes.put_attendee(listed_here, STANDARD, came)).attendees[1].field == "absent"


def test_a_field_that_is_no_list_stays_as_it_is(do: Do) -> None:
    text = replace(HEADER[1], value=TextValue("髙橋会長ほか"))
    before = minutes().with_facts(header=(HEADER[0], text, HEADER[2]))
    assert do(before, changes.put_attendee(before, UEDA, replace(MEMBER, post="副会長"))).header == before.header

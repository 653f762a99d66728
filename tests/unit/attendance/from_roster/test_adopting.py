"""Taking over from the roster what was chosen, and nothing else."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.attendance.from_roster.adopting import Choice, adopt, is_settled
from minutesapp.attendance.from_roster.comparing import Difference, Kind
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import Block, BlockKind, Speaker
from minutesapp.model.facts import Facts
from minutesapp.model.minutes import Minutes
from minutesapp.services.beginning.blank import blank_record
from minutesapp.templates.form import Form

CLERK = Attendee("a", "高橋 健", "高橋", "健", post="係長", group="税務課", side=Side.STAFF, field="staff")
KNOWN = Attendee("", "髙橋健", "髙橋", "健", "たかはし けん", "課長", "収税課", Side.STAFF, person="8")
GONE = Attendee("b", "南学", "南", "学", post="委員", field="members")
NEW = Attendee("", "東健", "東", "健", post="委員", person="9")


def record(form: Form) -> Minutes:
    header = blank_record(form).header
    body = (Block("x", BlockKind.SPEECH, "はい。", speaker=Speaker("b")),)
    return Minutes(form.id, Facts(header, (CLERK, GONE)), body)


def differing(kind: Kind, written: Attendee | None, *known: Attendee) -> Difference:
    return Difference(kind, written, known)


def test_each_part_is_taken_over_alone(form: Form) -> None:
    before = record(form)
    for kind, part in ((Kind.POST, "post"), (Kind.GROUP, "group")):
        after = adopt(before, form, [Choice(differing(kind, CLERK, KNOWN))]).apply(before)
        assert after.attendees == (replace(CLERK, **{part: getattr(KNOWN, part)}), GONE)
    after = adopt(before, form, [Choice(differing(Kind.NAME, CLERK, KNOWN))]).apply(before)
    assert after.attendees[0] == replace(CLERK, name="髙橋健", family="髙橋", given="健")


def test_what_was_chosen_is_one_step(form: Form) -> None:
    before = record(form)
    kinds = (differing(Kind.POST, CLERK, KNOWN), differing(Kind.GROUP, CLERK, KNOWN))
    change = adopt(before, form, map(Choice, (*kinds, differing(Kind.NEWCOMER, None, NEW))))
    after = change.apply(before)
    assert [(p.name, p.post, p.group) for p in after.attendees] == [
        ("高橋 健", "課長", "収税課"),
        ("南学", "委員", ""),
        ("東健", "委員", ""),
    ]
    assert after.attendees[2].field == "members"
    assert change.inverse.apply(after) == before


def test_who_leaves_keeps_the_label_of_what_they_said(form: Form) -> None:
    before = record(form)
    after = adopt(before, form, [Choice(differing(Kind.ENDED, GONE))]).apply(before)
    assert after == before, "nobody is known to be out of office"
    after = adopt(before, form, [Choice(differing(Kind.ENDED, GONE, replace(GONE, person="7")))]).apply(before)
    assert [p.id for p in after.attendees] == ["a"]
    assert after.body[0].speaker == Speaker(label="委員")


def test_of_several_the_one_who_was_chosen_is_meant(form: Form) -> None:
    before, other = record(form), replace(KNOWN, person="99", kana="たかはし たけし")
    unclear = differing(Kind.UNCLEAR, CLERK, KNOWN, other)
    assert not is_settled(unclear) and is_settled(differing(Kind.POST, CLERK, KNOWN))
    after = adopt(before, form, [Choice(unclear, other)]).apply(before)
    assert after.attendees[0] == replace(CLERK, person="99", kana="たかはし たけし")


def test_who_was_added_to_the_roster_is_linked(form: Form) -> None:
    before = record(form)
    after = adopt(before, form, [Choice(differing(Kind.STRANGER, CLERK), KNOWN)]).apply(before)
    assert after.attendees[0] == replace(CLERK, person="8", kana="たかはし けん")


def test_nothing_is_taken_over_from_nobody(form: Form) -> None:
    before = record(form)
    assert adopt(before, form, [Choice(differing(Kind.STRANGER, CLERK))]).changes_nothing
    gone = differing(Kind.POST, replace(CLERK, id="z"), KNOWN)
    assert adopt(before, form, [Choice(gone)]).changes_nothing

"""The margin follows every change and always says what it would say if it were read anew."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minutesapp.attendance.changes import put_attendee
from minutesapp.editing import commands
from minutesapp.editing.change import Change
from minutesapp.editing.session import Session
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import BlockKind, Body, Speaker
from minutesapp.model.committee import NameStyle
from minutesapp.model.facts import Facts
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.margin import Margin, Sort
from minutesapp.templates.parts.naming import NamingPolicy
from tests.makers import CHAIR, CLERK, HEADER, MEMBER, UEDA, bodies, heading, minutes, more, turn

FORM = load_form("ueda-gaiyo")


@st.composite
def changes(draw: st.DrawFn, now: Minutes) -> Change:
    count = len(now.body)
    start = draw(st.integers(0, count))
    stop = draw(st.integers(start, count))
    some = range(start, stop)
    return draw(
        st.sampled_from([
            commands.set_kind(now, some, draw(st.sampled_from(BlockKind)), 2),
            commands.close(now, some),
            commands.open_up(now, some),
            commands.delete_blocks(now, start, stop),
            commands.set_speaker(now, some, Speaker("p3")),
            put_attendee(now, UEDA, replace(CHAIR, label="議長")),
        ])
    )  # fmt: skip


@given(bodies(), st.data())
def test_the_margin_follows_changes_and_their_undoing(body: Body, data: st.DataObject) -> None:
    session = Session(Minutes("ueda-gaiyo", Facts(HEADER, (CHAIR, MEMBER, CLERK)), body))
    margin = Margin(session.minutes, FORM)
    session.observe(lambda change: margin.follow(session.minutes, change))
    for _ in range(4):
        session.apply(data.draw(changes(session.minutes)))
        same_as_anew(margin, session.minutes)
    while session.undo():
        same_as_anew(margin, session.minutes)


def same_as_anew(margin: Margin, now: Minutes) -> None:
    anew = Margin(now, FORM)
    for index in range(len(now.body)):
        assert margin.note(index) == anew.note(index)
        assert margin.is_closed(index) == anew.is_closed(index)
    assert margin.has_closed == anew.has_closed == any(block.closed for block in now.body)


def test_a_label_without_a_person_has_the_side_of_those_who_are_called_so() -> None:
    margin = Margin(minutes(turn("一", Speaker(label="事務局")), turn("二", Speaker(label="委員"))), FORM)
    assert [margin.note(index).side for index in range(2)] == [Side.STAFF, Side.MEMBER]


def test_what_stands_beside_each_kind() -> None:
    margin = Margin(minutes(heading("一", number="議案第3号"), turn("二"), more("三")), FORM)
    found = [(note.text, note.sort) for note in map(margin.note, range(3))]
    assert found == [("議案第3号", Sort.NUMBER), ("発言者？", Sort.UNKNOWN), ("", Sort.NONE)]


def named(*people: Attendee, form: Form = FORM) -> list[str]:
    """The names beside the labels of one turn of each."""
    body = [turn(person.id, person.id) for person in people]
    margin = Margin(Minutes("ueda-gaiyo", Facts(HEADER, people), tuple(body)), form)
    return [margin.note(index).name for index in range(len(body))]


MORI = Attendee("p5", "森 学", "森", "学", post="委員", field="members")


def test_a_name_stands_beside_a_label_that_several_have() -> None:
    assert named(CHAIR, MEMBER, MORI, CLERK) == ["", "𠮷田", "森", ""]
    assert named(CHAIR, MEMBER, CLERK) == ["", "", ""], "there is only one 委員"


def test_those_of_one_family_are_told_apart_by_their_whole_names() -> None:
    assert named(MEMBER, MORI, replace(MORI, id="p6", name="森 葵", given="葵")) == ["𠮷田", "森 学", "森 葵"]


def test_a_name_stands_beside_a_sign_that_hides_it() -> None:
    letters = replace(FORM.turn.naming, member=NamingPolicy(NameStyle.LETTER, fallback="委員"))
    assert named(MEMBER, form=replace(FORM, turn=replace(FORM.turn, naming=letters))) == ["𠮷田"]


def test_a_name_stands_beside_a_label_of_one_turn_unless_the_label_holds_it() -> None:
    body = (turn("一", Speaker("p1", "議長")), turn("二", Speaker("p1", "髙橋議長")), turn("三", Speaker(label="委員")))
    margin = Margin(minutes(*body), FORM)
    assert [margin.note(index).name for index in range(3)] == ["髙橋", "", ""]
    assert [margin.person(index) for index in range(3)] == [CHAIR, CHAIR, None]

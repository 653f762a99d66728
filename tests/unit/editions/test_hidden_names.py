from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.editions.hidden_names import hidden_sides, publish_speakers
from minutesapp.model.attendance import Side
from minutesapp.model.blocks import Speaker
from minutesapp.model.committee import NameStyle
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.labels import SOMEBODY, labels_of
from minutesapp.templates.parts.naming import Naming, NamingPolicy
from tests.makers import CHAIR, CLERK, MEMBER, minutes, turn

FORM = load_form("ueda-gaiyo")


def hiding(name: NameStyle) -> Form:
    """The form with the names of members hidden from the public."""
    naming = Naming(member=NamingPolicy(name, fallback="委員"))
    return replace(FORM, turn=replace(FORM.turn, public_naming=naming))


def test_a_form_that_names_everybody_alike_changes_nothing() -> None:
    record = minutes(turn("はい。", Speaker("p1", "髙橋会長")))
    assert hidden_sides(FORM) == frozenset()
    assert publish_speakers(record, FORM) is record


@pytest.mark.parametrize("name", [NameStyle.LETTER, NameStyle.NUMBER, NameStyle.NONE, NameStyle.ORGANISATION])
def test_a_label_of_one_turn_gives_way_where_names_are_hidden(name: NameStyle) -> None:
    form = hiding(name)
    assert hidden_sides(form) == {Side.MEMBER}
    public = publish_speakers(minutes(turn("はい。", Speaker("p1", "髙橋会長"))), form)
    assert public.body[0].speaker == Speaker("p1")


def test_a_label_of_the_attendance_gives_way_too() -> None:
    record = minutes().with_facts(attendees=(replace(CHAIR, label="髙橋会長"), MEMBER, CLERK))
    public = publish_speakers(record, hiding(NameStyle.NONE))
    assert labels_of(public.attendees, hiding(NameStyle.NONE), public=True)["p1"] == "会長"


def test_staff_who_are_not_hidden_keep_their_labels() -> None:
    public = publish_speakers(minutes(turn("はい。", Speaker("p3", "工藤書記"))), hiding(NameStyle.LETTER))
    assert public.body[0].speaker == Speaker("p3", "工藤書記")


@pytest.mark.parametrize("label", ["委員", "事務局", "会長", "工藤係長"])
def test_a_role_or_an_open_name_may_stand_before_a_turn_of_nobody_known(label: str) -> None:
    public = publish_speakers(minutes(turn("はい。", Speaker(label=label))), hiding(NameStyle.LETTER))
    assert public.body[0].speaker == Speaker(label=label)


@pytest.mark.parametrize("label", ["𠮷田委員", "田中委員", "髙橋"])
def test_anything_else_before_a_turn_of_nobody_known_is_taken_for_a_name(label: str) -> None:
    record = minutes(turn("はい。", Speaker(label=label)))
    public = publish_speakers(record, hiding(NameStyle.LETTER))
    assert public.body[0].speaker == Speaker(label=SOMEBODY)

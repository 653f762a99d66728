"""Turns of a source become turns of the people it names."""

from __future__ import annotations

from minutesapp.importers.body.turns.speakers import label_speakers
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import Speaker
from minutesapp.templates.folder.catalog import load_form
from tests.makers import turn

PEOPLE = (
    Attendee("a", "奈良泰哉", "奈良", "泰哉", post="会長", seat="1"),
    Attendee("b", "髙橋美咲", "髙橋", "美咲", post="委員", seat="2"),
    Attendee("c", "鈴木志保", "鈴木", "志保", post="委員", seat="3"),
    Attendee("d", "鈴木", "鈴木", post="文書法規係主任", side=Side.STAFF),
    Attendee("e", "野口", "野口", post="情報システム課長", side=Side.STAFF),
)
FORM = load_form("ueda-gaiyo")


def test_a_label_the_form_would_write_itself_is_left_to_it() -> None:
    people, body = label_speakers([turn("はい。", Speaker(label="野口情報システム課長"))], PEOPLE, FORM)
    assert people == PEOPLE
    assert body[0].speaker == Speaker("e")


def test_a_label_the_source_always_writes_becomes_the_person_s_own() -> None:
    people, body = label_speakers([turn("はい。", Speaker(label="髙橋委員"))], PEOPLE, FORM)
    assert people[1].label == "髙橋委員"
    assert body[0].speaker == Speaker("b")


def test_a_label_that_varies_is_kept_with_its_turn() -> None:
    labels = ("会長", "奈良会長", "会長")
    people, body = label_speakers([turn(f"{n}", Speaker(label=label)) for n, label in enumerate(labels)], PEOPLE, FORM)
    assert people[0].label == ""
    assert [block.speaker for block in body] == [Speaker("a"), Speaker("a", "奈良会長"), Speaker("a")]


def test_who_is_not_known_stays_a_label() -> None:
    people, body = label_speakers([turn("はい。", Speaker(label="委員"))], PEOPLE, FORM)
    assert (people, body[0].speaker) == (PEOPLE, Speaker(label="委員"))

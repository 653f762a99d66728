"""Who is likely to speak next."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.attendance.speaking.likelihood import Spoken, is_called, likelihoods, spoken_before
from minutesapp.model.blocks import Block, Speaker
from tests.makers import CHAIR, CLERK, MEMBER, direction, heading, more, narrative, turn

OTHER = replace(CLERK, id="p4", name="池田 悠", family="池田", given="悠", post="主任")
PEOPLE = {person.id: person for person in (CHAIR, MEMBER, CLERK, OTHER)}
LABELS = {Speaker("p1"): "髙橋会長", Speaker("p2"): "委員", Speaker("p3"): "工藤係長", Speaker("p4"): "池田主任"}


def said(*turns: str) -> tuple[Block, ...]:
    """A body of turns, each ``ID`` or ``ID:words``; a heading for ``-``."""
    parts = [part.partition(":") for part in turns]
    made = [heading("議題") if id == "-" else turn(words, id) for id, _, words in parts]
    return tuple(replace(block, id=f"b{n}") for n, block in enumerate(made))


def ranked(*turns: str) -> list[str]:
    body = said(*turns)
    found = likelihoods(body, len(body), PEOPLE, LABELS)
    return [speaker.attendee for speaker in sorted(LABELS, key=lambda speaker: -found.get(speaker, 0.0))]


def test_two_speak_in_turn() -> None:
    assert ranked("p2", "p4")[0] == "p2"
    assert ranked("p2", "p4", "p2")[0] == "p4"


def test_whoever_has_answered_somebody_answers_again() -> None:
    answers = ranked("p1", "p2", "p4", "p1", "p2")
    assert answers[0] == "p4"
    assert ranked("p1", "p2", "p4", "p1", "p3", "p1", "p2")[0] == "p4"


def test_the_same_item_tells_more_than_others() -> None:
    assert ranked("p2", "p3", "p2", "-", "p4", "p2", "p4", "p2")[0] == "p4"


def test_whoever_leads_begins_and_takes_an_item_up() -> None:
    assert ranked()[0] == "p1"
    assert ranked("p2", "p4", "p2", "p4", "-")[0] == "p1"


def test_whoever_is_called_by_name_comes_before_those_of_whom_nothing_is_known() -> None:
    assert ranked("p1:池田主任から説明をお願いします。")[0] == "p4"
    assert ranked("p1:では、池田さん。")[0] == "p4"
    assert ranked("p1:説明をお願いします。" * 10 + "工藤係長")[0] == "p3"


def test_a_name_is_called_however_it_is_written_and_a_single_sign_is_none() -> None:
    assert is_called(Speaker("p1"), "会長", PEOPLE, "高橋会長")
    assert not is_called(Speaker("p9"), "東", {"p9": replace(MEMBER, id="p9", name="東", family="東")}, "東雲市")
    assert is_called(Speaker(label="事務局"), "事務局", PEOPLE, "事務局から")
    assert not is_called(Speaker("p2"), "", PEOPLE, "はい")


def test_turns_are_read_from_the_end_by_the_heading_they_stand_under() -> None:
    body = (turn("一", "p1"), heading("二"), turn("三", Speaker("p2", "座長")), more("四"), direction("五"), turn("六"),
            narrative("七"))  # fmt: skip
    assert list(spoken_before(body, 7)) == [Spoken(Speaker("p2"), 0, 2), Spoken(Speaker("p1"), 1, 0)]
    assert next(spoken_before(body, 99)).index == 2
    assert list(spoken_before((), 0)) == []

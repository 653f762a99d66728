"""Which paragraphs a search goes through."""

from minutesapp.editing.finding.scope import WHOLE_BODY, Scope
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Speaker
from tests.makers import direction, heading, more, turn

BODY = (
    heading("議事"),
    turn("一", "p1"),
    direction("退室"),
    more("二"),
    turn("三", "p2"),
    turn("四", Speaker("p1", "議長")),
    turn("五"),
    turn("六", Speaker(label="委員")),
)


def test_without_a_choice_the_whole_body_is_searched() -> None:
    assert WHOLE_BODY.within(BODY) is None


def test_the_turns_of_one_person_whatever_label_single_ones_show() -> None:
    assert Scope(Speaker("p1")).within(BODY) == {"t:一", "m:二", "t:四"}
    assert Scope(Speaker(label="委員")).within(BODY) == {"t:六"}
    assert Scope(UNKNOWN_SPEAKER).within(BODY) == {"t:五"}


def test_somebody_who_says_nothing_has_no_paragraphs() -> None:
    assert Scope(Speaker("p9")).within(BODY) == frozenset()


def test_chosen_paragraphs_stay_chosen() -> None:
    assert Scope(ids=frozenset({"t:三", "gone"})).within(BODY) == {"t:三", "gone"}

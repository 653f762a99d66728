"""Who is offered as the speaker, by what is typed and by who spoke before."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.blocks import Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form
from tests.makers import CHAIR, CLERK, MEMBER, heading, minutes, turn
from ui.editor.speakers import Newcomer, Speakers

IKEDA = Attendee(
    "p4", "池田 悠", "池田", "悠", post="交通政策担当主任", group="地域交通課", side=Side.STAFF, field="staff"
)


@dataclass(frozen=True)
class Stranger:
    """Somebody of the roster."""

    name: str
    post: str = "主事"
    group: str = "総務課"


def record(*body: object) -> Minutes:
    made = minutes(*body)  # type: ignore[arg-type]
    return replace(made, attendees=(CHAIR, MEMBER, CLERK, IKEDA))


def values(form: Form, text: str, *body: object, index: int = 0) -> list[object]:
    return [candidate.value for candidate in Speakers(record(*body), form, index).offer(text)]


@pytest.mark.parametrize(
    "typed", ["池", "いけだ", "いけd", "ike", "イケ", "交通政策", "ゆう", "悠", "池田主任", "地域交通"]
)
def test_a_person_is_found_by_kanji_kana_romaji_post_and_label(form: Form, typed: str) -> None:
    assert values(form, typed)[0] == Speaker("p4")


@pytest.mark.parametrize("typed", ["高橋", "髙橋", "たかはし", "takaha", "みさき"])
def test_variants_of_a_name_are_one(form: Form, typed: str) -> None:
    assert values(form, typed)[0] == Speaker("p1")


def test_who_is_called_so_goes_before_whose_post_only_holds_it(form: Form) -> None:
    assert values(form, "係長") == [Speaker("p3"), Speaker(label="係長")]
    assert values(form, "主任", turn("一", Speaker(label="主任技師")))[:2] == [Speaker(label="主任技師"), Speaker("p4")]


def test_nothing_typed_offers_everybody_present_and_the_labels_without_names(form: Form) -> None:
    offered = values(form, "")
    assert offered == [Speaker(p.id) for p in (CHAIR, MEMBER, CLERK, IKEDA)] + [
        Speaker(label="委員"),
        Speaker(label="事務局"),
    ]


def test_the_one_who_spoke_before_the_last_speaker_comes_first(form: Form) -> None:
    body = (turn("一", "p3"), turn("二", "p2"), turn("三", "p4"), turn("四"))
    assert values(form, "", *body, index=3)[:3] == [Speaker("p2"), Speaker("p4"), Speaker("p3")]


def test_labels_of_the_record_are_offered(form: Form) -> None:
    assert Speaker(label="参考人") in values(form, "", heading("一"), turn("二", Speaker(label="参考人")))
    assert values(form, "参考", turn("二", Speaker(label="参考人")))[0] == Speaker(label="参考人")


def test_who_was_absent_is_offered_only_when_asked_for(form: Form) -> None:
    away = replace(MEMBER, status=Status.ABSENT)
    speakers = Speakers(replace(record(), attendees=(CHAIR, away)), form, 0)
    assert Speaker("p2") not in [candidate.value for candidate in speakers.offer("")]
    assert "欠席" in speakers.offer("𠮷田")[0].detail


def test_people_of_the_roster_come_behind_those_of_the_meeting(form: Form) -> None:
    found = [Stranger("池上 学"), Stranger("池田　悠")]
    speakers = Speakers(record(), form, 0, lambda text: found)
    offered = [candidate.value for candidate in speakers.offer("池")]
    assert offered == [Speaker("p4"), Newcomer(found[0]), Speaker(label="池")]


def test_any_words_can_stand_for_this_turn_alone(form: Form) -> None:
    assert values(form, "傍聴人 ")[-1] == Speaker(label="傍聴人")
    assert Speaker(label="事務局") not in values(form, "事務局")[1:]

"""Who is offered as the speaker, by what is typed and by who spoke before."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from msgspec.structs import replace

from minutesapp.attendance.speaking.speaker_offers import (
    PRESENT,
    ROSTER_ROWS,
    Guest,
    Newcomer,
    Offer,
    Plain,
    SpeakerOffers,
    looks_like_speech,
)
from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.blocks import Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form
from tests.makers import CHAIR, CLERK, MEMBER, heading, minutes, more, turn

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
    return made.with_facts(attendees=(CHAIR, MEMBER, CLERK, IKEDA))


def values(form: Form, text: str, *body: object, index: int = 0) -> list[object]:
    return [candidate.value for candidate in offer(form, text, *body, index=index).rows]


def offer(form: Form, text: str, *body: object, index: int = 0, settled: bool = True) -> Offer:
    return SpeakerOffers(record(*(body or (turn("一"),))), form, index).offer(text, settled=settled)


@pytest.mark.parametrize(
    "typed", ["池", "いけだ", "いけd", "ike", "イケ", "交通政策", "ゆう", "悠", "池田主任", "地域交通"]
)
def test_a_person_is_found_by_kanji_kana_romaji_post_and_label(form: Form, typed: str) -> None:
    assert values(form, typed)[0] == Speaker("p4")


@pytest.mark.parametrize("typed", ["高橋", "髙橋", "たかはし", "takaha", "みさき"])
def test_variants_of_a_name_are_one(form: Form, typed: str) -> None:
    assert values(form, typed)[0] == Speaker("p1")


def test_who_is_called_so_goes_before_whose_post_only_holds_it(form: Form) -> None:
    assert values(form, "係長")[0] == Speaker("p3")
    assert values(form, "主任", turn("一", Speaker(label="主任技師")))[:2] == [Speaker(label="主任技師"), Speaker("p4")]


def test_a_label_that_several_have_means_none_of_them(form: Form) -> None:
    assert values(form, "委員")[:2] == [Speaker("p2"), Speaker(label="委員")], "there is only one"
    two = (CHAIR, MEMBER, replace(MEMBER, id="p8", name="森 学", family="森"))
    found = SpeakerOffers(record(turn("一")).with_facts(attendees=two), form, 0).offer("委員").rows
    assert [candidate.value for candidate in found[:3]] == [Speaker(label="委員"), Speaker("p2"), Speaker("p8")]
    assert values(form, "池田主任", turn("一", Speaker(label="池田主任")))[0] == Speaker("p4")


def test_whole_names_go_before_beginnings(form: Form) -> None:
    east = (
        Attendee("p8", "東山 一", "東山", "一", "ひがしやま はじめ"),
        Attendee("p9", "東 健", "東", "健", "あずま たけし"),
    )
    speakers = SpeakerOffers(record(turn("一")).with_facts(attendees=east), form, 0)
    assert [candidate.value for candidate in speakers.offer("東").rows[:2]] == [Speaker("p9"), Speaker("p8")]


def test_nothing_typed_offers_everybody_present_and_the_labels_without_names(form: Form) -> None:
    offered = values(form, "")
    assert offered == [Speaker(p.id) for p in (CHAIR, MEMBER, CLERK, IKEDA)] + [
        Speaker(label="委員"),
        Speaker(label="事務局"),
    ]


def test_the_one_who_spoke_before_the_last_speaker_comes_first(form: Form) -> None:
    body = (turn("一", "p3"), turn("二", "p2"), turn("三", "p4"), turn("四"))
    assert values(form, "", *body, index=3)[:3] == [Speaker("p2"), Speaker("p1"), Speaker("p4")], "the chair between"


def test_labels_of_the_record_are_offered(form: Form) -> None:
    assert Speaker(label="参考人") in values(form, "", heading("一"), turn("二", Speaker(label="参考人")))
    assert values(form, "参考", turn("二", Speaker(label="参考人")))[0] == Speaker(label="参考人")


def test_who_was_absent_is_offered_only_when_asked_for(form: Form) -> None:
    away = replace(MEMBER, status=Status.ABSENT)
    speakers = SpeakerOffers(record(turn("一")).with_facts(attendees=(CHAIR, away)), form, 0)
    assert Speaker("p2") not in [candidate.value for candidate in speakers.offer("").rows]
    assert "欠席" in speakers.offer("𠮷田").rows[0].detail


def test_people_of_the_roster_come_behind_those_of_the_meeting_and_are_never_marked(form: Form) -> None:
    found = [Stranger("池上 学"), Stranger("池田　悠")]
    speakers = SpeakerOffers(record(turn("一")), form, 0, lambda text: found)
    offered = speakers.offer("池")
    assert [candidate.value for candidate in offered.rows[:2]] == [Speaker("p4"), Newcomer(found[0])]
    assert Newcomer(found[1]) not in [choice.value for choice in offered.rows], "who is here already"
    strangers = speakers.offer("池上")
    assert strangers.rows[0].value == Newcomer(found[0])
    assert (strangers.marked, strangers.taken) == (None, None)


def test_a_guest_a_label_and_what_is_said_are_offered_last_and_never_marked(form: Form) -> None:
    offered = offer(form, "参考人 ")
    assert [c.value for c in offered.rows] == [Guest("参考人"), Speaker(label="参考人"), Plain()]
    assert (offered.marked, offered.taken) == (None, None)
    assert [c.value for c in offer(form, "池").rows][-3:] == [Guest("池"), Speaker(label="池"), Plain()]
    assert Speaker(label="事務局") not in [c.value for c in offer(form, "事務局").rows][1:], "it is offered already"


def test_what_may_still_become_anything_is_offered_as_no_name_and_no_label(form: Form) -> None:
    assert offer(form, "さんこう", settled=False).rows == []
    assert [c.value for c in offer(form, "いけだ", settled=False).rows] == [Speaker("p4")]


@pytest.mark.parametrize("words", ["はい。", "異議なし、賛成", "「はい", "よろしいでしょうか？", "本" * 21])
def test_what_is_plainly_said_is_offered_as_no_name(form: Form, words: str) -> None:
    assert looks_like_speech(words)
    assert offer(form, words).rows == []


@pytest.mark.parametrize("digit", ["2", "２"])
def test_a_digit_marks_its_row(form: Form, digit: str) -> None:
    for settled in (True, False):
        offered = offer(form, digit, settled=settled)
        assert offered.rows == offer(form, "").rows
        assert (offered.marked, offered.taken) == (1, offered.rows[1])
    assert offer(form, "9").taken is None, "there is no ninth row"
    assert offer(form, "12").taken is None
    assert offer(form, "２点").taken is None


def test_a_label_may_begin_with_a_digit(form: Form) -> None:
    assert values(form, "２番", turn("一", Speaker(label="２番")))[0] == Speaker(label="２番")


def test_who_speaks_now_is_marked(form: Form) -> None:
    body = (turn("一", "p3"), turn("二", "p2"), turn("三", "p4"), more("四"))
    here = offer(form, "", *body, index=2)
    assert here.taken and here.taken.value == Speaker("p4")
    assert "いまの発言者" in here.taken.detail
    later = offer(form, "", *body, index=3)
    assert later.marked == 0, "where no turn begins, the likeliest next speaker"
    assert [c.value for c in later.rows if "いまの発言者" in c.detail] == [Speaker("p4")]
    away = record(*body).with_facts(attendees=(CHAIR, CLERK, replace(IKEDA, status=Status.ABSENT)))
    assert Speaker("p4") in [c.value for c in SpeakerOffers(away, form, 2).offer("").rows], "also when marked as absent"


def told(form: Form, text: str, people: tuple[Attendee, ...] = (), **change: object) -> list[tuple[str, str]]:
    """What the rows say: their words, and what stands beside these."""
    made = minutes(turn("一", Speaker("p4"))).with_facts(attendees=(replace(IKEDA, **change),))  # type: ignore[arg-type]
    rows = SpeakerOffers(made, form, 0, lambda words: people).offer(text).rows
    return [(row.title, row.detail) for row in rows]


def test_a_row_tells_label_office_absence_and_whose_turn_it_is(form: Form) -> None:
    assert told(form, "池田悠")[0] == ("池田 悠", f"池田主任　地域交通課　{PRESENT}")
    assert told(form, "池田悠", group="", organisation="東雲バス")[0][1] == f"池田主任　東雲バス　{PRESENT}"
    assert told(form, "池田悠", status=Status.ABSENT)[0][1] == f"池田主任　地域交通課　欠席　{PRESENT}"
    assert told(form, "事務局")[0] == ("事務局", "氏名なし")


def test_who_is_not_at_the_meeting_is_offered_with_post_or_office_and_what_else_the_words_may_be(form: Form) -> None:
    people = tuple(
        Attendee(str(n), f"森 学{n}", post=post, group="総務課") for n, post in enumerate(("主事", *[""] * 9))
    )
    rows = told(form, "森", people)
    assert rows[:2] == [("森 学0", "出席者に加える　主事"), ("森 学1", "出席者に加える　総務課")]
    assert len(rows) == ROSTER_ROWS + 3
    others = [("「森」を出席者に加える…", ""), ("「森」と表示する", "この発言だけ"), ("本文として書く", "Esc")]
    assert rows[-3:] == others


# --- in brackets -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["（池", "(いけだ", "（ike", "（交通政策", "（池田主任"])
def test_a_bracket_before_a_name_is_no_part_of_it(form: Form, typed: str) -> None:
    assert values(form, typed)[0] == Speaker("p4")
    assert offer(form, typed, settled=False).marked == 0


def test_a_bracket_alone_offers_everybody(form: Form) -> None:
    assert offer(form, "（") == offer(form, "")


NO_NAMES = ["（１", "（2", "（一", "（ア", "（い", "（１）", "（休憩）", "（笑）", "（）", "（休憩）国は", "（池）"]


@pytest.mark.parametrize("typed", NO_NAMES)
def test_what_is_no_name_in_brackets_is_nobody(form: Form, typed: str) -> None:
    assert offer(form, typed) == Offer([], None)


def test_who_is_not_there_yet_may_be_named_in_brackets(form: Form) -> None:
    found = offer(form, "（新井")
    assert found.marked is None
    assert Guest("新井") in [row.value for row in found.rows]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("（池田）", Speaker("p4")),
        ("(池田主任)", Speaker("p4")),
        ("（いけだ）", None),
        ("（いけだ　ゆう）", Speaker("p4")),
        ("（くどう）", Speaker("p3")),
        ("（髙橋）", Speaker("p1")),
        ("（高橋　美咲）国は、", Speaker("p1")),
        ("（吉田）", Speaker("p2")),
        ("（事務局）", Speaker(label="事務局")),
        ("（委員）", Speaker("p2")),
        ("（池田", None),
        ("（池）", None),
        ("（１）", None),
        ("（休憩）", None),
        ("（）", None),
        ("池田）", None),
    ],
)
def test_a_whole_name_in_closed_brackets_means_somebody(form: Form, typed: str, value: object) -> None:
    meant = SpeakerOffers(record(turn("一")), form, 0).meant(typed)
    assert (meant.value if meant is not None else None) == value


def test_a_name_that_two_have_means_neither_and_a_label_that_they_have_is_the_label(form: Form) -> None:
    two = (CHAIR, MEMBER, replace(MEMBER, id="p8", name="𠮷田 学", given="学"))
    offers = SpeakerOffers(record(turn("一")).with_facts(attendees=two), form, 0)
    assert offers.meant("（吉田）") is None
    assert [row.value for row in offers.offer("（吉田）").rows] == [Speaker("p2"), Speaker("p8")]
    label = offers.meant("（委員）")
    assert label is not None and label.value == Speaker(label="委員")

"""Rules for who was there when."""

from __future__ import annotations

from datetime import time

import pytest
from msgspec.structs import replace

from minutesapp.checks import presence as checks
from minutesapp.model.attendance import Attendee, Status
from minutesapp.model.blocks import Absence, AbsenceReason, Speaker
from minutesapp.model.committee import NO_QUORUM, Committee, Quorum, QuorumRule
from minutesapp.model.minutes import Minutes
from tests.makers import CHAIR, CLERK, MEMBER, UEDA, direction, fixed, heading, minutes, narrative, turn


def of(member: Attendee, record: Minutes) -> Minutes:
    return record.with_facts(attendees=(CHAIR, member, CLERK))


def test_somebody_absent_who_speaks_is_told_once_and_can_be_there() -> None:
    record = of(replace(MEMBER, status=Status.ABSENT), minutes(turn("一", "p2"), turn("二", "p2"), turn("三", "p1")))
    (found,) = checks.find_absent_speakers(record, UEDA)
    assert (found.attendee, found.block, found.text) == ("p2", "t:一", "欠席の「𠮷田 健」の発言があります。")
    after = fixed(record, found.fix)
    assert after.attendees[1] == MEMBER
    assert not [*checks.find_absent_speakers(after, UEDA)]
    assert not [*checks.find_speakers_away(record, UEDA)], "that is the other rule's"


@pytest.mark.parametrize(
    ("member", "text"),
    [
        (replace(MEMBER, status=Status.LATE, arrived=time(15)), "まだ来ていないはずの「𠮷田 健」の発言があります。"),
        (replace(MEMBER, status=Status.LEFT_EARLY, left=time(13)), "帰ったあとのはずの「𠮷田 健」の発言があります。"),
        (
            replace(MEMBER, status=Status.AWAY, left=time(13), arrived=time(15)),
            "席を外しているはずの「𠮷田 健」の発言があります。",
        ),
    ],
)
def test_who_speaks_while_they_are_not_there_is_told_once(member: Attendee, text: str) -> None:
    body = (direction("再開 午後1時10分"), turn("一", "p2"), turn("二", "p2"), direction("休憩 午後2時30分"))
    (found,) = checks.find_speakers_away(of(member, minutes(*body)), UEDA)
    assert (found.attendee, found.block) == ("p2", "t:一")
    assert found.text.startswith(text)
    assert not [*checks.find_speakers_away(of(MEMBER, minutes(*body)), UEDA)]


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        (AbsenceReason.LEFT, "この議題では退席した「𠮷田 健」の発言があります。"),
        (AbsenceReason.EXCLUDED, "この議題では除斥の「𠮷田 健」の発言があります。"),
    ],
)
def test_who_speaks_in_an_item_for_which_they_were_away_can_be_there(reason: AbsenceReason, text: str) -> None:
    item = replace(heading("人事"), absences=(Absence("p2", reason),))
    record = minutes(item, heading("経過", 2), turn("一", "p2"), heading("閉会"), turn("二", "p2"))
    (found,) = checks.find_speakers_away(record, UEDA)
    assert (found.block, found.text) == ("t:一", text)
    after = fixed(record, found.fix)
    assert after.body[0].absences == ()


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("佐藤委員", True), ("佐藤", True), ("𠮷田委員", False), ("委員", False), ("会長", False), ("事務局", False),
        ("各委員", False), ("委員Ａ", False), ("Ｂ委員", False), ("委員3", False), ("Ｘ社", False), ("団体ア", False),
        ("傍聴人", False), ("サトー", True),
    ],
)  # fmt: skip
def test_a_speaker_by_name_whom_no_list_has_is_told_once(label: str, told: bool) -> None:
    record = minutes(turn("一", Speaker(label=label)), turn("二", Speaker(label=label)))
    found = [*checks.find_unlisted_speakers(record, UEDA)]
    expected = f"発言者「{label}」が、出席者に載っていません。"
    assert [(one.block, one.text) for one in found] == ([("t:一", expected)] if told else [])


def test_who_is_no_attendee_any_more_is_told_and_nobody_is_where_there_are_no_lists() -> None:
    record = minutes(turn("一", Speaker("p9", "東委員")), turn("二"))
    assert [found.block for found in checks.find_unlisted_speakers(record, UEDA)] == ["t:一"]
    assert not [*checks.find_unlisted_speakers(record.with_facts(attendees=()), UEDA)]


BOARD = tuple(replace(MEMBER, id=f"m{number}") for number in range(3))
COMMITTEE = Committee("c", "審査会", Quorum(QuorumRule.MAJORITY))
OUT = replace(heading("人事"), absences=(Absence("m0"), Absence("m1")))
EXCLUDED = replace(heading("処分"), absences=tuple(Absence(f"m{n}", AbsenceReason.EXCLUDED) for n in range(2)))


def board(*body: object, committee: Committee | None = COMMITTEE) -> Minutes:
    return minutes(*body).with_facts(attendees=BOARD, committee=committee)  # type: ignore[arg-type]


def test_a_decision_for_which_too_few_were_there_is_told_once_an_item() -> None:
    decided = (turn("可決されました。"), direction("異議なし"))
    record = board(heading("予算"), *decided, OUT, turn("説明します。"), *decided, EXCLUDED, *decided)
    (found,) = checks.find_decisions_without_quorum(record, UEDA)
    assert found.block == "t:可決されました。"
    text = "議題「人事」の決定のとき、定足数に達していません。2人が要りますが、出席は1人です。"
    assert found.text == text


def test_it_is_told_only_where_there_is_a_quorum_that_the_meeting_had() -> None:
    decided = (OUT, narrative("原案のとおり可決され、承認された。"))
    assert [*checks.find_decisions_without_quorum(board(*decided), UEDA)]
    assert not [*checks.find_decisions_without_quorum(board(*decided, committee=None), UEDA)]
    free = replace(COMMITTEE, quorum=NO_QUORUM)
    assert not [*checks.find_decisions_without_quorum(board(*decided, committee=free), UEDA)]
    absent = tuple(replace(person, status=Status.ABSENT) for person in BOARD)
    missed = board(*decided).with_facts(attendees=absent)
    assert not [*checks.find_decisions_without_quorum(missed, UEDA)], "that is told of the meeting"


def test_over_the_first_item_a_decision_is_the_meetings() -> None:
    gone = [replace(person, status=Status.LEFT_EARLY, left=time(14)) for person in BOARD[:2]]
    record = board(direction("再開 午後3時"), turn("承認されました。")).with_facts(attendees=(*gone, BOARD[2]))
    (found,) = checks.find_decisions_without_quorum(record, UEDA)
    assert found.text.startswith("決定のとき")

"""Who was there, for programs and for reading."""

from __future__ import annotations

from datetime import time

from msgspec.structs import replace

from minutesapp.model.attendance import Proxy, Status
from minutesapp.model.blocks import Absence, AbsenceReason
from minutesapp.model.committee import Committee, Quorum, QuorumRule
from minutesapp.services.output.presence import presence_json, presence_lines
from tests.makers import CHAIR, CLERK, MEMBER, heading, minutes

COMMITTEE = Committee("c", "審査会", Quorum(QuorumRule.MAJORITY))
LATE = replace(MEMBER, status=Status.LATE, arrived=time(14, 10))
THIRD = replace(MEMBER, id="p4", name="東 健", status=Status.PROXY, proxy=Proxy("鈴木 一郎"))
ITEMS = (heading("議事"), replace(heading("人事", 2), absences=(Absence("p1", AbsenceReason.EXCLUDED), Absence("p2"))))
RECORD = minutes(*ITEMS).with_facts(attendees=(CHAIR, LATE, THIRD, CLERK), committee=COMMITTEE)


def test_everybody_is_told_and_the_count_for_the_meeting_and_for_each_item() -> None:
    shown = presence_json(RECORD)
    assert [person["status"] for person in shown["attendees"]] == ["present", "late", "proxy", "present"]
    assert (shown["attendees"][1]["arrived"], shown["attendees"][2]["proxy"]) == ("14:10", {"name": "鈴木 一郎"})
    assert shown["quorum"] == {"members": 3, "there": 3, "needed": 2, "reached": True, "rule": "majority"}
    whole, part = shown["items"]
    assert (whole["text"], whole["there"], whole["missing"]) == ("議事", 3, [])
    assert part == {
        "number": "(1)", "text": "人事", "members": 2, "there": 1, "needed": 1, "reached": True,
        "missing": [{"attendee": "p1", "why": "excluded"}, {"attendee": "p2", "why": "left"}],
    }  # fmt: skip


def test_the_lines_are_for_reading() -> None:
    assert list(presence_lines(RECORD)) == [
        "委員　3／3",
        "　髙橋 美咲 会長",
        "　𠮷田 健 委員（遅参 14:10）",
        "　東 健 委員（代理 鈴木 一郎）",
        "市側　1／1",
        "　工藤 文書係長",
        "委員3人中3人出席、定足数（過半数 2人）を満たす。",
    ]


def test_without_anybody_there_is_nothing_to_say() -> None:
    bare = minutes().with_facts(attendees=())
    assert list(presence_lines(bare)) == []
    assert presence_json(bare)["quorum"]["rule"] == "none"

"""A small record that has one of everything."""

from __future__ import annotations

from datetime import datetime, time

import pytest

from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Block, BlockKind, Speaker
from minutesapp.model.committee import Committee, Quorum, QuorumRule
from minutesapp.model.facts import Facts
from minutesapp.model.header import (
    ChoiceValue,
    CountValue,
    HeaderField,
    ListValue,
    PeopleValue,
    SignatureValue,
    TableValue,
    TextValue,
    WhenValue,
)
from minutesapp.model.minutes import Minutes


@pytest.fixture
def record() -> Minutes:
    held = WhenValue(datetime(2024, 7, 9, 14, 0), datetime(2024, 7, 9, 15, 50), verbatim="令和６年７月９日")
    header = (
        HeaderField("body_name", "審議会名", TextValue("東雲市図書館協議会\n第2部会")),
        HeaderField("held", "日 時", held),
        HeaderField("drafted_on", "作成日", WhenValue(datetime(2024, 7, 22), timed=False)),
        HeaderField("members", "出席者", PeopleValue(note="ほか2名", verbatim="𠮷川千尋ほか")),
        HeaderField("observers", "傍聴者", CountValue((("傍聴者", 3), ("記者", None)), "3人")),
        HeaderField("disclosure", "公開", ChoiceValue("一部非公開", "条例第7条", "一部")),
        HeaderField("materials", "資料", ListValue(("資料1", "資料2"))),
        HeaderField("extra-1", "表", TableValue((("甲", "乙"), ("丙", "")))),
        HeaderField(
            "signatures", "署名", SignatureValue(("髙梨光一",), "上記のとおり"), (("color", {"a": [1, None]}),)
        ),
    )
    people = (
        Attendee("p1", "𠮷川千尋", "𠮷川", "千尋", "よしかわ ちひろ", "会長", field="members", person="7"),
        Attendee(
            "p2",
            "渡邉",
            post="主任",
            group="図書館",
            side=Side.STAFF,
            status=Status.LATE,
            arrived=time(14, 10),
            left=time(15, 30, 5),
            extra=(("vote", 1.5),),
        ),
    )
    body = (
        Block("b1", BlockKind.HEADING, "議事", level=1, number="議案第3号", closed=True),
        Block("b2", BlockKind.SPEECH, "葛󠄀西です。", speaker=Speaker("p1")),
        Block("b3", BlockKind.DIRECTION, "職員 入室", extra=(("clock", "13:05"),)),
        Block("b4", BlockKind.SPEECH, "続き"),
        Block("b5", BlockKind.SPEECH, "", speaker=UNKNOWN_SPEAKER, closed=True),
        Block("b6", BlockKind.SPEECH, "はい。", speaker=Speaker("p2", "事務局")),
        Block("b7", BlockKind.SPEECH, "了承", speaker=Speaker(label="委員")),
        Block("b8", BlockKind.NARRATIVE, "次回は未定。"),
    )
    quorum = Quorum(QuorumRule.NUMBER, 5, proxies=False)
    committee = Committee("c1", "図書館協議会", quorum, extra=(("founded", 1952),))
    return Minutes(
        "ueda-gaiyo", Facts(header, people, committee), body, (("approved", True), ("history", [{"by": "髙梨"}]))
    )

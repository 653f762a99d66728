"""A record as data: everything computed, nothing left out."""

from __future__ import annotations

from datetime import datetime, time

from msgspec.structs import replace

from minutesapp.model.attendance import Attendee, Proxy, Side, Status
from minutesapp.model.blocks import Absence, AbsenceReason, Block, BlockKind, Speaker
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
    Value,
    WhenValue,
)
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark, Span
from minutesapp.services.output.showing import record_json, record_text
from tests.makers import CHAIR, CLERK, MEMBER, direction, heading, marked, minutes, more, narrative, turn


def header_of(**values: Value) -> dict[str, dict[str, object]]:
    header = tuple(HeaderField(key, f"{key}の欄", value) for key, value in values.items())
    shown: dict[str, dict[str, object]] = record_json(Minutes("ueda-gaiyo", Facts(header)))["header"]
    return shown


def test_typed_parts_stand_beside_the_text() -> None:
    shown = header_of(
        held=WhenValue(datetime(2020, 5, 15, 13, 30), datetime(2020, 5, 15, 15, 30)),
        drafted_on=WhenValue(datetime(2020, 6, 1), timed=False),
        members=PeopleValue(note="ほか2名"),
        disclosure=ChoiceValue("一部非公開", "条例第7条"),
        observers=CountValue((("傍聴者", 3), ("記者", None))),
        agenda=ListValue(("甲", "乙")),
        votes=TableValue((("甲", "賛成"),)),
        signatures=SignatureValue(("髙梨光一",), "上記のとおり"),
        venue=TextValue("研修室"),
    )
    held = shown["held"]
    assert (held["start"], held["end"]) == ("2020-05-15T13:30", "2020-05-15T15:30")
    assert held["label"] == "heldの欄"
    assert held["text"] == "令和2年5月15日 午後1時30分から午後3時30分まで"
    assert (shown["drafted_on"]["start"], shown["drafted_on"]["end"]) == ("2020-06-01", None)
    assert shown["members"]["note"] == "ほか2名"
    assert (shown["disclosure"]["choice"], shown["disclosure"]["reason"]) == ("一部非公開", "条例第7条")
    assert shown["observers"]["counts"] == {"傍聴者": 3, "記者": None}
    assert shown["agenda"]["items"] == ["甲", "乙"]
    assert shown["votes"]["rows"] == [["甲", "賛成"]]
    assert shown["signatures"]["signers"] == ["髙梨光一"]
    assert shown["venue"] == {"label": "venueの欄", "text": "研修室"}


def test_people_are_told_with_their_labels() -> None:
    clerk = Attendee("p9", "池田", "池田", post="情報担当主任", group="総務課", side=Side.STAFF, status=Status.LATE)
    (shown,) = record_json(Minutes("ueda-gaiyo", Facts(attendees=(clerk,))))["attendees"]
    assert shown == {
        "id": "p9", "name": "池田", "family": "池田", "given": "", "kana": "", "post": "情報担当主任",
        "label": "池田主任", "group": "総務課", "side": "staff", "status": "late",
    }  # fmt: skip


def test_the_body_is_told_as_a_reader_sees_it() -> None:
    shown = record_json(
        minutes(
            heading("議事"),
            heading("予算", 2, closed=True),
            turn("一", "p3"),
            direction("入室"),
            more("二"),
            heading("決算", 2),
            turn("三", Speaker(label="委員")),
            narrative("了承した。"),
        )
    )["body"]
    assert shown == [
        {"kind": "heading", "level": 1, "number": "1", "text": "議事", "closed": False},
        {"kind": "heading", "level": 2, "number": "(1)", "text": "予算", "closed": True},
        {"kind": "turn", "label": "工藤係長", "attendee": "p3", "paragraphs": ["一", "二"], "closed": True},
        {"kind": "direction", "text": "入室", "closed": True},
        {"kind": "heading", "level": 2, "number": "(2)", "text": "決算", "closed": False},
        {"kind": "turn", "label": "委員", "attendee": None, "paragraphs": ["三"], "closed": False},
        {"kind": "narrative", "text": "了承した。", "closed": False},
    ]


def test_a_turn_closed_in_part_says_in_which() -> None:
    (shown,) = record_json(minutes(turn("一"), more("二", closed=True), more("三")))["body"]
    assert (shown["closed"], shown["closed_paragraphs"]) == (True, [1])
    assert (shown["label"], shown["attendee"]) == ("", None)


def test_every_paragraph_is_told_once(shinonome: Minutes) -> None:
    told = [text for item in record_json(shinonome)["body"] for text in item.get("paragraphs") or [item["text"]]]
    assert sorted(told) == sorted(block.text for block in shinonome.body)


def test_the_text_is_for_reading(shinonome: Minutes) -> None:
    longer = replace(shinonome, body=(*shinonome.body, Block("x", BlockKind.NARRATIVE, "散会した。")))
    assert record_text(longer).endswith("散会した。\n")
    assert "\r" not in record_text(longer)


def test_times_are_told_where_they_are_known() -> None:
    late = replace(MEMBER, status=Status.LATE, arrived=time(14, 10))
    first, second, _ = record_json(minutes().with_facts(attendees=(late, CHAIR, CLERK)))["attendees"]
    assert (first["status"], first["arrived"]) == ("late", "14:10")
    assert not {"arrived", "left"} & (second.keys() | {key for key in first if key == "left"})


def test_a_proxy_and_who_was_away_for_an_item_are_told_where_they_are_known() -> None:
    represented = replace(MEMBER, status=Status.PROXY, proxy=Proxy("鈴木 一郎", "鈴木", "総務課長"))
    item = replace(heading("人事"), absences=(Absence("p1", AbsenceReason.EXCLUDED),))
    shown = record_json(minutes(item, heading("閉会")).with_facts(attendees=(represented, CHAIR)))
    assert [person.get("proxy") for person in shown["attendees"]] == [{"name": "鈴木 一郎", "post": "総務課長"}, None]
    assert [row.get("absences") for row in shown["body"]] == [[{"attendee": "p1", "reason": "excluded"}], None]


def test_what_a_list_says_beside_a_name_is_told_where_there_is_something() -> None:
    noted = replace(MEMBER, organisation="商工会", seat="3", mark="◎", note="代理：高橋四郎")
    first, second, _ = record_json(minutes().with_facts(attendees=(noted, CHAIR, CLERK)))["attendees"]
    assert [first[key] for key in ("organisation", "seat", "mark", "note")] == ["商工会", "3", "◎", "代理：高橋四郎"]
    assert not {"organisation", "seat", "mark", "note"} & second.keys()


def test_the_absent_are_shown_where_they_are_printed() -> None:
    absent = replace(MEMBER, status=Status.ABSENT)
    shown = record_json(minutes().with_facts(attendees=(CHAIR, absent, CLERK)))["header"]
    assert shown["members"]["text"] == "髙橋 美咲会長"


def test_marks_and_times_are_told_where_there_are_any() -> None:
    said = replace(marked(turn("宇津木氏だ。", "p1"), (0, 3)), time=1500)
    shown = record_json(minutes(said, marked(more("未定である。"), (0, 2), mark=Mark.QUERY), narrative("以上")))["body"]
    assert shown[0]["spans"] == [
        {"paragraph": 0, "start": 0, "end": 3, "mark": "withheld", "note": ""},
        {"paragraph": 1, "start": 0, "end": 2, "mark": "query", "note": ""},
    ]
    assert shown[0]["time"] == 1500
    assert not {"spans", "time", "reasons"} & shown[1].keys()


def test_why_something_is_closed_is_told_with_its_paragraph() -> None:
    body = (
        replace(heading("審査", closed=True), reason="条例第7条"),
        turn("公だ。", "p1"),
        heading("報告"),
        turn("公だ。", "p1"),
        replace(more("秘だ。"), closed=True, reason="個人情報"),
    )
    shown = record_json(minutes(*body))["body"]
    assert [item.get("reasons") for item in shown] == [
        [{"paragraph": 0, "reason": "条例第7条"}], None, None, [{"paragraph": 1, "reason": "個人情報"}],
    ]  # fmt: skip


def test_withdrawn_and_corrected_words_are_told_with_what_their_marks_say() -> None:
    spans = (Span(0, 2, Mark.WITHDRAWN, "議長が許可"), Span(2, 4, Mark.CORRECTED, "三件"))
    record = minutes(replace(turn("嘘だ二件", "p1"), spans=spans))
    (item,) = record_json(record)["body"]
    assert [(one["mark"], one["note"]) for one in item["spans"]] == [
        ("withdrawn", "議長が許可"), ("corrected", "三件"),
    ]  # fmt: skip
    assert "〔嘘だ〕〔発言取消し〕〔二件〕〔訂正：三件〕" in record_text(
        minutes(replace(turn("嘘だ二件", "p1"), spans=spans))
    )

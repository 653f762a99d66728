"""Lines that were pasted, as the turns that they say."""

import pytest
from msgspec.structs import replace

from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editing.deeds import Deed
from minutesapp.editing.session import Session
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import BlockKind, Body, Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import closed_flags
from minutesapp.services.clipboard.pasted import Pasted, paste_as_text
from minutesapp.services.clipboard.turns_read import Read, newcomer, read_turns, rows_of, take_turns
from tests.makers import CHAIR, heading, minutes, narrative, turn

LINES = ("(髙橋会長) 始める。", "・工藤係長 入室", "(工藤係長) 説明する。", "以上である。")
RECORD = minutes(turn("前後", "p2"))
NOBODY: dict[str, Attendee] = {}


def pasted(*lines: str, record: Minutes = RECORD, at: int = 1, closed: bool = False) -> Pasted:
    return Pasted(record, Spot(0, at), Spot(0, at), lines, closed)


def read(*lines: str, record: Minutes = RECORD, at: int = 1) -> Read:
    return read_turns(pasted(*lines, record=record, at=at))


def said(body: Body) -> list[tuple[str, str]]:
    return [(b.text, (b.speaker.attendee or b.speaker.label) if b.speaker else "") for b in body]


TAKEN = [
    ("前", "p2"), ("始める。", "p1"), ("工藤係長 入室", ""), ("説明する。", "p3"), ("以上である。", ""), ("後", "p2"),
]  # fmt: skip


def test_reading_is_one_step_from_the_text_to_what_it_says() -> None:
    what = pasted(*LINES)
    session = Session(RECORD)
    session.apply(paste_as_text(what).change)
    as_text = session.minutes
    edited = take_turns(read_turns(what), as_text, NOBODY)
    assert edited.change is not None and edited.change.deed is Deed.READ
    session.apply(edited.change)
    assert said(session.minutes.body) == TAKEN
    assert session.minutes.body[2].kind is BlockKind.DIRECTION
    session.undo()
    assert session.minutes == as_text
    session.redo()
    session.undo()
    session.undo()
    assert session.minutes == RECORD


def test_turns_come_into_the_record_in_one_step_without_the_text_before() -> None:
    session = Session(RECORD)
    session.apply(take_turns(read(*LINES), RECORD, NOBODY).change)
    assert said(session.minutes.body) == TAKEN
    session.undo()
    assert session.minutes == RECORD


def test_an_empty_record_takes_them() -> None:
    empty = minutes()
    what = read(*LINES, record=empty, at=0)
    assert said(take_turns(what, empty, NOBODY).change.apply(empty).body) == TAKEN[1:-1]


def test_what_is_to_be_closed_stays_closed_and_is_shown_so() -> None:
    what = read_turns(pasted(*LINES, closed=True))
    assert what.is_closed and all(row.closed for row in rows_of(what, NOBODY))
    body = take_turns(what, RECORD, NOBODY).change.apply(RECORD).body
    assert closed_flags(body) == (False, True, True, True, True, False)


def test_within_a_closed_item_everything_is_closed() -> None:
    record = minutes(heading("審議", closed=True), turn("秘密", "p1"))
    what = read_turns(
        Pasted(record, Spot(1, 2), Spot(1, 2), ("(髙橋会長) 始める。", "1 別の議題", "(工藤係長) はい。"))
    )
    assert what.is_closed
    body = take_turns(what, record, NOBODY).change.apply(record).body
    assert len(body) > 2 and all(closed_flags(body))


def test_lines_that_a_page_broke_are_read_whole_and_what_is_left_out_is_told() -> None:
    broken = (
        "（髙橋会長）昨年度は、市内の三つの地区で説明会を開き、延べ百二十名の",
        "参加があった。この計画は、平成２９年３月に定めたものを、社会の情勢の",
        "- 3 -",
        "変化に合わせて見直すものである。",
        "（工藤係長）そのとおりである。",
    )
    what = read(*broken)
    assert what.dropped == ("- 3 -",)
    assert [speaker for _, speaker in said(what.body)] == ["p1", "p3"]
    assert what.body[0].text.endswith("情勢の変化に合わせて見直すものである。")


def test_who_is_not_in_the_attendance_is_told_and_joins_only_where_that_is_chosen() -> None:
    what = read("（鈴木委員）よい。", "（髙橋会長）では。", "（鈴木委員）はい。", "（委員）賛成。")
    assert what.strangers == {"鈴木委員": 2, "委員": 1}
    assert take_turns(what, RECORD, NOBODY).change.facts is None
    new = newcomer("鈴木委員", RECORD)
    session = Session(RECORD)
    session.apply(take_turns(what, RECORD, {"鈴木委員": new, "委員": CHAIR}).change)
    after = session.minutes
    assert [person.name for person in after.attendees] == [*(p.name for p in RECORD.attendees[:2]), "鈴木", "工藤"]
    assert [who for _, who in said(after.body)] == ["p2", new.id, "p1", new.id, "p1", "p2"]
    session.undo()
    assert session.minutes == RECORD


def test_the_rows_show_the_labels_that_the_form_will_print() -> None:
    what = read("1 開会", "（鈴木委員）よい。", "（髙橋会長）では。", "・工藤係長 退室")
    new = newcomer("鈴木委員", RECORD)
    shown = [(row.kind.value, row.speaker, row.text) for row in rows_of(what, {"鈴木委員": new})]
    assert shown == [
        ("heading", "", "開会"), ("speech", "委員", "よい。"), ("speech", "会長", "では。"),
        ("direction", "", "工藤係長 退室"),
    ]  # fmt: skip


def test_words_that_are_no_speaker_are_text_again() -> None:
    lines = ("（髙橋会長）始める。", "（鈴木委員）別紙のとおり。", "（髙橋会長）以上。")
    what = read(*lines)
    assert what.strangers == {"鈴木委員": 1}
    again = read_turns(what.pasted, {"鈴木委員"})
    assert said(again.body) == [("始める。", "p1"), (lines[1], ""), ("以上。", "p1")]
    assert not again.strangers


@pytest.mark.parametrize(
    ("label", "name", "family", "given", "post", "side"),
    [
        ("鈴木委員", "鈴木", "鈴木", "", "委員", Side.MEMBER),
        ("工藤係長", "工藤", "工藤", "", "係長", Side.STAFF),
        ("𠮷田委員", "𠮷田", "𠮷田", "", "委員", Side.MEMBER),
        ("髙橋美咲会長", "髙橋 美咲", "髙橋", "美咲", "会長", Side.MEMBER),
        ("池田情報システム担当主任", "池田", "池田", "", "情報システム担当主任", Side.STAFF),
        ("鈴木", "鈴木", "鈴木", "", "", Side.GUEST),
    ],
)
def test_somebody_new_has_the_name_and_the_post_of_the_label(
    label: str, name: str, family: str, given: str, post: str, side: Side
) -> None:
    one = newcomer(label, RECORD)
    assert one is not None
    assert (one.name, one.family, one.given, one.post, one.side) == (name, family, given, post, side)
    assert one.field == {Side.MEMBER: "members", Side.STAFF: "staff", Side.GUEST: ""}[side]


@pytest.mark.parametrize("label", ["委員", "事務局", "財政課長", "SPEAKER_00", "A委員", ""])
def test_a_label_that_names_nobody_is_nobody_new(label: str) -> None:
    assert newcomer(label, RECORD) is None


def test_plain_lines_are_no_turns_but_can_be_looked_at() -> None:
    record = minutes(narrative("前"))
    rows = rows_of(read("一", "二", record=record), NOBODY)
    assert [(row.kind, row.text) for row in rows] == [(BlockKind.NARRATIVE, "一"), (BlockKind.NARRATIVE, "二")]


def test_a_label_with_a_speaker_of_the_record_keeps_its_person() -> None:
    record = replace(RECORD, body=(turn("前", Speaker(label="鈴木委員")),))
    assert read("鈴木委員：はい", record=record).strangers == {"鈴木委員": 1}

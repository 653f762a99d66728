"""Lines that were pasted, read as the minutes that they are."""

import pytest

from minutesapp.editing.clipboard.pasting import paste_lines
from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editing.deeds import Deed
from minutesapp.editing.session import Session
from minutesapp.model.blocks import BlockKind, Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import closed_flags
from minutesapp.services.clipboard.pasted import Likeness, Pasted, likeness_of, read_as_minutes
from tests.makers import minutes, narrative, turn

LINES = ("(髙橋会長) 始める。", "・工藤係長 入室", "(工藤係長) 説明する。", "以上である。")
RECORD = minutes(turn("前後", "p2"))


def pasted(*lines: str, record: Minutes = RECORD, at: int = 1, closed: bool = False) -> Pasted:
    return Pasted(record, Spot(0, at), Spot(0, at), lines, closed)


@pytest.mark.parametrize(
    ("lines", "likeness"),
    [
        (LINES, Likeness.TURNS),
        (("（渡邊委員）賛成である。",), Likeness.TURNS),
        (("1 開会", "2 議事"), Likeness.AGENDA),
        (("次のとおり。", "・工藤係長 入室"), Likeness.AGENDA),
        (("・工藤係長 入室",), Likeness.TEXT),
        (("本日はお集まりいただいた。", "次に移る。"), Likeness.TEXT),
        (("予算",), Likeness.TEXT),
        (("",), Likeness.TEXT),
    ],
)
def test_what_lines_look_like(lines: tuple[str, ...], likeness: Likeness) -> None:
    assert likeness_of(pasted(*lines)) is likeness


def test_reading_is_one_step_from_the_text_to_what_it_says() -> None:
    what = pasted(*LINES)
    session = Session(RECORD)
    change = paste_lines(RECORD, what.start, what.end, LINES).change
    assert change is not None
    session.apply(change)
    as_text = session.minutes
    edited = read_as_minutes(what, as_text)
    assert edited.change is not None and edited.change.deed is Deed.READ
    session.apply(edited.change)
    body = session.minutes.body
    assert [(b.text, (b.speaker.attendee or b.speaker.label) if b.speaker else "") for b in body] == [
        ("前", "p2"), ("始める。", "p1"), ("工藤係長 入室", ""), ("説明する。", "p3"), ("以上である。", ""),
        ("後", "p2"),
    ]  # fmt: skip
    assert body[2].kind is BlockKind.DIRECTION
    session.undo()
    assert session.minutes == as_text
    session.undo()
    assert session.minutes == RECORD


def test_what_is_to_be_closed_stays_closed() -> None:
    what = pasted(*LINES, closed=True)
    change = paste_lines(RECORD, what.start, what.end, LINES, closed=True).change
    assert change is not None
    after = change.apply(RECORD)
    read = read_as_minutes(what, after).change
    assert read is not None
    flags = closed_flags(read.apply(after).body)
    assert flags == (False, True, True, True, True, False)


def test_plain_lines_read_as_what_they_are_already() -> None:
    record = minutes(narrative("前"))
    what = pasted("一", "二", record=record)
    change = paste_lines(record, what.start, what.end, ("一", "二")).change
    assert change is not None
    assert read_as_minutes(pasted("", record=record, at=0), record).change is None


@pytest.mark.parametrize(
    ("lines", "likeness"),
    [
        (("髙橋会長：はい",), Likeness.TURNS),
        (("高橋会長：はい", "高橋会長：はい"), Likeness.TURNS),
        (("会長\tはい",), Likeness.TURNS),
        (("（髙橋会長）異議なし",), Likeness.TURNS),
        (("【工藤係長】はい",), Likeness.TURNS),
        (("工藤：はい",), Likeness.TURNS),
        (("会長　はい",), Likeness.TEXT),
        (("会長：髙橋",), Likeness.TEXT),
        (("会長\t髙橋 一郎", "係長\t工藤"), Likeness.TEXT),
        (("（鈴木委員）はい",), Likeness.TEXT),
        (("鈴木委員：はい",), Likeness.TEXT),
        (("会長：1名",), Likeness.TEXT),
        (("会長は次のとおり：はい",), Likeness.TEXT),
        (("（髙橋会長は欠席）",), Likeness.TEXT),
        (("担当：工藤係長が行う。",), Likeness.TEXT),
        (("髙橋会長：",), Likeness.TEXT),
    ],
)
def test_one_short_line_is_a_turn_where_the_label_is_somebodys(lines: tuple[str, ...], likeness: Likeness) -> None:
    assert likeness_of(pasted(*lines)) is likeness


def test_a_label_that_the_record_uses_is_somebodys() -> None:
    record = minutes(turn("前後", Speaker(label="鈴木委員")))
    assert likeness_of(pasted("鈴木委員：はい", record=record)) is Likeness.TURNS

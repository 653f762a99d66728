"""Lines that were pasted, read as the minutes that they are."""

import pytest

from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editing.deeds import Deed
from minutesapp.editing.session import Session
from minutesapp.model.blocks import Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import closed_flags
from minutesapp.services.clipboard.pasted import (
    Likeness,
    Pasted,
    join_broken,
    likeness_of,
    looks_broken,
    paste_as_text,
)
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


BROKEN = (
    "（髙橋会長）昨年度は、市内の三つの地区で説明会を開き、延べ百二十名の",
    "参加があった。この計画は、平成２９年３月に定めたものを、社会の情勢の",
    "- 3 -",
    "変化に合わせて見直すものである。",
)


def test_lines_that_a_page_broke_are_joined_in_one_step() -> None:
    what = pasted(*BROKEN)
    assert looks_broken(what) and not looks_broken(pasted(*LINES))
    session = Session(RECORD)
    session.apply(paste_as_text(what).change)
    as_text = session.minutes
    mended = join_broken(what, as_text)
    assert (mended.joins, mended.dropped) == (2, ("- 3 -",))
    assert mended.edited.change is not None and mended.edited.change.deed is Deed.JOIN_LINES
    session.apply(mended.edited.change)
    whole = "".join(line for line in BROKEN if "-" not in line)
    assert [block.text for block in session.minutes.body] == [f"前{whole}後"]
    assert session.minutes.body[0].speaker == Speaker("p2")
    session.undo()
    assert session.minutes == as_text
    session.redo()
    session.undo()
    session.undo()
    assert session.minutes == RECORD


def test_closed_lines_stay_closed_when_they_are_joined() -> None:
    what = pasted(*BROKEN, closed=True)
    after = paste_as_text(what).change.apply(RECORD)
    joined = join_broken(what, after).edited.change.apply(after)
    assert closed_flags(joined.body) == (False, True, False)


def test_what_goes_into_the_record_are_paragraphs_and_what_is_read_are_the_lines() -> None:
    what = pasted("会長\tはい。", "", "　以上。", record=minutes(narrative("前")))
    assert [block.text for block in paste_as_text(what).change.apply(what.before).body] == ["前会長　はい。", "以上。"]
    assert likeness_of(what) is Likeness.TURNS


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

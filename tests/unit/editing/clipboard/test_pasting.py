from itertools import combinations_with_replacement

import pytest
from msgspec.structs import replace

from minutesapp.attendance.changes import remove_attendee
from minutesapp.editing.clipboard.clip import Clip, clip_of
from minutesapp.editing.clipboard.pasting import Landing, move_words, paste, paste_blocks, paste_lines
from minutesapp.editing.clipboard.positions import Spot, words_between
from minutesapp.editing.clipboard.removing import take_out
from minutesapp.editing.deeds import Deed
from minutesapp.editing.kept_attributes import natures_of
from minutesapp.model.blocks import Absence, Block, BlockKind, Body, Speaker, Use
from minutesapp.model.identity import fresh_id
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import closed_flags
from minutesapp.model.spans import Mark, Span
from tests.makers import UEDA, decided, direction, heading, marked, minutes, more, narrative, public_text, texts, turn
from tests.unit.conftest import Do

TALK = minutes(turn("一", "p1"), turn("二", "p2"), more("三"), direction("退室"), turn("四", "p3"))
CLOSED = minutes(turn("公開", "p1"), turn("秘密", "p2", closed=True), turn("以上", "p1"))


def cut(record: Minutes, start: tuple[int, int], end: tuple[int, int]) -> tuple[Minutes, Clip, Spot]:
    """The record without what was cut, the clip, and where the cursor stands."""
    clip = clip_of(record, Spot(*start), Spot(*end), labels={"p2": "𠮷田委員"})
    edited = take_out(record, Spot(*start), Spot(*end), Deed.CUT)
    assert edited.change is not None and edited.change.body is not None
    return edited.change.apply(record), clip.cut(edited.change.body, edited.caret), edited.caret


def pasted(record: Minutes, at: tuple[int, int], clip: Clip, *, openly: bool = False) -> Body:
    return after(record, paste(record, Spot(*at), Spot(*at), clip), openly=openly)


def after(record: Minutes, landing: Landing, *, openly: bool = False) -> Body:
    edited = landing.kept
    if openly:
        assert landing.opened is not None
        edited = landing.opened
    assert edited.change is not None
    body = edited.change.apply(record).body
    assert 0 <= edited.caret.offset <= len(body[edited.caret.block].text)
    return body


def said(body: Body) -> list[tuple[str, str]]:
    """Every paragraph of speech and the attendee, or the label, who says it."""
    natures = natures_of(body)
    speakers = [(block, natures[block.id].speaker) for block in body]
    return [(block.text, who.attendee or who.label) for block, who in speakers if who is not None]


ITEMS = minutes(replace(heading("人事"), absences=(Absence("p1"), Absence("p2"))), turn("一", "p3"), heading("閉会"))


def test_who_was_away_for_an_item_goes_where_the_item_goes() -> None:
    left, clip, _ = cut(ITEMS, (0, 0), (1, 0))
    body = pasted(left, (1, 0), clip)
    assert (texts(body), body[1].absences) == (["一", "人事", "閉会"], ITEMS.body[0].absences)
    moved = after(ITEMS, move_words(ITEMS, Spot(0, 0), Spot(1, 0), Spot(2, 0)))
    assert (texts(moved), moved[1].absences) == (["一", "人事", "閉会"], ITEMS.body[0].absences)


def test_a_copy_is_another_item_for_which_everybody_was_there() -> None:
    body = pasted(ITEMS, (2, 0), clip_of(ITEMS, Spot(0, 0), Spot(1, 0)))
    assert [(block.text, len(block.absences)) for block in body] == [("人事", 2), ("一", 0), ("人事", 0), ("閉会", 0)]


def test_who_has_left_the_attendance_meanwhile_was_away_for_nothing() -> None:
    left, clip, _ = cut(ITEMS, (0, 0), (1, 0))
    left = remove_attendee(left, UEDA, "p1", "会長").apply(left)
    assert pasted(left, (1, 0), clip)[1].absences == (Absence("p2"),)


@pytest.mark.parametrize(
    ("start", "end"),
    [((0, 0), (0, 1)), ((0, 0), (1, 0)), ((1, 0), (3, 0)), ((0, 1), (2, 0)), ((2, 1), (4, 0)), ((0, 0), (4, 1)),
     ((1, 0), (4, 1)), ((3, 1), (4, 1)), ((4, 0), (4, 1))],
)  # fmt: skip
def test_cut_and_pasted_back_is_no_change(start: tuple[int, int], end: tuple[int, int], do: Do) -> None:
    for record in (TALK, minutes(heading("審議", closed=True), *TALK.body[1:])):
        left, clip, caret = cut(record, start, end)
        landing = paste(left, caret, caret, clip)
        assert landing.opened is None
        assert landing.kept.change is not None
        assert do(left, landing.kept.change) == record


def test_pasted_back_is_still_no_change_when_something_else_was_mended_meanwhile() -> None:
    left, clip, caret = cut(TALK, (0, 0), (2, 0))
    other = replace(left, body=(narrative("冒頭"), *left.body[:-1], replace(left.body[-1], text="四五")))
    assert pasted(other, (caret.block + 1, 0), clip) == (narrative("冒頭"), *TALK.body[:-1], other.body[-1])


def test_pasted_twice_names_stay_unique() -> None:
    left, clip, caret = cut(TALK, (0, 0), (2, 0))
    once = replace(left, body=pasted(left, (caret.block, 0), clip))
    twice = pasted(once, (0, 0), clip)
    assert texts(twice) == ["一", "二", "一", "二", "三", "退室", "四"]
    assert len({block.id for block in twice}) == len(twice)


def test_two_turns_copied_elsewhere_are_two_turns_of_the_same_speakers() -> None:
    clip = clip_of(TALK, Spot(0, 0), Spot(2, 0))
    body = pasted(TALK, (4, 1), clip)
    assert said(body)[-2:] == [("一", "p1"), ("二", "p2")]
    assert len({block.id for block in body}) == len(body)


@pytest.mark.parametrize("offset", [0, 1, 2])
def test_what_stood_there_keeps_its_speaker(offset: int) -> None:
    record = minutes(turn("甲乙", "p1"), more("丙"), turn("異議", "p2"))
    clip = clip_of(record, Spot(2, 0), Spot(2, 2))
    body = pasted(record, (0, offset), replace(clip, ends=True))
    assert ("丙", "p1") in said(body)
    assert {who for words, who in said(body) if words in ("甲", "乙", "甲乙")} == {"p1"}
    assert [who for words, who in said(body) if words == "異議"] == ["p2", "p2"]


def test_a_paragraph_that_continues_a_turn_takes_its_speaker_along() -> None:
    clip = clip_of(TALK, Spot(2, 0), Spot(3, 0))
    assert said(pasted(TALK, (0, 1), clip))[:2] == [("一", "p1"), ("三", "p2")]
    assert pasted(TALK, (2, 1), clip)[3].speaker is None


def test_words_go_into_the_words_where_they_are_pasted() -> None:
    clip = clip_of(TALK, Spot(1, 0), Spot(1, 1))
    assert texts(pasted(TALK, (0, 1), clip))[0] == "一二"


def test_a_whole_paragraph_without_its_line_end_takes_an_empty_place_as_what_it_is() -> None:
    record = minutes(heading("審議", 2, number="議案第3号"), narrative(""), direction(""))
    clip = clip_of(record, Spot(0, 0), Spot(0, 2))
    body = pasted(record, (1, 0), clip)
    assert [(b.kind, b.level, b.number) for b in body[:2]] == [(BlockKind.HEADING, 2, "議案第3号")] * 2
    assert (pasted(record, (2, 0), clip)[2].kind, len(body)) == (BlockKind.DIRECTION, 3)


def test_paragraphs_take_an_empty_record() -> None:
    clip = clip_of(TALK, Spot(0, 0), Spot(2, 1))
    assert said(pasted(minutes(), (0, 0), clip)) == [("一", "p1"), ("二", "p2"), ("三", "p2")]


def test_a_speaker_who_left_the_attendance_is_known_by_the_label() -> None:
    left, clip, _ = cut(TALK, (1, 0), (3, 0))
    left = remove_attendee(left, UEDA, "p2", "委員").apply(left)
    body = pasted(left, (0, 1), clip)
    assert [b.speaker for b in body[1:3]] == [Speaker(label="𠮷田委員"), None]


def test_what_is_selected_gives_way_in_the_same_step(do: Do) -> None:
    clip = clip_of(TALK, Spot(0, 0), Spot(1, 0))
    change = paste(TALK, Spot(1, 0), Spot(4, 0), clip).kept.change
    assert change is not None
    assert said(do(TALK, change).body) == [("一", "p1"), ("一", "p1"), ("四", "p3")]


# --- what is closed ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("at", [(0, 0), (0, 1), (0, 2), (1, 2), (2, 1)])
def test_a_closed_turn_stays_closed_wherever_it_is_pasted(at: tuple[int, int]) -> None:
    clip = clip_of(CLOSED, Spot(1, 0), Spot(2, 0))
    landing = paste(CLOSED, Spot(*at), Spot(*at), clip)
    body = after(CLOSED, landing)
    assert landing.opened is None
    assert [flag for block, flag in zip(body, closed_flags(body), strict=True) if "密" in block.text] == [True, True]
    assert ("秘密", "p2") in said(body)


def test_what_a_heading_closed_is_closed_by_itself_elsewhere() -> None:
    record = minutes(heading("報告"), narrative("公"), heading("審議", closed=True), turn("秘密", "p1"))
    clip = clip_of(record, Spot(3, 0), Spot(3, 2))
    body = pasted(record, (1, 0), replace(clip, ends=True))
    assert [(b.text, b.closed) for b in body[1:3]] == [("秘密", True), ("公", False)]


def test_a_closed_heading_takes_what_it_closes_along() -> None:
    record = minutes(narrative("公"), heading("審議", closed=True), turn("秘密", "p1"), heading("報告"))
    left, clip, _ = cut(record, (1, 0), (3, 0))
    body = pasted(left, (0, 1), clip)
    assert [(b.text, b.closed) for b in body] == [("公", False), ("審議", True), ("秘密", False), ("報告", False)]
    assert closed_flags(body) == (False, True, True, False)


def test_closed_words_in_an_open_paragraph_become_a_closed_one_unless_they_are_wanted_open() -> None:
    clip = clip_of(CLOSED, Spot(1, 1), Spot(1, 2))
    body = pasted(CLOSED, (0, 1), clip)
    assert [(b.text, b.closed) for b in body[:3]] == [("公", False), ("密", True), ("開", False)]
    assert said(body)[:3] == [("公", "p1"), ("密", "p2"), ("開", "p1")]
    opened = pasted(CLOSED, (0, 1), clip, openly=True)
    assert [(b.text, b.closed) for b in opened[:1]] == [("公密開", False)]


def test_closed_words_go_into_closed_and_empty_paragraphs_without_a_question() -> None:
    clip = clip_of(CLOSED, Spot(1, 1), Spot(1, 2))
    landing = paste(CLOSED, Spot(1, 0), Spot(1, 0), clip)
    assert landing.opened is None
    assert after(CLOSED, landing)[1].text == "密秘密"
    empty = minutes(turn("", "p3"), *CLOSED.body)
    body = pasted(empty, (0, 0), clip)
    assert (body[0].text, body[0].closed, body[0].speaker) == ("密", True, Speaker("p3"))


@pytest.mark.parametrize("closed", [True, False])
def test_closed_words_go_into_no_title(closed: bool) -> None:
    record = minutes(heading("審議", closed=closed), turn("秘密", "p2", closed=True))
    clip = clip_of(record, Spot(1, 0), Spot(1, 1))
    body = pasted(record, (0, 2), clip)
    assert [(b.kind, b.text) for b in body[:2]] == [(BlockKind.HEADING, "審議"), (BlockKind.SPEECH, "秘")]
    assert closed_flags(body)[1]
    assert pasted(record, (0, 2), clip, openly=True)[0].text == "審議秘"


def test_a_title_under_a_closed_one_becomes_closed_text_unless_it_is_wanted_open() -> None:
    record = minutes(
        narrative("公"), heading("審議", closed=True), heading("申立て", 2), heading("氏名", 3), turn("秘", "p1")
    )
    clip = clip_of(record, Spot(2, 0), Spot(4, 1))
    body = pasted(record, (0, 1), clip)
    assert [(b.kind, b.text) for b in body[1:3]] == [(BlockKind.NARRATIVE, "申立て"), (BlockKind.NARRATIVE, "氏名")]
    assert closed_flags(body)[1:4] == (True, True, True)
    opened = pasted(record, (0, 1), clip, openly=True)
    assert [(b.level, flag) for b, flag in zip(opened[1:4], closed_flags(opened)[1:4], strict=True)] == [
        (2, False), (3, False), (0, True)
    ]  # fmt: skip
    assert paste(record, Spot(4, 1), Spot(4, 1), clip).opened is None


def test_open_words_pasted_into_a_closed_paragraph_are_closed_and_so_is_what_they_part() -> None:
    clip = clip_of(CLOSED, Spot(0, 0), Spot(1, 0))
    body = pasted(CLOSED, (1, 1), clip)
    assert [(b.text, b.closed) for b in body[1:4]] == [("秘", True), ("公開", False), ("密", True)]
    assert said(body)[1:4] == [("秘", "p2"), ("公開", "p1"), ("密", "p2")]


# --- moving -----------------------------------------------------------------------------------------------------------


def moved(record: Minutes, start: tuple[int, int], end: tuple[int, int], to: tuple[int, int]) -> Body:
    return after(record, move_words(record, Spot(*start), Spot(*end), Spot(*to)))


@pytest.mark.parametrize(
    ("start", "end", "to", "expected"),
    [
        ((0, 0), (0, 1), (2, 1), ["乙", "丙丁", "戊甲己"]),
        ((2, 0), (2, 1), (0, 1), ["甲戊乙", "丙丁", "己"]),
        ((1, 0), (2, 0), (0, 0), ["丙丁", "甲乙", "戊己"]),
        ((0, 0), (1, 0), (2, 2), ["丙丁", "戊己", "甲乙"]),
        ((0, 1), (1, 1), (2, 1), ["甲丁", "戊乙", "丙", "己"]),
        ((0, 0), (1, 1), (1, 2), ["丁", "甲乙", "丙", "戊己"]),
        ((1, 1), (2, 2), (0, 1), ["甲丁", "戊己", "乙", "丙"]),
    ],
)
def test_words_move(
    start: tuple[int, int], end: tuple[int, int], to: tuple[int, int], expected: list[str], do: Do
) -> None:
    record = minutes(narrative("甲乙"), turn("丙丁", "p1"), turn("戊己", "p2"))
    body = moved(record, start, end, to)
    assert texts(body) == expected
    assert len({block.id for block in body}) == len(body)
    change = move_words(record, Spot(*start), Spot(*end), Spot(*to)).kept.change
    assert change is not None and change.deed is Deed.MOVE
    do(record, change)


def test_a_closed_turn_that_is_moved_stays_the_same_closed_paragraph() -> None:
    body = moved(CLOSED, (1, 0), (2, 0), (0, 0))
    assert body == (CLOSED.body[1], CLOSED.body[0], CLOSED.body[2])


# --- lines from elsewhere ---------------------------------------------------------------------------------------------


def test_lines_go_on_as_the_paragraph_they_are_pasted_into() -> None:
    edited = paste_lines(TALK, Spot(1, 1), Spot(2, 0), ["五", "六"])
    assert edited.change is not None
    body = edited.change.apply(TALK).body
    assert (edited.change.deed, edited.caret) == (Deed.PASTE, Spot(2, 1))
    assert said(body)[:4] == [("一", "p1"), ("二五", "p2"), ("六", "p2"), ("三", "p2")]


@pytest.mark.parametrize("lines", [["五"], ["五", ""]])
def test_over_a_whole_paragraph_lines_go_where_it_stood(lines: list[str]) -> None:
    change = paste_lines(TALK, Spot(1, 0), Spot(2, 0), lines).change
    assert change is not None
    body = change.apply(TALK).body
    assert said(body)[:3] == [("一", "p1"), ("五", "p2"), ("三", "p2")]
    assert len(body) == len(TALK.body)


def test_over_a_closed_paragraph_they_stay_closed() -> None:
    record = minutes(heading("公開"), replace(narrative("秘密"), closed=True), heading("次"))
    change = paste_lines(record, Spot(1, 0), Spot(2, 0), ["内緒"]).change
    assert change is not None
    body = change.apply(record).body
    assert [(block.text, block.closed) for block in body] == [("公開", False), ("内緒", True), ("次", False)]


def test_lines_that_read_like_what_is_there_are_still_others() -> None:
    record = minutes(turn("異議なし。", "p1", closed=True), turn("次", "p2"))
    change = paste_lines(record, Spot(0, 5), Spot(0, 5), ["と答えた。", "異議なし。"]).change
    assert change is not None
    body = change.apply(record).body
    assert said(body) == [("異議なし。と答えた。", "p1"), ("異議なし。", "p1"), ("次", "p2")]
    assert body[0].id == record.body[0].id
    assert closed_flags(body) == (True, True, False)


def test_marks_stay_on_their_words_when_like_lines_are_pasted() -> None:
    record = minutes(marked(turn("山田花子。", "p1"), (0, 4)))
    change = paste_lines(record, Spot(0, 5), Spot(0, 5), ["以下の者", "山田花子。"]).change
    assert change is not None
    assert [public_text(block, "●") for block in change.apply(record).body] == ["●。以下の者", "山田花子。"]
    change = paste_lines(record, Spot(0, 2), Spot(0, 2), ["あ", "山田"]).change
    assert change is not None
    assert "山" not in "".join(public_text(block, "●") for block in change.apply(record).body)


def test_one_line_ends_where_it_ends() -> None:
    edited = paste_lines(TALK, Spot(0, 0), Spot(0, 0), ["五六"])
    assert edited.change is not None
    assert (texts(edited.change.apply(TALK).body)[0], edited.caret) == ("五六一", Spot(0, 2))
    assert paste_lines(TALK, Spot(0, 0), Spot(0, 0), [""]).change is None


@pytest.mark.parametrize("block", [turn("公開", "p1"), heading("公開"), direction("公開"), narrative("公開")])
def test_closed_lines_become_closed_paragraphs(block: Block) -> None:
    record = minutes(block)
    edited = paste_lines(record, Spot(0, 1), Spot(0, 1), ["秘", "密"], closed=True)
    assert edited.change is not None
    body = edited.change.apply(record).body
    assert texts(body) == ["公", "秘", "密", "開"]
    assert closed_flags(body) == (False, True, True, False)


GUARDED = minutes(
    turn("開", "p1"), replace(more("秘一", closed=True), reason="条例第7条"), narrative("秘二", closed=True),
    turn("公", "p3"),
    heading("題", closed=True), turn("秘三", "p2"), heading("次"), narrative("末"),
)  # fmt: skip
SPOTS = [Spot(index, at) for index, block in enumerate(GUARDED.body) for at in range(len(block.text) + 1)]


@pytest.mark.parametrize("way", [["新"], ["新", "新"], ["新", ""], ["新", "新", ""], (turn("新", "p1"), more("新 "))])
def test_what_comes_into_closed_words_or_in_their_place_is_closed(way: list[str] | Body) -> None:
    """At every place, and over everything that can be selected, its line ends at either side included."""
    natures = natures_of(GUARDED.body)
    secret = [natures[block.id].secret for block in GUARDED.body]
    for start, end in combinations_with_replacement(SPOTS, 2):
        words = words_between(GUARDED.body, start, end) or [start.block]
        if not all(secret[index] for index in words):
            continue
        edited = (
            paste_lines(GUARDED, start, end, way)
            if isinstance(way, list)
            else paste_blocks(GUARDED, start, end, tuple(replace(block, id=fresh_id()) for block in way))
        )
        assert edited.change is not None
        body = edited.change.apply(GUARDED).body
        read = natures_of(body)
        assert not [block for block in body if "新" in block.text and not read[block.id].secret], (start, end)


def test_lines_pasted_before_a_closed_item_are_no_part_of_it() -> None:
    edited = paste_lines(GUARDED, Spot(4, 0), Spot(4, 0), ["新", ""])
    assert edited.change is not None
    body = edited.change.apply(GUARDED).body
    assert [(block.text, block.closed) for block in body[4:6]] == [("新", False), ("題", True)]


@pytest.mark.parametrize("closed", [False, True])
def test_lines_fill_an_empty_record(closed: bool) -> None:
    edited = paste_lines(minutes(), Spot(0, 0), Spot(0, 0), ["一", "二"], closed=closed)
    assert edited.change is not None
    body = edited.change.apply(minutes()).body
    assert (texts(body), closed_flags(body)) == (["一", "二"], (closed, closed))


# --- blocks from elsewhere --------------------------------------------------------------------------------------------


def put(record: Minutes, at: tuple[int, int], *blocks: Block, closed: bool = False) -> Body:
    edited = paste_blocks(record, Spot(*at), Spot(*at), blocks, closed=closed)
    assert edited.change is not None
    return edited.change.apply(record).body


def test_blocks_go_between_paragraphs_as_what_they_are() -> None:
    body = put(TALK, (0, 1), heading("次"), turn("五", "p3"), direction("入室"))
    assert [b.kind for b in body[:4]] == [
        BlockKind.SPEECH, BlockKind.HEADING, BlockKind.SPEECH, BlockKind.DIRECTION
    ]  # fmt: skip
    assert said(body)[:3] == [("一", "p1"), ("五", "p3"), ("二", "p2")]


def test_words_before_the_first_speaker_go_on_the_turn() -> None:
    body = put(TALK, (2, 1), narrative("続き"), direction("間"), narrative("なお"), turn("五", "p1"), narrative("以上"))
    assert said(body)[2:] == [("三", "p2"), ("続き", "p2"), ("なお", "p2"), ("五", "p1"), ("四", "p3")]
    assert [b.kind for b in put(minutes(narrative("前")), (0, 1), narrative("後"))] == [BlockKind.NARRATIVE] * 2


@pytest.mark.parametrize(("at", "closed"), [((1, 1), False), ((0, 1), True)])
def test_blocks_are_closed_where_the_paragraph_is_or_where_they_are_to_be(at: tuple[int, int], closed: bool) -> None:
    body = put(CLOSED, at, heading("次"), turn("五", "p3"), closed=closed)
    flags = closed_flags(body)
    assert [flag for block, flag in zip(body, flags, strict=True) if block.text in ("次", "五")] == [True, True]


def test_no_blocks_take_out_what_is_selected() -> None:
    edited = paste_blocks(TALK, Spot(1, 0), Spot(2, 0), ())
    assert edited.change is not None
    assert texts(edited.change.apply(TALK).body) == ["一", "三", "退室", "四"]


HIDDEN = minutes(replace(marked(turn("議長、宇津木です", "p1"), (3, 6)), time=1500), turn("以上", "p1"))


def test_words_pasted_between_withheld_ones_are_withheld() -> None:
    clip = clip_of(HIDDEN, Spot(1, 0), Spot(1, 2))
    (first, *_) = pasted(HIDDEN, (0, 4), clip)
    assert (first.text, first.spans, first.time) == ("議長、宇以上津木です", (Span(3, 8, Mark.WITHHELD),), 1500)
    for at, start in ((3, 5), (6, 3)):
        assert pasted(HIDDEN, (0, at), clip)[0].spans == (Span(start, start + 3, Mark.WITHHELD),)


def test_withheld_words_go_along_with_their_mark() -> None:
    left, clip, _ = cut(HIDDEN, (0, 4), (0, 7))
    assert left.body[0].spans == (Span(3, 4, Mark.WITHHELD),)
    assert pasted(left, (1, 2), clip)[1].spans == (Span(2, 4, Mark.WITHHELD),)


def test_paragraphs_between_withheld_words_leave_both_halves_withheld() -> None:
    clip = clip_of(minutes(narrative("一"), narrative("二"), narrative("三")), Spot(0, 0), Spot(2, 0))
    body = pasted(HIDDEN, (0, 4), clip)
    assert [public_text(block) for block in body] == ["議長、", "一", "二", "です", "以上"]
    assert [block.time for block in body] == [1500, None, None, None, None]


@pytest.mark.parametrize(("start", "end"), [(3, 6), (4, 5), (2, 7)])
def test_what_is_pasted_over_withheld_words_is_withheld(start: int, end: int) -> None:
    for lines in (["山"], ["山", "川"]):
        edited = paste_lines(HIDDEN, Spot(0, start), Spot(0, end), lines)
        assert edited.change is not None
        shown = "".join(public_text(block) for block in edited.change.apply(HIDDEN).body)
        assert not set("山川宇津木") & set(shown)
    clip = clip_of(HIDDEN, Spot(1, 0), Spot(1, 2))
    landing = paste(HIDDEN, Spot(0, start), Spot(0, end), clip)
    assert "以" not in public_text(after(HIDDEN, landing)[0])


def test_what_is_put_back_says_itself_whose_it_is_and_that_it_is_closed_where_nothing_above_does_any_more() -> None:
    record = minutes(heading("人事", closed=True), turn("一", "p1"), more("二"), more("三"))
    left, clip, at = cut(record, (2, 0), (3, 0))
    back = pasted(left, at, clip)
    assert back == record.body, "as if nothing had been"
    opened = replace(left, body=(heading("人事"), direction("一"), turn("三", "p1")))
    body = pasted(opened, at, clip)
    assert (said(body)[0], closed_flags(body)[2]) == (("二", "p1"), True)


def test_a_paragraph_that_was_joined_by_a_cut_has_its_own_reason_back() -> None:
    whys = [replace(turn("一", "p1", closed=True), reason=""), replace(turn("二", closed=True), reason="条例第7条")]
    record = minutes(*whys)
    clip = clip_of(record, Spot(0, 1), Spot(1, 0))
    taken = take_out(record, Spot(0, 1), Spot(1, 0))
    assert taken.change is not None and taken.change.body is not None
    joined = taken.change.apply(record)
    assert [block.reason for block in joined.body] == ["条例第7条"]
    back = paste(joined, taken.caret, taken.caret, clip.cut(taken.change.body, taken.caret)).kept.change
    assert back is not None and back.apply(joined) == record


def test_pasted_words_change_nothing_that_was_decided_of_their_place() -> None:
    """However they got there: what is condensed is neither lost nor told twice."""
    told = decided(turn("件数と理由", "p1"), Use.CONDENSED, "尋ねた。")
    record = minutes(told, decided(turn("はい。", "p2"), Use.USED), turn("別の件", "p1"))
    for at, offset in ((0, 0), (0, 2), (0, 5), (1, 0), (1, 1)):
        body = pasted(record, (at, offset), clip_of(record, Spot(2, 0), Spot(2, 1)))
        assert [block.summary for block in body] == [block.summary for block in record.body], (at, offset)
    moved = after(record, move_words(record, Spot(1, 0), Spot(1, 2), Spot(0, 0)))
    assert [block.summary for block in moved] == [block.summary for block in record.body]
    rest, clip, _ = cut(record, (0, 0), (1, 1))
    body = pasted(rest, (1, 3), clip)
    assert sum(block.summary is not None and block.summary.is_told for block in body) == 1

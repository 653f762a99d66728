"""What a clerk does to the body, each step undone and redone as well."""

import pytest
from msgspec.structs import replace

from minutesapp.editing import commands
from minutesapp.editing.deeds import Deed
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.blocks import UNKNOWN_SPEAKER, BlockKind, Speaker, Summary, Use, fingerprint
from minutesapp.model.spans import Mark, Span
from tests.makers import decided, direction, heading, minutes, more, narrative, texts, turn
from tests.unit.conftest import Do

MEETING = minutes(
    heading("開会"),
    narrative("会長が開会を宣した。"),
    heading("議事"),
    heading("報告", 2),
    turn("件数は。", "p1"),
    direction("資料配布"),
    more("以上。"),
    heading("閉会"),
)


def test_typing_changes_one_paragraph(do: Do) -> None:
    change = commands.type_lines(MEETING, 4, 5, ["件数はいくつか。"])
    assert change is not None
    assert change.deed is Deed.TYPE
    assert do(MEETING, change).body[4].text == "件数はいくつか。"


def test_typing_nothing_is_no_change() -> None:
    assert commands.type_lines(MEETING, 4, 5, ["件数は。"]) is None


def test_enter_after_a_heading_begins_a_turn_of_somebody_unknown(do: Do) -> None:
    change = commands.type_lines(MEETING, 7, 8, ["閉会", ""])
    assert change is not None
    assert change.deed is Deed.SPLIT_OR_JOIN
    assert do(MEETING, change).body[8].speaker == UNKNOWN_SPEAKER


def test_choosing_a_speaker_begins_a_turn_whatever_stood_there(do: Do) -> None:
    after = do(MEETING, commands.set_speaker(MEETING, [1, 3], Speaker("p2")))
    assert [(after.body[i].kind, after.body[i].speaker) for i in (1, 3)] == [(BlockKind.SPEECH, Speaker("p2"))] * 2


def test_a_turn_can_go_on_the_one_before(do: Do) -> None:
    record = minutes(turn("一", "p1"), turn("二", "p3"), heading("次"), turn("三", "p1"))
    after = do(record, commands.continue_turn(record, [1, 3]))
    assert after.body[1].speaker is None
    assert after.body[3].speaker == UNKNOWN_SPEAKER  # after a heading there is nothing to go on


def test_turning_a_turn_into_a_direction_leaves_its_later_paragraphs_a_speaker_to_find(do: Do) -> None:
    after = do(MEETING, commands.set_kind(MEETING, [4], BlockKind.DIRECTION))
    assert after.body[4].speaker is None
    assert after.body[6].speaker == UNKNOWN_SPEAKER


def test_speech_that_stays_speech_keeps_its_speaker(do: Do) -> None:
    change = commands.set_kind(MEETING, [4], BlockKind.SPEECH)
    assert change.changes_nothing
    assert (
        do(minutes(narrative("あ")), commands.set_kind(minutes(narrative("あ")), [0], BlockKind.SPEECH))
        .body[0]
        .starts_turn
    )


def test_a_paragraph_becomes_a_heading_of_the_level_asked_for(do: Do) -> None:
    after = do(MEETING, commands.set_kind(MEETING, [4], BlockKind.HEADING, 3))
    assert (after.body[4].level, after.body[4].speaker) == (3, None)


def test_headings_shift_within_the_form_s_levels_and_other_blocks_do_not(do: Do) -> None:
    inward = do(MEETING, commands.shift_level(MEETING, range(8), 1, deepest=2))
    assert [block.level for block in inward.body] == [2, 0, 2, 2, 0, 0, 0, 2]
    outward = do(MEETING, commands.shift_level(MEETING, [0, 3], -1, deepest=2))
    assert [outward.body[0].level, outward.body[3].level] == [1, 1]


def test_a_heading_can_have_a_number_of_its_own(do: Do) -> None:
    assert do(MEETING, commands.set_number(MEETING, 2, "議案第3号")).body[2].number == "議案第3号"


def test_a_heading_can_go_without_a_number_and_have_one_again(do: Do) -> None:
    after = do(MEETING, commands.leave_unnumbered(MEETING, [1, 2]))
    assert [block.unnumbered for block in after.body[:3]] == [False, False, True]
    assert not do(after, commands.set_number(after, 2, "")).body[2].unnumbered
    assert not do(after, commands.set_kind(after, [2], BlockKind.NARRATIVE)).body[2].unnumbered


def test_blocks_are_inserted_and_deleted(do: Do) -> None:
    after = do(MEETING, commands.insert_blocks(MEETING, 1, (direction("拍手"),)))
    assert texts(after.body)[:2] == ["開会", "拍手"]
    assert texts(do(MEETING, commands.delete_blocks(MEETING, 1, 7)).body) == ["開会", "閉会"]


@pytest.mark.parametrize(
    ("item", "to", "order"),
    [
        (2, 0, ["議事", "報告", "件数は。", "資料配布", "以上。", "開会", "会長が開会を宣した。", "閉会"]),
        (0, 7, ["議事", "報告", "件数は。", "資料配布", "以上。", "開会", "会長が開会を宣した。", "閉会"]),
        (0, 2, texts(MEETING.body)),
    ],
)
def test_an_agenda_item_moves_with_all_under_it(do: Do, item: int, to: int, order: list[str]) -> None:
    assert texts(do(MEETING, commands.move_item(MEETING, item, to)).body) == order


def test_an_agenda_item_cannot_move_into_itself() -> None:
    with pytest.raises(ValueError, match="itself"):
        commands.move_item(MEETING, 2, 4)


def test_closing_and_opening_are_named_for_what_they_do(do: Do) -> None:
    closed = do(MEETING, commands.close(MEETING, [4]))
    assert closed.body[4].closed
    assert commands.close(MEETING, [4]).deed is Deed.CLOSE
    assert do(closed, commands.open_up(closed, [4])) == MEETING
    assert commands.open_up(closed, [4]).deed is Deed.OPEN


def test_words_are_marked_and_unmarked(do: Do) -> None:
    record = minutes(turn("議長、宇津木です", "p1"), heading("議案"))
    hidden = do(record, commands.mark_words(record, {0: TextRange(3, 6), 1: TextRange(0, 0)}, Mark.WITHHELD, "氏名"))
    assert [block.spans for block in hidden.body] == [(Span(3, 6, Mark.WITHHELD, "氏名"),), ()]
    asked = do(hidden, commands.mark_words(hidden, {0: TextRange(5, 8)}, Mark.QUERY))
    other = do(asked, commands.mark_words(asked, {0: TextRange(4, 6)}, Mark.WITHHELD, "住所"))
    assert other.body[0].spans == (
        Span(3, 4, Mark.WITHHELD, "氏名"),
        Span(4, 6, Mark.WITHHELD, "住所"),
        Span(5, 8, Mark.QUERY),
    )
    left = do(other, commands.unmark_words(other, {0: TextRange(0, 8)}, Mark.WITHHELD))
    assert left.body[0].spans == (Span(5, 8, Mark.QUERY),)


def test_a_remark_is_condensed_dropped_and_open_again(do: Do) -> None:
    condensed = do(MEETING, commands.condense(MEETING, (4, 6), "件数を尋ねた。"))
    assert condensed.body[4] == decided(MEETING.body[4], Use.CONDENSED, "件数を尋ねた。")
    assert condensed.body[6].summary == Summary(Use.CONDENSED, "", fingerprint("以上。"))
    dropped = do(condensed, commands.decide_use(condensed, range(8), Use.DROPPED))
    assert [block.summary is None for block in dropped.body] == [at in (0, 2, 3, 7) for at in range(8)]
    assert do(dropped, commands.decide_use(dropped, range(8), None)) == MEETING


@pytest.mark.parametrize("words", ["", "　", "一\n二"])
def test_what_is_condensed_is_one_line_of_words(words: str) -> None:
    with pytest.raises(ValueError, match=r"words|line"):
        commands.condense(MEETING, (4,), words)
    with pytest.raises(ValueError, match="words"):
        commands.decide_use(MEETING, (4,), Use.CONDENSED)


def test_condensed_words_are_confirmed_after_a_change(do: Do) -> None:
    stale = replace(
        MEETING, body=(*MEETING.body[:4], replace(MEETING.body[4], summary=Summary(Use.CONDENSED, "短い", "x")))
    )
    (*_, block) = do(stale, commands.confirm_condensed(stale, (4,))).body
    assert block == decided(MEETING.body[4], Use.CONDENSED, "短い")


def test_dividing_and_joining_keep_what_was_decided(do: Do) -> None:
    said = minutes(decided(turn("件数は。理由は。", "p1"), Use.CONDENSED, "尋ねた。"))
    change = commands.type_lines(said, 0, 1, ["件数は。", "理由は。"])
    assert change is not None
    apart = do(said, change)
    assert [block.summary.text for block in apart.body if block.summary] == ["尋ねた。", ""]
    again = commands.type_lines(apart, 0, 2, ["件数は。理由は。"])
    assert again is not None
    assert do(apart, again) == said
    two = minutes(said.body[0], replace(said.body[0], id="b", speaker=None))
    joined = commands.type_lines(two, 0, 2, ["件数は。理由は。件数は。理由は。"])
    assert joined is not None
    assert do(two, joined).body[0].summary.text == "尋ねた。尋ねた。"
    gone = commands.type_lines(two, 0, 2, ["あ"])
    assert gone is not None
    assert do(two, gone).body[0].summary.text == "尋ねた。"

from minutesapp.editing.clipboard.clip import Clip, Piece, clip_of
from minutesapp.editing.clipboard.gap import NOWHERE, Gap
from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editing.kept_attributes import Nature
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Block, BlockKind, Speaker
from tests.makers import direction, heading, minutes, more, narrative, texts, turn

SECRET = Nature(Speaker("p1"), closed=True, secret=True)
WORDS = clip_of(minutes(turn("はい。", "p1")), Spot(0, 1), Spot(0, 3))
WHOLE = clip_of(minutes(turn("はい。", "p1")), Spot(0, 0), Spot(0, 3))
LINES = clip_of(minutes(turn("一", "p1"), turn("二", "p2"), turn("三")), Spot(0, 0), Spot(2, 0))


def gap(block: Block, offset: int = 0) -> Gap:
    return Gap((block,), Spot(0, offset))


def test_an_empty_paragraph_that_says_nothing_is_blank() -> None:
    assert all(gap(block).blank for block in (more(""), turn("", UNKNOWN_SPEAKER), narrative("")))
    assert not any(gap(block).blank for block in (turn("", "p1"), heading(""), direction(""), more("あ")))
    assert Gap((), Spot(0, 0)).blank


def test_words_go_into_words_and_a_whole_paragraph_takes_a_blank_place() -> None:
    assert gap(more("一"), 1).takes_words(WORDS)
    assert gap(more("一"), 1).takes_words(WHOLE)
    assert gap(more("")).takes_words(WORDS)
    assert not gap(more("")).takes_words(WHOLE)
    assert gap(turn("", "p2")).takes_words(WHOLE)
    assert not gap(more("一"), 1).takes_words(LINES)
    assert not Gap((), Spot(0, 0)).takes_words(WORDS)


def test_closed_words_stay_closed_in_what_is_closed_or_empty_but_in_no_title() -> None:
    assert gap(narrative("公", closed=True)).keeps_closed(SECRET)
    assert gap(turn("", "p1")).keeps_closed(SECRET)
    assert not gap(narrative("公")).keeps_closed(SECRET)
    assert not gap(heading("公", closed=True)).keeps_closed(SECRET)
    assert not gap(heading("")).keeps_closed(SECRET)
    assert gap(narrative("公")).keeps_closed(NOWHERE)


def test_words_end_before_what_stood_behind_the_cursor() -> None:
    filled = gap(more("前後"), 1).fill(WORDS.pieces, WORDS, joins=True)
    assert (texts(filled.blocks), filled.end) == (["前い。後"], Spot(0, 3))


def test_paragraphs_part_what_they_are_put_into() -> None:
    parted = gap(heading("前後", number="議案第3号"), 1)
    filled = parted.fill(LINES.pieces, LINES, joins=False)
    assert texts(filled.blocks) == ["前", "一", "二", "後"]
    assert (filled.blocks[0].number, filled.blocks[3].number) == ("議案第3号", "")
    assert filled.blocks[3].kind is BlockKind.HEADING
    assert (filled.blocks[3].id, filled.end) == (parted.rest, Spot(3, 0))


def test_paragraphs_go_before_or_behind_a_paragraph_without_touching_it() -> None:
    block = turn("前", "p3")
    before = gap(block).fill(LINES.pieces, LINES, joins=False)
    behind = gap(block, 1).fill(LINES.pieces, LINES, joins=False)
    assert (texts(before.blocks), before.blocks[2], before.end) == (["一", "二", "前"], block, Spot(2, 0))
    assert (texts(behind.blocks), behind.blocks[0], behind.end) == (["前", "一", "二"], block, Spot(2, 1))


def test_what_takes_the_place_of_a_closed_paragraph_is_closed() -> None:
    filled = gap(more("", closed=True)).fill(LINES.pieces, LINES, joins=False)
    assert [(b.text, b.closed) for b in filled.blocks] == [("一", True), ("二", True)]


def test_the_rest_joins_the_last_piece_only_where_it_is_said_by_the_same_speaker() -> None:
    record = minutes(turn("一二", "p1"), more("三四"))
    half = clip_of(record, Spot(0, 1), Spot(1, 1))
    same, other = Gap((turn("前後", "p1"),), Spot(0, 1)), Gap((turn("前後", "p3"),), Spot(0, 1))
    assert texts(same.fill(half.pieces, half, joins=True).blocks) == ["前二", "三後"]
    assert texts(other.fill(half.pieces, half, joins=True).blocks) == ["前二", "三", "後"]


def test_a_tail_of_a_paragraph_with_its_line_end_parts_the_paragraph() -> None:
    made = Clip("", (Piece(more("尾"), NOWHERE),), starts=False, reaches=True, ends=True)
    filled = gap(more("前後"), 1).fill(made.pieces, made, joins=True)
    assert (texts(filled.blocks), filled.end) == (["前尾", "後"], Spot(1, 0))

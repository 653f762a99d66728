from minutesapp.editing.clipboard.clip import Clip, clip_of
from minutesapp.editing.clipboard.positions import Spot
from minutesapp.model.blocks import Speaker
from minutesapp.model.spans import Mark
from tests.makers import heading, marked, minutes, more, texts, turn

MEETING = minutes(heading("審議", closed=True), turn("はい。一", "p1"), more("二"), heading("報告"), turn("三", "p2"))


def clip(start: tuple[int, int], end: tuple[int, int]) -> Clip:
    return clip_of(MEETING, Spot(*start), Spot(*end))


def words(made: Clip) -> list[str]:
    return texts(piece.block for piece in made.pieces)


def test_words_of_one_paragraph_are_words() -> None:
    made = clip((1, 3), (1, 4))
    assert words(made) == ["一"]
    assert (made.starts, made.reaches, made.ends, made.is_words) == (False, True, False, True)
    assert clip((1, 0), (1, 2)).starts and not clip((1, 0), (1, 2)).reaches


def test_a_paragraph_with_the_end_of_its_line_is_more_than_its_words() -> None:
    made = clip((1, 0), (2, 0))
    assert words(made) == ["はい。一"]
    assert (made.starts, made.reaches, made.ends, made.is_words) == (True, True, True, False)


def test_pieces_tell_what_they_were_where_they_stood() -> None:
    made = clip((2, 0), (4, 1))
    assert words(made) == ["二", "報告", "三"]
    assert [piece.nature.closed for piece in made.pieces] == [True, False, False]
    assert [piece.nature.speaker for piece in made.pieces] == [Speaker("p1"), None, Speaker("p2")]
    assert made.closed and not clip((4, 0), (4, 1)).closed


def test_the_last_paragraph_has_no_line_end_to_take_along() -> None:
    made = clip((0, 0), (9, 9))
    assert len(made.pieces) == 5
    assert (made.reaches, made.ends) == (True, False)


def test_withheld_words_are_no_open_ones() -> None:
    record = minutes(marked(turn("宇津木と森", "p1"), (0, 3)), marked(turn("未定", "p1"), (0, 2), mark=Mark.QUERY))
    assert clip_of(record, Spot(0, 2), Spot(0, 5)).closed
    assert not clip_of(record, Spot(0, 3), Spot(1, 2)).closed

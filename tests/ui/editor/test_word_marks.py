"""Marks on words: set and taken by a key, painted where they lie, and kept while the words change."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from minutesapp.model.spans import Mark, Span
from minutesapp.words.stage_names import READ_ONLY
from tests.makers import heading, marked, public_text, turn
from tests.ui.editor.conftest import Open
from tests.ui.editor.hand import KEY, go, paste, press, select, write
from tests.ui.editor.test_search import box, has_colour
from ui.editor.commands.commands import MARK_WORDS, NOTHING_TO_MARK, UNMARK_WORDS
from ui.editor.record_editor import RecordEditor

HIDE = Mark.WITHHELD


def on_ground(editor: RecordEditor, colour: QColor) -> str:
    """The signs of the first paragraph that lie on a colour."""
    image, block = editor.viewport().grab().toImage(), editor.document().begin()
    places = ((sign, box(editor, block, at)) for at, sign in enumerate(block.text()))
    return "".join(sign for sign, place in places if _is_in(image, place, colour.rgb()))


def _is_in(image: QImage, place: QRect, colour: int) -> bool:
    """Whether the colour is anywhere between a sign and the next line."""
    return any(has_colour(image, place.translated(0, down), colour) for down in range(-place.height() // 2, 8))


def test_selected_words_bear_a_mark_and_lose_it_again(open_body: Open) -> None:
    editor, session = open_body(turn("𠮷田宇津木の件", "p1"), turn("以上"))
    told: list[str] = []
    editor.commands.told.connect(told.append)
    select(editor, (0, 2), (0, 6))
    editor.commands.toggle_mark(HIDE)
    assert session.minutes.body[0].spans == (Span(1, 5, HIDE),)
    assert told == [MARK_WORDS[HIDE].format("●●●")]
    editor.commands.toggle_mark(HIDE)
    assert session.minutes.body[0].spans == ()
    session.undo()
    assert session.minutes.body[0].spans == (Span(1, 5, HIDE),)


def test_the_marked_words_at_the_cursor_lose_their_mark(open_body: Open) -> None:
    editor, session = open_body(marked(turn("宇津木と森の件", "p1"), (0, 3), (4, 5)))
    go(editor, 0, 2)
    editor.commands.toggle_mark(HIDE)
    assert session.minutes.body[0].spans == (Span(4, 5, HIDE),)


@pytest.mark.parametrize(("at", "mark"), [((0, 3), Mark.WITHHELD), ((1, 0), Mark.QUERY)])
def test_where_no_word_is_meant_there_is_nothing_to_mark(open_body: Open, at: tuple[int, int], mark: Mark) -> None:
    editor, session = open_body(turn("一二三四", "p1"), turn(""))
    told: list[str] = []
    editor.commands.told.connect(told.append)
    go(editor, *at)
    editor.commands.toggle_mark(mark)
    assert told == [NOTHING_TO_MARK]
    assert not any(block.spans for block in session.minutes.body)


def test_words_of_several_paragraphs_bear_it_each_and_a_part_that_does_not_makes_all_bear_it(open_body: Open) -> None:
    editor, session = open_body(turn("一二三", "p1"), marked(turn("四五六"), (0, 1)), heading("七八"))
    select(editor, (0, 1), (2, 1))
    editor.commands.toggle_mark(HIDE)
    spans = [block.spans for block in session.minutes.body]
    assert spans == [(Span(1, 3, HIDE),), (Span(0, 3, HIDE),), (Span(0, 1, HIDE),)]


def test_nothing_is_marked_in_a_record_that_can_only_be_read(open_body: Open) -> None:
    editor, session = open_body(turn("一二三", "p1"))
    select(editor, (0, 0), (0, 2))
    editor.setReadOnly(True)
    told: list[str] = []
    editor.commands.told.connect(told.append)
    editor.commands.toggle_mark(HIDE)
    assert (session.minutes.body[0].spans, told) == ((), [READ_ONLY])


def test_marks_are_painted_where_they_lie_and_go_when_they_are_taken(open_body: Open) -> None:
    editor, session = open_body(marked(turn("宇津木と森の件", "p1"), (0, 3)))
    colours = editor.page.theme.colours
    assert on_ground(editor, colours.withheld) == "宇津木"
    select(editor, (0, 4), (0, 5))
    editor.commands.toggle_mark(Mark.QUERY)
    go(editor, 0, 7)
    assert on_ground(editor, colours.query) == "森"
    go(editor, 0, 1)
    write(editor, "都")
    assert on_ground(editor, colours.withheld) == "宇都津木"
    assert session.minutes.body[0].spans[0] == Span(0, 4, HIDE)
    editor.commands.toggle_mark(HIDE)
    assert on_ground(editor, colours.withheld) == ""


def test_every_mark_is_painted_in_a_way_of_its_own(open_body: Open) -> None:
    spans = (
        Span(0, 2, Mark.WITHDRAWN, "議長"),
        Span(3, 5, Mark.CORRECTED, "二"),
        Span(6, 7, Mark.QUERY),
        Span(8, 9, HIDE),
    )
    editor, _ = open_body(replace(turn("　　一　　二　三　四　", "p1"), spans=spans))
    image, block = editor.viewport().grab().toImage(), editor.document().begin()

    def rows(at: int) -> list[int]:
        """At which heights of the sign something is painted that is not the page."""
        place, page = box(editor, block, at), editor.page.theme.colours.page.rgb()
        middle = place.center().x()
        return [y for y in range(place.top() - 4, place.bottom() + 12) if image.pixel(middle, y) != page]

    struck, corrected = rows(0), rows(3)
    middle = box(editor, block, 0).center().y()
    assert len(struck) <= 3 and min(struck) < middle + 4
    assert len(corrected) <= 5 and corrected[-1] - corrected[0] >= len(corrected)  # two lines, and room between them
    assert min(corrected) > max(struck)


def test_another_record_has_marks_of_its_own(open_body: Open) -> None:
    editor, _ = open_body(turn("一二三", "p1"))
    assert on_ground(editor, editor.page.theme.colours.withheld) == ""
    editor, session = open_body(marked(turn("四五六", "p1"), (1, 2)))
    assert on_ground(editor, editor.page.theme.colours.withheld) == "五"
    session.undo()


def rewritten(editor: RecordEditor, start: int, end: int, how: str) -> None:
    """Words of the first paragraph give way to others, in the way that is named."""
    select(editor, (0, start), (0, end))
    if how == "input method":
        write(editor, "山田花子")
    elif how == "keys":
        for letter in "ABCD":
            press(editor, KEY.Key_A, text=letter)
    elif how == "backspace":
        press(editor, KEY.Key_Backspace)
        write(editor, "山田")
        write(editor, "花子")
    elif how == "cut":
        editor.cut()
        write(editor, "山田花子")
    else:
        paste(editor, "山田花子")


@pytest.mark.parametrize("how", ["input method", "keys", "backspace", "cut", "paste"])
@pytest.mark.parametrize(("start", "end"), [(3, 7), (3, 5), (5, 7), (4, 6), (2, 8)])
def test_withheld_words_that_are_rewritten_stay_withheld(open_body: Open, how: str, start: int, end: int) -> None:
    editor, session = open_body(marked(turn("先日、田中太郎さんが来た", "p1"), (3, 7)))
    rewritten(editor, start, end, how)
    block = session.minutes.body[0]
    new = "ABCD" if how == "keys" else "山田花子"
    assert new in block.text
    assert not set(new) & set(public_text(block)), (block.text, block.spans)


def test_of_like_signs_those_are_new_that_were_written(open_body: Open) -> None:
    editor, session = open_body(marked(turn("林は", "p1"), (0, 1)))
    go(editor, 0, 2)
    write(editor, "林は")
    assert session.minutes.body[0].spans == (Span(0, 1, HIDE),)


def test_taking_a_mark_away_is_told(open_body: Open) -> None:
    editor, _ = open_body(marked(turn("宇津木の件", "p1"), (0, 3)))
    told: list[str] = []
    editor.commands.told.connect(told.append)
    go(editor, 0, 3)
    editor.commands.toggle_mark(HIDE)
    go(editor, 0, 2)
    editor.commands.toggle_mark(HIDE)
    assert told == [NOTHING_TO_MARK, UNMARK_WORDS[HIDE]]

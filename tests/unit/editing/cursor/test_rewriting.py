"""Withheld words stay withheld while they are rewritten, in whatever steps that comes about."""

from __future__ import annotations

import pytest

from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editing.clipboard.removing import break_paragraph, take_out
from minutesapp.editing.commands import close, type_lines
from minutesapp.editing.cursor.typing_steps import TypingSteps
from minutesapp.editing.deeds import Deed
from minutesapp.editing.header_commands import fill_field
from minutesapp.editing.session import Session
from minutesapp.model.header import TextValue
from tests.makers import marked, minutes, public_text, turn

SAID = marked(turn("先日、田中太郎さんが来た", "p1"), (3, 7))


class Desk:
    """A session in which one types."""

    def __init__(self) -> None:
        self.session = Session(minutes(SAID, turn("以上", "p3")))
        self.steps = TypingSteps(self.session)
        self.session.observe(self.steps.follow)

    def read(self, *texts: str) -> str:
        """The first paragraph reads so, one after the other; what the public reads of it."""
        for text in texts:
            change = type_lines(self.session.minutes, 0, 1, [text])
            assert change is not None
            self.steps.type(change)
        return public_text(self.session.minutes.body[0], "●")


@pytest.mark.parametrize(
    "texts",
    [
        ("先日、さんが来た", "先日、山田花子さんが来た"),
        ("先日、太郎さんが来た", "先日、中田太郎さんが来た"),
        ("先日、田中さんが来た", "先日、田中次郎さんが来た"),
        ("先日、Aさんが来た", "先日、ABさんが来た", "先日、ABCさんが来た"),
        ("先日、さんが来た", "先日、山田さんが来た", "先日、山田花子さんが来た"),
        ("先日、田中太さんが来た", "先日、田中太朗さんが来た"),
        (
            "先日、田中太さんが来た",
            "先日、田中さんが来た",
            "先日、田さんが来た",
            "先日、さんが来た",
            "先日、森さんが来た",
        ),
        ("先日、さんが来た", "先日、田中太郎さんが来た"),
        ("先日さんが来た", "先日森さんが来た"),
    ],
)
def test_what_is_written_in_the_place_of_withheld_words_is_withheld(texts: tuple[str, ...]) -> None:
    assert Desk().read(*texts) in ("先日、●さんが来た", "先日●さんが来た")


@pytest.mark.parametrize("deed", [Deed.CUT, Deed.DELETE])
def test_so_it_is_after_words_were_taken_out_at_once(deed: Deed) -> None:
    desk = Desk()
    change = take_out(desk.session.minutes, Spot(0, 3), Spot(1, 1), deed).change
    assert change is not None
    desk.session.apply(change)
    assert desk.read("先日、山田花子上") == "先日、●上"


def test_elsewhere_words_are_open() -> None:
    desk = Desk()
    assert desk.read("先日、さんが来た", "先日、さんが来たか") == "先日、さんが来たか"
    assert desk.read("先日、さんが来たかな") == "先日、さんが来たかな"


def test_whatever_is_done_meanwhile_words_in_the_place_are_withheld() -> None:
    desk = Desk()
    desk.read("先日、さんが来た", "先日、さんが来たか")
    desk.session.apply(close(desk.session.minutes, (1,)))
    assert desk.read("先日、森さんが来たか") == "先日、●さんが来たか"


def test_a_line_end_in_the_place_leaves_both_sides_of_it_withheld() -> None:
    for side in (0, 1):
        desk = Desk()
        change = break_paragraph(desk.session.minutes, Spot(0, 3), Spot(0, 7)).change
        assert change is not None
        desk.session.apply(change)
        texts = [block.text for block in desk.session.minutes.body[:2]]
        texts[side] = texts[side] + "森" if side == 0 else "森" + texts[side]
        typed = type_lines(desk.session.minutes, side, side + 1, [texts[side]])
        assert typed is not None
        desk.steps.type(typed)
        assert "森" not in "".join(public_text(block, "●") for block in desk.session.minutes.body)


def test_a_line_end_written_and_taken_back_changes_nothing() -> None:
    desk = Desk()
    desk.read("先日、さんが来た")
    for start, end in ((Spot(0, 3), Spot(0, 3)), (Spot(0, 3), Spot(1, 0))):
        made = break_paragraph if start == end else take_out
        change = made(desk.session.minutes, start, end).change
        assert change is not None
        desk.session.apply(change)
    assert desk.read("先日、森さんが来た") == "先日、●さんが来た"


def test_words_that_are_taken_back_leave_their_place_withheld() -> None:
    desk = Desk()
    desk.read("先日、さんが来た", "先日、森さんが来た")
    desk.session.seal()
    change = take_out(desk.session.minutes, Spot(0, 3), Spot(0, 4)).change
    assert change is not None
    desk.session.apply(change)
    assert desk.read("先日、林さんが来た") == "先日、●さんが来た"


def test_behind_words_that_came_back_by_undo_others_are_open() -> None:
    desk = Desk()
    desk.read("先日、さんが来た")
    desk.session.undo()
    assert desk.read("先日、田中太郎氏さんが来た") == "先日、●氏さんが来た"


def test_a_session_of_which_steps_were_brought_back_knows_them() -> None:
    desk = Desk()
    desk.read("先日、さんが来た")
    desk.steps = TypingSteps(desk.session)
    assert desk.read("先日、森さんが来た") == "先日、●さんが来た"


def test_a_field_that_is_filled_meanwhile_ends_nothing() -> None:
    desk = Desk()
    desk.read("先日、さんが来た")
    desk.session.apply(fill_field(desk.session.minutes, "body_name", TextValue("審査会")))
    assert desk.read("先日、森さんが来た") == "先日、●さんが来た"


def test_words_behind_withheld_ones_are_open() -> None:
    assert Desk().read("先日、田中太郎氏さんが来た") == "先日、●氏さんが来た"


def test_typing_in_another_paragraph_is_open() -> None:
    desk = Desk()
    desk.read("先日、さんが来た")
    change = type_lines(desk.session.minutes, 1, 2, ["以上だ"])
    assert change is not None
    desk.steps.type(change)
    assert public_text(desk.session.minutes.body[1], "●") == "以上だ"

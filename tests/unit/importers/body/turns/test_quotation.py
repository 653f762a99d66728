"""Quotation marks around a whole turn are the form's."""

import pytest
from msgspec.structs import replace

from minutesapp.importers.body.turns.quotation import unquoted
from minutesapp.model.blocks import Block
from minutesapp.templates.parts.turn import TurnForm
from tests.makers import UEDA, direction, more, turn

QUOTED = replace(UEDA.turn, quote_open="「", quote_close="」")


def texts(form: TurnForm, *body: Block) -> list[str]:
    return [block.text for block in unquoted(body, form)]


def test_quotation_marks_around_a_whole_turn_are_taken_off() -> None:
    body = (turn("「始めます。"), direction("入室"), more("以上です。」"), turn("「「案」です。」"))
    assert texts(QUOTED, *body) == ["始めます。", "入室", "以上です。", "「案」です。"]
    assert texts(UEDA.turn, *body) == [block.text for block in body]


@pytest.mark.parametrize(
    "body",
    [
        (turn("「案」を示した。"),),
        (turn("これは「案」"),),
        (turn("「案1」と「案2」"),),
        (turn("「始めます。"), more("以上。")),
    ],
)
def test_others_stay(body: tuple[Block, ...]) -> None:
    assert texts(QUOTED, *body) == [block.text for block in body]

"""Bullets before what is said are the form's."""

from msgspec.structs import replace

from minutesapp.importers.body.turns.bullets import without_bullets
from minutesapp.model.blocks import Block, BlockKind, Speaker
from minutesapp.templates.parts.turn import LabelPlace
from tests.makers import UEDA, direction, more, narrative, turn

BULLETED = replace(UEDA.turn, bullet="・")
UNLABELLED = replace(UEDA.turn, open="・", close="", place=LabelPlace.NOWHERE)


def said(block: Block) -> tuple[BlockKind, str, Speaker | None]:
    return block.kind, block.text, block.speaker


def test_bullets_before_what_is_said_are_taken_off_once() -> None:
    body = (turn("・はい。"), direction("・入室"), more("・・以上。"), narrative("・資料1"), more("・"))
    texts = [block.text for block in without_bullets(body, BULLETED)]
    assert texts == ["はい。", "・入室", "・以上。", "・資料1", "・"]
    assert without_bullets(body, UEDA.turn) == body


def test_what_has_the_sign_instead_of_a_label_was_said_by_somebody() -> None:
    closed = replace(narrative("・面談する。"), closed=True)
    found = without_bullets((narrative("・補助を望む。"), narrative("次回に決める。"), closed), UNLABELLED)
    assert [said(block) for block in found] == [
        (BlockKind.SPEECH, "補助を望む。", Speaker()),
        (BlockKind.NARRATIVE, "次回に決める。", None),
        (BlockKind.SPEECH, "面談する。", Speaker()),
    ]
    assert found[2].closed

"""Marks of stage directions, those of times and decisions apart."""

from __future__ import annotations

import pytest

from minutesapp.learning.directions import kind_of_direction, learn_directions, with_directions
from minutesapp.learning.lines import LineKind, SeenLine, Spot
from minutesapp.model.blocks import Block, BlockKind
from minutesapp.templates.parts.direction import DirectionForm, DirectionPhrase, Marks
from minutesapp.templates.roles import DirectionMeaning
from tests.unit.learning.conftest import Seen


def line(text: str, words: str = "") -> SeenLine:
    block = Block("1", BlockKind.DIRECTION, words or text)
    return SeenLine(1, text, LineKind.DIRECTION, Spot(((0,),)), block=block)


def test_the_signs_around_directions(plain: Seen) -> None:
    direction = learn_directions(plain.lines)
    assert (direction.open, direction.close, direction.times) == ("＜", "＞", None)


def test_without_any_all_is_as_usual() -> None:
    assert learn_directions([]) == DirectionForm()


def test_times_and_decisions_have_marks_of_their_own() -> None:
    lines = [line("〔髙野委員入室〕"), line("〔資料配布〕"), line("― 午前9時30分　開会 ―"), line("⇒ 原案のとおり承認")]
    learned = learn_directions(lines)
    assert (learned.open, learned.close) == ("〔", "〕")
    assert (learned.times, learned.decisions) == (Marks("― ", " ―"), Marks("⇒ ", ""))
    assert learned.phrases[:2] == (
        DirectionPhrase("{time}　開会", DirectionMeaning.OPENED),
        DirectionPhrase("{people}承認", DirectionMeaning.DECIDED),
    )
    assert [str(kind_of_direction(one, learned)) for one in lines] == ["none", "none", "opened", "decided"]


def test_marks_that_few_have_are_not_those_of_the_form() -> None:
    lines = [line("〔髙野委員入室〕"), line("髙野委員退室"), line("資料配布")]
    assert (learn_directions(lines).open, learn_directions(lines).close) == ("", "")


def apart(*texts: str, kind: LineKind = LineKind.NARRATIVE, number: str = "") -> list[SeenLine]:
    """Lines that were read as this, on paragraphs counted from 0."""
    block = Block("1", BlockKind.HEADING if number else BlockKind.NARRATIVE, "", level=int(bool(number)), number=number)
    return [SeenLine(at, text, kind, Spot(((at,),)), block=block) for at, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("lines", "open", "words"),
    [
        (apart("午前十時開議", "午前十一時散会"), "", "午前十一時散会"),
        (apart("◆ 午後1時30分　開会", kind=LineKind.HEADING, number="◆"), "◆ ", "午後1時30分　開会"),
        (apart("〈閉会　午後3時05分〉"), "〈", "閉会　午後3時05分"),
        (apart("結果　原案可決", "結果　一部を改めて承認"), "結果　", "一部を改めて承認"),
        (apart("《決定》原案のとおり可決", kind=LineKind.CONTINUATION), "《決定》", "原案のとおり可決"),
        (apart("▲ 許可相当と決定した。"), "▲ ", "許可相当と決定した。"),
    ],
)
def test_what_tells_of_times_or_decisions_and_looks_as_nothing_else_is_a_direction(
    lines: list[SeenLine], open: str, words: str
) -> None:
    last = with_directions(lines, lambda place: "its own")[-1]
    assert last.kind is LineKind.DIRECTION
    assert last.block is not None
    assert (last.block.kind, last.block.text) == (BlockKind.DIRECTION, words)
    learned = learn_directions(with_directions(lines, lambda place: "its own"))
    assert open in [learned.open, *(marks.open for marks in (learned.times, learned.decisions) if marks)]


@pytest.mark.parametrize(
    "lines",
    [
        apart("午前十時開議", "本日の議題は二つである。"),
        apart("山田会長が午後2時に開会を宣した。"),
        apart("前回会議録の承認", kind=LineKind.HEADING, number="(1)"),
        apart("前回会議録の承認", kind=LineKind.HEADING),
        apart(
            "本件は、前回に継続して審議することと決定した議案第3号の修正案であり、これを改めて審議したところ、全員一致で原案のとおり可決した。"
        ),
        apart("承認された議案を配布"),
        apart("原案可決", kind=LineKind.TURN),
    ],
)
def test_all_else_stays_what_it_is(lines: list[SeenLine]) -> None:
    assert with_directions(lines, lambda place: "its own") == lines


def test_decisions_alone_tell_nothing_of_the_marks_of_others() -> None:
    learned = learn_directions(with_directions(apart("結果　原案可決"), lambda place: "its own"))
    assert (learned.open, learned.close) == (DirectionForm().open, DirectionForm().close)

"""Marks of stage directions, those of times and decisions apart."""

from __future__ import annotations

from minutesapp.learning.directions import kind_of_direction, learn_directions
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

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.editing.commands import type_lines
from minutesapp.editions.edition import make_edition
from minutesapp.editions.hidden_parts import HiddenPart, hidden_parts, says_nothing_more
from minutesapp.model.blocks import Block, Body
from minutesapp.model.spans import Mark, Span, settle
from minutesapp.templates.parts.body import BodyForm
from tests.makers import UEDA, heading, minutes, more, texts, turn

GONE, HELD, PUT = Mark.WITHDRAWN, Mark.WITHHELD, Mark.CORRECTED


def spanned(block: Block, *spans: Span) -> Block:
    return replace(block, spans=settle(spans))


FIRST = spanned(turn("甲乙", "p1"), Span(1, 2, PUT, "丙"))
REST = spanned(more("丁戊"), Span(0, 2, PUT, "丙"))


def test_marks_that_overlap_are_one_part() -> None:
    block = spanned(turn("甲乙丙丁戊", "p1"), Span(0, 2, PUT, "己"), Span(1, 3, HELD), Span(4, 5, GONE))
    ((first, second),) = hidden_parts([block], [True])
    assert (first.start, first.end, first.instead(BodyForm(blackout="■"))) == (0, 3, "■")
    assert second == HiddenPart(4, 5, (Span(4, 5, GONE),))
    assert hidden_parts([block], [False]) == [[]]


def test_a_correction_that_goes_on_is_told_of_above() -> None:
    (above,), (part,) = hidden_parts([FIRST, REST], [True, True])
    assert (above.instead(BodyForm()), part.instead(BodyForm())) == ("丙", "")
    assert says_nothing_more(REST, [part])
    assert not says_nothing_more(FIRST, [above])
    assert not says_nothing_more(spanned(more("丁戊"), Span(0, 1, PUT, "丙")), [part._replace(end=1)])


def test_a_title_says_by_itself_what_it_says() -> None:
    titles = [spanned(heading(text), Span(0, 1, PUT, "丙")) for text in "甲乙"]
    parts = hidden_parts(titles, [True, True])
    assert not says_nothing_more(titles[1], parts[1])
    assert [part.instead(BodyForm()) for (part,) in parts] == ["丙", "丙"]


@pytest.mark.parametrize(("level", "read"), [(1, UEDA.body.withdrawn.sign), (2, "丙")])
def test_a_title_goes_on_in_one_of_its_own_level_alone(level: int, read: str) -> None:
    title = spanned(heading("甲"), Span(0, 1, PUT, "丙"))
    next_title = spanned(heading("乙", level), Span(0, 1, PUT, "丙"), Span(0, 1, GONE))
    (above,), _ = hidden_parts([title, next_title], [True, True])
    assert above.instead(UEDA.body) == read


def divided(body: Body, at: int) -> str:
    """What the public reads after Enter in the second paragraph."""
    record = minutes(*body)
    change = type_lines(record, 1, 2, [body[1].text[:at], body[1].text[at:]])
    assert change is not None
    return "".join(texts(make_edition(change.apply(record), UEDA, "public").minutes.body))


@pytest.mark.parametrize("at", range(1, 5))
def test_words_corrected_before_they_were_divided_are_printed_once(at: int) -> None:
    corrected = Span(1, 4, PUT, "己")
    body = heading("報告"), spanned(turn("甲乙丙丁戊", "p1"), corrected), more("庚")
    assert divided(body, at) == "報告甲己戊庚"
    hidden = spanned(body[1], corrected, Span(3, 4, HELD))
    assert "己" not in divided((body[0], hidden, body[2]), at), "withheld words lie on a part of the correction"

from __future__ import annotations

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from minutesapp.editions.masked import hidden_words, masked, repeats_withdrawn, withheld_words
from minutesapp.model.blocks import Block
from minutesapp.model.spans import Mark, Span, settle
from minutesapp.templates.parts.body import BodyForm
from tests.makers import direction, heading, more, turn

FORM = BodyForm(blackout="●●●")
GONE, HELD, PUT = Mark.WITHDRAWN, Mark.WITHHELD, Mark.CORRECTED


def spanned(block: Block, *spans: Span) -> Block:
    return replace(block, spans=settle(spans))


def read(*body: Block, flags: Sequence[bool] | None = None) -> list[str | None]:
    """What the public reads of each paragraph; None of what is told above."""
    told = masked(body, flags or [True] * len(body), FORM)
    return [None if block is None else block.text for block in told]


def test_what_no_mark_lies_on_stays_as_it_is() -> None:
    body = (turn("甲", "p1"), more(""), heading("乙"))
    assert list(masked(body, [True] * 3, FORM)) == list(body)


def test_a_correction_that_goes_on_in_the_next_paragraph_is_told_once() -> None:
    first, rest = spanned(turn("甲乙", "p1"), Span(1, 2, PUT, "丙")), spanned(more("丁戊"), Span(0, 1, PUT, "丙"))
    assert read(first, rest) == ["甲丙", "戊"]
    assert read(first, spanned(more("丁"), Span(0, 1, PUT, "丙")), rest) == ["甲丙", None, "戊"]
    assert read(first, spanned(more("丁"), Span(0, 1, PUT, "己"))) == ["甲丙", "己"]


@pytest.mark.parametrize("between", [turn("丁戊", "p3"), direction("丁戊"), heading("丁戊")])
def test_what_another_says_is_a_correction_of_its_own(between: Block) -> None:
    first = spanned(turn("甲乙", "p1"), Span(1, 2, PUT, "丙"))
    assert read(first, spanned(between, Span(0, 1, PUT, "丙"))) == ["甲丙", "丙戊"]


def test_behind_something_closed_a_correction_is_told_anew() -> None:
    pair = spanned(turn("甲", "p1"), Span(0, 1, PUT, "丙")), spanned(more("丁"), Span(0, 1, PUT, "丙"))
    assert read(*pair, flags=[False, True])[1] == "丙"


@pytest.mark.parametrize(("mark", "sign"), [(HELD, "●●●"), (GONE, FORM.withdrawn.sign)])
def test_a_correction_hidden_in_one_paragraph_is_in_the_other(mark: Mark, sign: str) -> None:
    first, rest = spanned(turn("甲乙", "p1"), Span(1, 2, PUT, "丙")), spanned(more("丁戊"), Span(0, 2, PUT, "丙"))
    hidden = replace(rest, spans=settle((*rest.spans, Span(1, 2, mark))))
    assert read(first, hidden) == [f"甲{sign}", sign]
    hidden = replace(first, spans=settle((*first.spans, Span(0, 2, mark))))
    assert read(hidden, rest) == [sign, sign]


def test_hidden_words_are_told_by_their_marks() -> None:
    block = spanned(turn("甲乙丙丁戊", "p1"), Span(0, 2, PUT, "己"), Span(1, 3, HELD), Span(4, 5, GONE))
    assert list(hidden_words(block)) == ["甲乙丙", "戊"]
    assert list(withheld_words(block)) == ["乙丙"]


def test_a_remark_withdrawn_as_a_whole_is_repeated_only_by_another() -> None:
    gone = spanned(more("甲"), Span(0, 1, GONE))
    assert repeats_withdrawn(gone, gone)
    assert not repeats_withdrawn(gone, more("甲"))
    assert not repeats_withdrawn(gone, spanned(turn("甲", "p1"), Span(0, 1, GONE)))

from __future__ import annotations

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from minutesapp.templates.page.limits import expect_page, line_length, page_problems, text_size
from minutesapp.templates.page.look import (
    PAPERS,
    Column,
    CoverLook,
    FieldLook,
    HeadingLook,
    Indent,
    Margins,
    PageLook,
    Paper,
    TitleLook,
    TurnTable,
)
from minutesapp.templates.tables import MisfitError
from tests.page_looks import pages

USUAL = PageLook()


@settings(max_examples=20)
@given(page=pages())
def test_a_page_that_can_be_is_let_pass(page: PageLook) -> None:
    expect_page(page)


@pytest.mark.parametrize(
    ("place", "page"),
    [
        ("paper", replace(USUAL, paper=Paper(297, 210))),
        ("paper", replace(USUAL, paper=Paper(20, 30))),
        ("paper", replace(USUAL, paper=Paper(float("nan"), 297))),
        ("margins.left", replace(USUAL, margins=Margins(left=-1))),
        ("margins.right", replace(USUAL, margins=Margins(right=20.25))),
        ("margins.left", replace(USUAL, margins=Margins(left=100, right=100))),
        ("margins.top", replace(USUAL, paper=PAPERS["A5"], landscape=True, margins=Margins(60, 60, 20, 20))),
        ("points", replace(USUAL, points=10.3)),
        ("title.points", replace(USUAL, title=TitleLook(200))),
        ("cover.points", replace(USUAL, cover=CoverLook(points=1))),
        ("cover.before", replace(USUAL, cover=CoverLook(before=30))),
        ("font", replace(USUAL, font="")),
        ("font", replace(USUAL, font='"><w:evil/>')),
        ("heading_font", replace(USUAL, heading_font="字" * 32)),
        ("characters", replace(USUAL, characters=5)),
        ("characters", replace(USUAL, characters=80)),
        ("characters", replace(USUAL, characters=10)),
        ("lines", replace(USUAL, lines=61)),
        ("lines", replace(USUAL, characters=0, lines=60, points=16)),
        ("turn", replace(USUAL, turn=Indent(1, -2))),
        ("narrative", replace(USUAL, narrative=Indent(30, 0))),
        ("headings[0].before", replace(USUAL, headings=(HeadingLook(before=-1), *USUAL.headings[1:]))),
        ("fields.tab", replace(USUAL, fields=FieldLook(tab=39))),
        ("fields.label_column", replace(USUAL, fields=FieldLook(label_column=1))),
        ("turns", replace(USUAL, turns=TurnTable(Column("発言者", 20), decision=Column("決定", 20)))),
        ("turns.speech", replace(USUAL, turns=TurnTable(speech=""))),
        ("turns.decision.head", replace(USUAL, turns=TurnTable(decision=Column("決\n定", 5)))),
        ("head_line", replace(USUAL, head_line="右\t左")),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(place: str, page: PageLook) -> None:
    with pytest.raises(MisfitError) as caught:
        expect_page(page)
    assert caught.value.place == place


def test_a_line_is_as_long_as_it_is_said_or_as_its_letters_let_it() -> None:
    assert line_length(USUAL) == 40
    assert line_length(replace(USUAL, characters=0)) == pytest.approx(160 / 25.4 * 72 / 10.5)
    assert text_size(replace(USUAL, landscape=True)) == (247, 160)


def test_all_that_is_wrong_is_told_at_once() -> None:
    assert set(page_problems(replace(USUAL, points=100, font="", lines=3))) == {"points", "font", "lines", "characters"}
    assert page_problems(USUAL) == {}

"""Pages of all kinds, for tests that hold for each of them."""

from __future__ import annotations

from hypothesis import strategies as st
from msgspec.structs import replace

from minutesapp.templates.page.limits import expect_page, line_length, text_size
from minutesapp.templates.page.look import (
    GOTHIC,
    MINCHO,
    PAPERS,
    Align,
    Column,
    CoverLook,
    FieldLook,
    HeadingLook,
    Indent,
    Leader,
    Line,
    Margins,
    NumberPlace,
    NumberStyle,
    PageLook,
    PageNumber,
    Paper,
    TimeLook,
    TitleLook,
    TurnTable,
)

FONTS = (MINCHO, GOTHIC, "游明朝", "BIZ UD明朝 Medium", "A&B 'x' (y)")
WORDS = st.sampled_from(("", "発言者", "𠮷田 <髙>", 'a & "b"', "令和6年度　第1回", "- 1 -", "1/16"))
POINTS = st.integers(16, 28).map(lambda halves: halves / 2)


def tenths(least: float, most: float) -> st.SearchStrategy[float]:
    """Numbers of one place behind the point."""
    return st.integers(round(least * 10), round(most * 10)).map(lambda number: round(number / 10, 1))


INDENTS = st.tuples(tenths(0, 6), tenths(-6, 4)).map(lambda pair: Indent(pair[0], max(pair[1], -pair[0])))
SIZES = st.one_of(
    st.sampled_from([PAPERS["A4"], PAPERS["A3"], PAPERS["B5"]]),
    st.tuples(tenths(182, 300), tenths(300, 420)).map(lambda pair: Paper(*pair)),
)


@st.composite
def pages(draw: st.DrawFn) -> PageLook:
    """Any page that can be."""
    page = PageLook(
        paper=draw(SIZES),
        landscape=draw(st.booleans()),
        margins=Margins(*(draw(tenths(5, 35)) for _ in range(4))),
        font=draw(st.sampled_from(FONTS)),
        heading_font=draw(st.sampled_from(FONTS)),
        points=draw(POINTS),
        head_line=draw(WORDS),
        number=draw(st.none() | st.builds(PageNumber, st.sampled_from(NumberStyle), st.sampled_from(NumberPlace))),
        **draw(_looks()),
        **draw(_bodies()),
    )
    return draw(_grids(page))


def _looks() -> st.SearchStrategy[dict[str, object]]:
    align, line = st.sampled_from(Align), st.sampled_from(Line)
    heading = st.tuples(INDENTS, tenths(0, 3)).map(lambda one: HeadingLook(one[0].left, one[0].first, one[1]))
    time = st.tuples(INDENTS, align, line, line).map(lambda one: TimeLook(one[0].left, one[0].first, *one[1:]))
    head = WORDS.filter(bool)
    return st.fixed_dictionaries({
        "title": st.builds(TitleLook, POINTS, align),
        "cover": st.builds(CoverLook, POINTS, align, tenths(0, 8)),
        "fields": st.builds(FieldLook, tenths(1, 8), st.sampled_from(Leader), tenths(3, 8)),
        "headings": st.tuples(*[heading] * 4),
        "time": time,
        "turns": st.builds(
            TurnTable, st.builds(Column, head, tenths(3, 6)), head, st.none() | st.builds(Column, head, tenths(3, 5))
        ),
    })  # fmt: skip


def _bodies() -> st.SearchStrategy[dict[str, object]]:
    return st.fixed_dictionaries(dict.fromkeys(("turn", "more", "direction", "narrative", "decision"), INDENTS))


@st.composite
def _grids(draw: st.DrawFn, page: PageLook) -> PageLook:
    """The page with as many characters and lines as fit on it."""
    _, height = text_size(page)
    free = replace(page, characters=0, lines=0)
    widest = int(line_length(free))
    characters = draw(st.sampled_from((0, *range(max(14, widest // 2), min(widest, 100) + 1))))
    most = int(height * 72 / 25.4 / page.points / 1.11)
    lines = draw(st.sampled_from((0, *range(10, min(most, 60) + 1))))
    made = replace(free, characters=characters, lines=lines)
    expect_page(made)
    return made

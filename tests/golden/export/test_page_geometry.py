"""Pages of all kinds as LibreOffice lays them out: paper, columns, indents, covers, and what stands on every page."""

from __future__ import annotations

from collections import Counter

import pytest
from msgspec.structs import replace

from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.word import set_in
from minutesapp.templates.page.look import (
    PAPERS,
    Column,
    Indent,
    Line,
    Margins,
    NumberPlace,
    NumberStyle,
    PageLook,
    PageNumber,
    TimeLook,
    TurnTable,
)
from minutesapp.word.layout.layout import Layout
from minutesapp.word.making.changing import with_page
from minutesapp.word.making.layout_file import make_layout
from minutesapp.word.package import Package
from tests.golden.export.rendering import MISSING, MM, Box, Sheet, rendered

pytestmark = [
    pytest.mark.render,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]
NARRATIVE = Item(ItemKind.CONTINUATION, "議" * 3000)
TURNS = [
    item
    for _ in range(14)
    for item in (
        Item(ItemKind.TURN, "言" * 80, label="会長", framed=True),
        Item(ItemKind.DECISION, "可決", framed=True, aside=True),
    )
]
COLUMNS = replace(
    PageLook(),
    number=PageNumber(NumberStyle.OF_ALL),
    turns=TurnTable(Column("発言者", 8), "会議の経過", Column("決定事項", 8)),
    decision=Indent(),
)
COVER = replace(
    PageLook(),
    head_line="東雲市審議会",
    number=PageNumber(NumberStyle.PAGES, NumberPlace.HEAD_RIGHT),
    turn=Indent(4, -4),
    time=TimeLook(above=Line.SINGLE, below=Line.DOUBLE),
)
SMALL = replace(PageLook(), paper=PAPERS["B5"], margins=Margins(20, 20, 20, 20), characters=36, lines=32)
WIDE = replace(PageLook(), landscape=True, characters=60, lines=24, number=PageNumber(place=NumberPlace.FOOT_RIGHT))
COVER_ITEMS = [
    Item(ItemKind.COVER, "令和6年度"),
    Item(ItemKind.COVER, "会議録"),
    Item(ItemKind.FIELD, "審議会", label="名称", framed=True, new_page=True),
    Item(ItemKind.TIME, "午前十時　開会"),
    Item(ItemKind.TURN, "言" * 100, "○", "会長", "", "　"),
]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Sheet]]:
    """What stands on the pages of records in each of these layouts."""
    layouts = {
        "columns": (make_layout(COLUMNS), TURNS),
        "cover": (make_layout(COVER), COVER_ITEMS),
        "small": (make_layout(SMALL), [NARRATIVE]),
        "changed": (with_page(make_layout(COLUMNS), COLUMNS, SMALL), [NARRATIVE]),
        "wide": (make_layout(WIDE), [NARRATIVE]),
    }
    files = {name: set_in(Layout(Package(data), name), items, "題") for name, (data, items) in layouts.items()}
    return rendered(files, tmp_path_factory.mktemp("pages"))


def full_lines(sheet: Sheet) -> list[Box]:
    return [box for box in sheet.boxes if len(box.text) > 20]


def test_the_heads_of_columns_are_repeated_on_every_page(pages: dict[str, list[Sheet]]) -> None:
    sheets = pages["columns"]
    assert len(sheets) > 1
    for sheet in sheets:
        heads = [box for box in sheet.boxes if box.text in ("発言者", "会議の経過", "決定事項")]
        assert [box.text for box in heads] == ["発言者", "会議の経過", "決定事項"]
        assert max(box.top for box in heads) < 35 * MM


def test_decisions_stand_in_the_third_column(pages: dict[str, list[Sheet]]) -> None:
    boxes = [box for sheet in pages["columns"] for box in sheet.boxes if box.text == "可決"]
    assert len(boxes) == 14
    assert min(box.left for box in boxes) > (30 + 160 * 32 / 40) * MM


def test_pages_are_counted(pages: dict[str, list[Sheet]]) -> None:
    sheets = pages["columns"]
    feet = ["".join(box.text for box in sheet.boxes if box.top > 272 * MM) for sheet in sheets]
    assert feet == [f"{number}/{len(sheets)}" for number in range(1, len(sheets) + 1)]


def test_a_cover_has_a_page_by_itself_even_before_a_table(pages: dict[str, list[Sheet]]) -> None:
    first, second = pages["cover"]
    assert first.words == "東雲市審議会1/2ページ令和6年度会議録"
    assert "名称" in second.words and "名称" not in first.words


def test_words_and_number_stand_at_the_two_ends_of_the_head(pages: dict[str, list[Sheet]]) -> None:
    for sheet in pages["cover"]:
        head = [box for box in sheet.boxes if box.bottom < 25 * MM]
        assert head[0].left == pytest.approx(30 * MM, abs=1)
        assert head[-1].right == pytest.approx(190 * MM, abs=2)


def test_a_turn_hangs_below_its_label(pages: dict[str, list[Sheet]]) -> None:
    lines = [box for box in pages["cover"][1].boxes if "言言" in box.text]
    label = next(box for box in pages["cover"][1].boxes if "会長" in box.text)
    inner = [box.left for box in lines if "会長" not in box.text]
    assert label.left == pytest.approx(30 * MM, abs=1)
    assert max(inner) - min(inner) < 1
    assert inner[-1] == pytest.approx((30 + 160 * 4 / 40) * MM, abs=1)


@pytest.mark.parametrize("name", ["small", "changed"])
def test_b5_made_or_changed_into_holds_its_lines(pages: dict[str, list[Sheet]], name: str) -> None:
    sheets = pages[name]
    assert {(round(sheet.width), round(sheet.height)) for sheet in sheets} == {(516, 729)}
    assert {len(full_lines(sheet)) for sheet in sheets[:-1]} == {32}
    assert Counter(len(box.text) for box in full_lines(sheets[1])).most_common(1)[0][0] == 35
    assert max(box.right for box in full_lines(sheets[0])) <= 162 * MM + 1


def test_paper_across_holds_its_lines_and_its_number_at_the_right(pages: dict[str, list[Sheet]]) -> None:
    sheets = pages["wide"]
    assert {(round(sheet.width), round(sheet.height)) for sheet in sheets} == {(842, 595)}
    assert {len(full_lines(sheet)) for sheet in sheets[:-1]} == {24}
    foot = [box for box in sheets[0].boxes if box.top > 185 * MM]
    assert "".join(box.text for box in foot) == "-1-"
    assert foot[-1].right == pytest.approx(277 * MM, abs=2)

"""The page as LibreOffice lays it out: A4, its margins, 36 lines of 40 characters, the number at the foot."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.word import word_file
from minutesapp.templates.folder.catalog import load_form
from tests.golden.export.rendering import MISSING, MM, Box, rendered

pytestmark = [
    pytest.mark.render,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[list[Box]]:
    """The words of each page of a record that is one endless narrative of kanji."""
    items = [Item(ItemKind.CONTINUATION, "議" * 4000), Item(ItemKind.TURN, "発言。", "(", "委員", ")", " ")]
    data = word_file(items, "題", load_form("ueda-gaiyo"))
    sheets = rendered({"a": data}, tmp_path_factory.mktemp("render"))["a"]
    assert {(round(sheet.width), round(sheet.height)) for sheet in sheets} == {(595, 842)}
    return [sheet.boxes for sheet in sheets]


def full_lines(page: list[Box]) -> list[Box]:
    return [box for box in page if len(box.text) >= 38]


def test_a_page_holds_thirty_six_lines(pages: list[list[Box]]) -> None:
    assert Counter(len(full_lines(page)) for page in pages[:-1]) == {36: len(pages) - 1}


def test_lines_stand_at_one_pitch(pages: list[list[Box]]) -> None:
    tops = [box.top for box in full_lines(pages[1])]
    gaps = [after - before for before, after in pairwise(tops)]
    assert max(gaps) - min(gaps) < 0.2
    assert sum(gaps) / len(gaps) == pytest.approx(247 * MM / 36, abs=0.1)


def test_a_line_holds_forty_characters_the_indent_included(pages: list[list[Box]]) -> None:
    assert {len(box.text) for box in full_lines(pages[1])} == {39}


def test_the_margins_are_kept(pages: list[list[Box]]) -> None:
    lines = full_lines(pages[1])
    assert min(box.left for box in lines) == pytest.approx(30 * MM + 160 * MM / 40, abs=1)
    assert max(box.right for box in lines) <= 190 * MM + 1
    assert min(box.top for box in lines) >= 25 * MM - 1
    assert max(box.bottom for box in lines) <= 272 * MM + 1


def test_every_page_is_numbered_at_its_foot(pages: list[list[Box]]) -> None:
    for number, page in enumerate(pages, 1):
        foot = [box for box in page if box.top > 272 * MM]
        assert "".join(box.text for box in foot) == f"-{number}-"
        assert (foot[0].left + foot[-1].right) / 2 == pytest.approx(110 * MM, abs=3)


def test_half_width_letters_are_not_padded(pages: list[list[Box]]) -> None:
    turn = next(box for box in pages[-1] if "委員" in box.text)
    assert turn.text.startswith("(委員)")

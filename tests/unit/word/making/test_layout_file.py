from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.word import word_file
from minutesapp.templates.folder.catalog import layout_of
from minutesapp.templates.form import Form
from minutesapp.templates.page.look import Column, NumberPlace, NumberStyle, PageLook, PageNumber, TurnTable
from minutesapp.templates.tables import MisfitError
from minutesapp.word.making.layout_file import make_layout
from tests.page_looks import pages
from tests.word_files import parts

PAGE = PageLook()
ALL = replace(
    PAGE,
    landscape=True,
    head_line='桜丘市 <審議会> & "委員会"',
    number=PageNumber(NumberStyle.PAGES, NumberPlace.HEAD_RIGHT),
    turns=TurnTable(decision=Column("決定事項", 8)),
)


def test_the_same_page_gives_the_same_bytes() -> None:
    assert make_layout(ALL) == make_layout(ALL)


def test_a_page_that_cannot_be_is_refused() -> None:
    with pytest.raises(MisfitError):
        make_layout(replace(PAGE, points=100))


def test_nothing_but_what_is_used_is_in_the_file() -> None:
    assert not [name for name in parts(make_layout(replace(PAGE, number=None))) if "header" in name or "footer" in name]


@settings(max_examples=20)
@given(page=pages())
def test_a_form_can_be_written_in_any_of_them(page: PageLook, tmp_path_factory: pytest.TempPathFactory) -> None:
    own = Form("own", "自庁の様式", "会議録", (), folder=str(tmp_path_factory.mktemp("form")))
    layout_of(own).write_bytes(make_layout(page))
    items = [Item(kind, "言葉", level=1) for kind in ItemKind if kind not in (ItemKind.CELLS, ItemKind.CELL_HEADS)]
    turns = [
        Item(ItemKind.TURN, "発言", label="委員", framed=True),
        Item(ItemKind.DECISION, "可", framed=True, aside=True),
    ]
    assert word_file([*items, Item(ItemKind.CELLS, cells=("一",)), *turns], "題", own)


@pytest.mark.parametrize("page", [PAGE, ALL])
def test_the_validator_is_silent(page: PageLook, tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    (tmp_path / "a.docx").write_bytes(make_layout(page))
    result = OpenXmlValidator().validate(str(tmp_path / "a.docx"))
    assert result.is_valid and not result.errors, result.errors

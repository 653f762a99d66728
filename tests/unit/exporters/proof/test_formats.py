from __future__ import annotations

import re

import pytest

from minutesapp.editions.edition import make_edition
from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.plan import plan_of
from minutesapp.exporters.proof.formats import formats_of
from minutesapp.exporters.word import word_file
from minutesapp.templates.folder.catalog import load_form
from minutesapp.word.layout.opening import open_layout
from tests.golden.export.records import cases
from tests.word_files import DOCUMENT, parts

UEDA = load_form("ueda-gaiyo")


@pytest.mark.parametrize(("form", "record"), [pytest.param(form, record, id=name) for name, form, record in cases()])
def test_every_property_in_a_written_file_is_a_look(form: object, record: object) -> None:
    items = plan_of(make_edition(record, form, "public"), form)  # type: ignore[call-overload]
    document = parts(word_file(items, "題", form))[DOCUMENT].decode()  # type: ignore[arg-type]
    written = set(re.findall(r"<w:pPr>.*?</w:pPr>|<w:rPr>.*?</w:rPr>|<w:tcPr>.*?</w:tcPr>", document))
    formats = formats_of(items, open_layout(form))  # type: ignore[arg-type]
    known = formats.paragraphs | formats.letters | formats.cells
    assert written
    assert not [look for look in written if look not in known and look not in "".join(formats.tables)]


def test_only_what_the_items_need_is_a_look() -> None:
    formats = formats_of((Item(ItemKind.DIRECTION, "説明"),), open_layout(UEDA))
    assert formats.paragraphs == {'<w:pPr><w:pStyle w:val="Direction"/></w:pPr>'}
    assert not formats.tables | formats.rows | formats.cells


def test_spread_labels_bear_numbers_of_their_own() -> None:
    items = [Item(ItemKind.FIELD, label=label, spread=3) for label in ("日時", "会議名", "会場")]
    fits = re.findall(r'w:id="(\d)"', "".join(formats_of(items, open_layout(UEDA)).letters))
    assert sorted(fits) == ["1", "1", "2", "2"]


@pytest.mark.parametrize("kind", [ItemKind.HEADING, ItemKind.FIELD, ItemKind.NARRATIVE])
@pytest.mark.parametrize("framed", [False, True])
def test_what_begins_a_page_looks_so(kind: ItemKind, framed: bool) -> None:
    form = load_form("ueda-gaiyo")
    items = (Item(kind, "議事", label="名称", level=1, framed=framed and kind is ItemKind.FIELD, new_page=True),)
    paragraphs = re.findall("<w:pPr>.*?</w:pPr>", parts(word_file(items, "題", form))[DOCUMENT].decode())
    assert "<w:pageBreakBefore/>" in "".join(paragraphs)
    assert set(paragraphs) <= formats_of(items, open_layout(form)).paragraphs

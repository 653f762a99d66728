"""The part that tells what a file was made of."""

from __future__ import annotations

from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.word import word_file
from minutesapp.templates.folder.catalog import load_form
from minutesapp.word.identity import IDENTITY, PROPERTIES, identity_parts
from minutesapp.word.package import DOCUMENT, Package


def test_the_text_refers_to_it_and_it_to_its_properties() -> None:
    items = (Item(ItemKind.NARRATIVE, "休憩"),)
    package = Package(word_file(items, "題", load_form("ueda-gaiyo"), identity="<record/>"))
    assert package.read(IDENTITY).endswith(b"<record/>")
    assert IDENTITY in {row.target for row in package.relations(DOCUMENT) if row.kind == "customXml"}
    assert [row.target for row in package.relations(IDENTITY)] == [PROPERTIES]


def test_a_file_without_an_identity_has_no_such_part() -> None:
    names = Package(word_file((), "題", load_form("ueda-gaiyo"))).names
    assert not {part.name for part in identity_parts("")} & {*names}

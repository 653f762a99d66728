from __future__ import annotations

import pytest

from minutesapp.templates.page.look import PageLook
from minutesapp.word.making.layout_file import make_layout
from minutesapp.word.making.opened import OpenedLayout
from minutesapp.word.package import DamagedError
from tests.word_files import DOCUMENT, pack, parts, rewrite

BUILT_IN = make_layout(PageLook(number=None))
STRANGE = b"<?xml version='1.0'?>\n<x  a='1'/>"


def test_what_is_only_read_stays_byte_for_byte() -> None:
    files = {**parts(BUILT_IN), "word/strange.xml": STRANGE, "word/empty/": b""}
    opened = OpenedLayout(pack(files))
    assert opened.part("word/strange.xml").get("a") == "1"
    assert parts(opened.packed()) == {name: content for name, content in files.items() if name != "word/empty/"}


def test_what_is_changed_keeps_the_namespaces_that_it_names() -> None:
    more = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    opened = OpenedLayout(rewrite(BUILT_IN, lambda xml: xml.replace("<w:document ", f"<w:document {more}")))
    opened.section.clear()
    assert more.strip() in parts(opened.packed())[DOCUMENT].decode()


def test_a_new_foot_is_named_everywhere() -> None:
    opened = OpenedLayout(BUILT_IN)
    opened.add_furniture("footer")
    made = parts(opened.packed())
    assert b'PartName="/word/footer1.xml"' in made["[Content_Types].xml"]
    assert b'Target="/word/footer1.xml"' in made["word/_rels/document.xml.rels"]
    assert OpenedLayout(opened.packed()).furniture("footer") is not None


def test_a_style_without_a_sample_has_one_made_up() -> None:
    opened = OpenedLayout(rewrite(BUILT_IN, lambda xml: xml.replace('"Direction"', '"Narrative"')))
    assert opened.samples("ト書き") == []
    assert opened.sample("ト書き")[0][0].values() == ["Direction"]


def test_a_layout_without_styles_is_damaged() -> None:
    with pytest.raises(DamagedError):
        OpenedLayout(
            rewrite(BUILT_IN, lambda xml: xml.replace("/styles.xml", "/other.xml"), "word/_rels/document.xml.rels")
        )

from __future__ import annotations

from minutesapp.word.listings import CORE_RELATION, Kept, list_of, write_core, write_relations, write_types
from minutesapp.word.package import Relation


def test_the_list_of_relations_stands_beside_its_part() -> None:
    assert list_of("word/document.xml") == "word/_rels/document.xml.rels"
    assert list_of("") == "_rels/.rels"


def test_relations_lead_to_parts_or_outside() -> None:
    rows = (Relation("rId1", "header", "word/header1.xml"), Relation("rId2", "hyperlink", "http://a.jp/?b&c", True))
    written = write_relations((*rows, Relation("rId3", CORE_RELATION, "docProps/core.xml"))).decode()
    assert 'relationships/header" Target="/word/header1.xml"/>' in written
    assert 'Target="http://a.jp/?b&amp;c" TargetMode="External"/>' in written
    assert 'package/2006/relationships/metadata/core-properties"' in written


def test_parts_of_xml_are_told_one_by_one_and_others_by_their_ending() -> None:
    written = write_types((Kept("word/a.xml", "x/y", b""), Kept("word/media/image1.png", "image/png", b""))).decode()
    assert '<Override PartName="/word/a.xml" ContentType="x/y"/>' in written
    assert '<Default Extension="png" ContentType="image/png"/>' in written


def test_the_properties_are_title_and_language() -> None:
    assert b"<dc:title>&lt;a&gt;</dc:title><dc:language>ja-JP</dc:language></cp:coreProperties>" in write_core("<a>")

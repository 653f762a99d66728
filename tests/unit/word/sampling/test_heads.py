"""Heads and feet of pages without what is of one meeting."""

from __future__ import annotations

from minutesapp.word.package import Package
from minutesapp.word.sampling.heads import cleared_heads
from tests.word_files import RELATIONS, SPACES, pack, paragraph, parts, stranger


def with_head(*lines: str) -> bytes:
    files = parts(stranger(paragraph("本文")))
    row = f'<Relationship Id="h" Type="{RELATIONS}/header" Target="header1.xml"/>'
    head = "".join(map(paragraph, lines))
    return pack(
        files
        | {
            "word/_rels/document.xml.rels": f"<Relationships>{row}</Relationships>".encode(),
            "word/header1.xml": f"<w:hdr {SPACES}>{head}</w:hdr>".encode(),
        }
    )


def test_what_is_of_the_meeting_goes_and_is_told() -> None:
    file = Package(with_head("架空市審議会", "第3回"))
    changed, left_out = cleared_heads(file, lambda words: "第3回" in words)
    assert left_out == ("第3回",)
    text = changed["word/header1.xml"].decode()
    assert "架空市審議会" in text
    assert "第3回" not in text


def test_without_heads_nothing_changes() -> None:
    assert cleared_heads(Package(stranger(paragraph("本文"))), lambda words: True) == ({}, ())

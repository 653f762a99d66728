"""Names, data and bytes in places of an Office file that no reader of its pages looks at."""

from __future__ import annotations

import io
import zipfile

import pytest

from minutesapp.sweep.finding import Finding, Kind, Unlooked
from minutesapp.sweep.names import NOBODY, Names
from minutesapp.sweep.package import find_in_package
from minutesapp.tables.package import BrokenPackageError
from tests.word_files import pack

PLAIN = {"[Content_Types].xml": b"<Types/>", "word/document.xml": "<w:p><w:t>髙橋</w:t></w:p>".encode()}
NAME = Names(["川村"])


def found_in(more: dict[str, bytes], names: Names = NOBODY) -> list[Finding | Unlooked]:
    return list(find_in_package(pack({**PLAIN, **more}), names, set()))


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("word/styles.xml", '<w:style w:styleId="川村"/>'),
        ("word/document2.xml", "<w:t>川</w:t><w:b/><w:t>村</w:t>"),
        ("word/settings.xml", '<w:rsid w:val="&#24029;&#26449;"/>'),
        ("word/_rels/a.xml.rels", '<Relationship Target="%E5%B7%9D%E6%9D%91"/>'),
        ("xl/externalLinks/externalLink1.xml", "<v>川村</v>"),
        ("xl/printerSettings/printerSettings1.bin", "プリンター川村\0".encode("utf-16-le")),
        ("customXml/川村.xml", "<a/>"),
        ("word/a.xml", "\ufeff<a>川村</a>".encode("utf-16-le")),
    ],
)
def test_a_name_is_found_in_every_part(part: str, content: str | bytes) -> None:
    data = content if isinstance(content, bytes) else content.encode()
    found = found_in({part: data}, NAME)
    assert Finding(Kind.NAME, f"ファイルの中（{part.lower()}）", "川村") in found


def test_a_name_that_was_told_is_not_told_again() -> None:
    assert not list(find_in_package(pack(PLAIN), Names(["髙橋"]), {"髙橋"}))


@pytest.mark.parametrize(
    ("part", "content", "kind", "words"),
    [
        ("customXml/item1.xml", "<a><b>覚え</b><c>&amp;</c></a>", Kind.METADATA, "覚え &"),
        ("word/glossary/document.xml", "<w:t>ひな形</w:t>", Kind.HIDDEN, "ひな形"),
        ("word/footer1.xml", "<w:ftr><!-- 内緒 --></w:ftr>", Kind.COMMENT, "内緒"),
        ("word/memo.bin", "内緒", Kind.ATTACHED, "memo.bin"),
    ],
)
def test_what_is_there_for_programs_is_told(part: str, content: str, kind: Kind, words: str) -> None:
    assert found_in({part: content.encode()}) == [Finding(kind, f"ファイルの中（{part.lower()}）", words)]


@pytest.mark.parametrize("part", ["word/media/image1.png", "docProps/thumbnail.jpeg", "word/embeddings/a.xlsx", "a/"])
def test_what_is_usual_or_told_by_others_is_not(part: str) -> None:
    assert not found_in({part: b"x" * 9})


def test_charts_are_told() -> None:
    names = (
        "charts/chart1",
        "charts/chart22",
        "charts/style1",
        "charts/chartEx1",
        "diagrams/data1",
        "diagrams/layout1",
    )
    assert found_in({f"word/{name}.xml": b"<c:chart/>" for name in names}) == [Unlooked("charts", {"count": 4})]


def test_bytes_and_remarks_beside_the_parts_are_told() -> None:
    buffer = io.BytesIO(pack(PLAIN))
    with zipfile.ZipFile(buffer, "a") as package:
        package.comment = "川村の分".encode()
    found = list(find_in_package(b"1234" + buffer.getvalue(), NAME, set()))
    assert found == [
        Finding(Kind.METADATA, "ファイルの情報", "川村の分"),
        Finding(Kind.NAME, "ファイルの情報", "川村"),
        Unlooked("beside", {"count": 4}),
    ]


def test_what_is_no_package_is_broken() -> None:
    with pytest.raises(BrokenPackageError):
        list(find_in_package(b"PK\x03\x04", NOBODY, set()))

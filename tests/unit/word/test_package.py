from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from minutesapp.templates.folder.catalog import layout_of, load_form
from minutesapp.word import package
from minutesapp.word.package import (
    DamagedError,
    Package,
    Relation,
    pack_parts,
    parse_part,
    write_part,
)
from tests.word_files import DOCUMENT, pack, parts

BUILT_IN = layout_of(load_form("ueda-gaiyo")).read_bytes()
ROOT = parts(BUILT_IN)["_rels/.rels"].decode()


def test_a_part_is_read_by_its_name() -> None:
    assert Package(BUILT_IN).read(DOCUMENT) == parts(BUILT_IN)[DOCUMENT]


def test_the_part_with_the_text_is_found_by_what_the_file_says() -> None:
    assert Package(BUILT_IN).document == DOCUMENT
    elsewhere = pack(
        {"_rels/.rels": ROOT.replace("word/document.xml", "/text/main.xml").encode(), "text/main.xml": b""}
    )
    assert Package(elsewhere).document == "text/main.xml"


def test_relations_name_parts_by_where_they_lie() -> None:
    rows = (
        '<Relationship Id="a" Type="http://x/image" Target="media/logo.png"/>'
        '<Relationship Id="b" Type="http://x/image" Target="/logo.png"/>'
        '<Relationship Id="c" Type="http://x/image" Target="../../../logo.png"/>'
        '<Relationship Id="d" Type="http://x/hyperlink" Target="https://example.jp/" TargetMode="External"/>'
    )
    opened = Package(pack({"word/_rels/a.xml.rels": f"<Relationships>{rows}</Relationships>".encode()}))
    assert opened.relations("word/a.xml") == (
        Relation("a", "image", "word/media/logo.png"),
        Relation("b", "image", "logo.png"),
        Relation("c", "image", "logo.png"),
        Relation("d", "hyperlink", "https://example.jp/", outside=True),
    )
    assert opened.relations("word/b.xml") == ()


def broken(change: Callable[[bytearray], object]) -> bytes:
    data = bytearray(pack({"a.xml": b"<a/>" * 100}))
    change(data)
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 not really",
        BUILT_IN[:2000],
        pack({"a.xml": b"<a/>"}),
        pack({"_rels/.rels": b"<a"}),
        pack({"_rels/.rels": b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'}),
        pack({"_rels/.rels": ROOT.encode()}),
        pack({f"{number}.xml": b"" for number in range(package.MOST_PARTS + 1)}),
    ],
)
def test_what_is_no_word_file_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedError):
        Package(data).read(Package(data).document)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.__setitem__(data.rindex(b"PK\x01\x02") + 10, 99),  # packed in an unknown manner
        lambda data: data.__setitem__(data.rindex(b"PK\x01\x02") + 8, 1),  # encrypted
        lambda data: data.__setitem__(data.rindex(b"PK\x01\x02") + 6, 99),  # of a version to come
        lambda data: data.__setitem__(45, data[45] ^ 0xFF),  # inside what is packed
        lambda data: data.__setitem__(slice(40, 60), b""),
    ],
)
def test_a_part_that_cannot_be_unpacked_is_damaged(change: Callable[[bytearray], object]) -> None:
    with pytest.raises(DamagedError):
        Package(broken(change)).read("a.xml")


def test_a_part_that_stands_twice_is_damaged() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file, pytest.warns(UserWarning, match="Duplicate"):
        file.writestr("a.xml", b"one")
        file.writestr("a.xml", b"two")
    with pytest.raises(DamagedError):
        Package(buffer.getvalue())


def test_a_missing_part_is_damaged() -> None:
    with pytest.raises(DamagedError):
        Package(BUILT_IN).read("word/none.xml")


def test_unpacking_stops_at_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = pack({"a.bin": bytes(2**20), "b.bin": bytes(2**20)})
    assert len(Package(bomb).read("a.bin")) == 2**20
    monkeypatch.setattr(package, "LARGEST_PART", 2**20 - 1)
    with pytest.raises(DamagedError):
        Package(bomb).read("a.bin")


def test_all_parts_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_TOTAL", 3 * 2**19)
    bomb = Package(pack({"a.bin": bytes(2**20), "b.bin": bytes(2**20)}))
    bomb.read("a.bin")
    with pytest.raises(DamagedError):
        bomb.read("b.bin")


@pytest.mark.parametrize(
    "content",
    [b"", b"<a>", b"<a>&b;</a>", "<a>あ</a>".encode("cp932"), b"<?xml version='1.0' encoding='none'?><a/>"],
)
def test_a_part_that_is_no_xml_is_damaged(content: bytes) -> None:
    with pytest.raises(DamagedError):
        parse_part(content)


def test_a_part_is_read_without_comments_and_written_as_utf8() -> None:
    part = '<?xml version="1.0" encoding="UTF-16"?><a><!-- secret --><?secret?><![CDATA[あ<]]></a>'.encode("utf-16")
    assert write_part(parse_part(part)).decode() == f"{package.XML_HEAD}<a>あ&lt;</a>"


def test_packing_tells_nothing_but_the_parts() -> None:
    data = pack_parts({"b.xml": b"2", "a.xml": b"1" * 50})
    assert data == pack_parts({"b.xml": b"2", "a.xml": b"1" * 50})
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        assert [entry.filename for entry in file.infolist()] == ["b.xml", "a.xml"]
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {(entry.create_system, entry.extra, entry.comment) for entry in file.infolist()} == {(0, b"", b"")}

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from minutesapp.files import zips
from minutesapp.tables import package
from minutesapp.tables.package import BrokenPackageError, ExcelPackage, PackageTooLargeError

LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'
FOREIGN = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'


class Said:
    """Notes everything it is given."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.heard.append(f"<{name}{attributes or ''}>")

    def end(self, name: str) -> None:
        self.heard.append(f"</{name}>")

    def text(self, text: str) -> None:
        self.heard.append(text)


def packed(*, method: int = zipfile.ZIP_DEFLATED, **parts: str | bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return held.getvalue()


def heard(data: bytes, name: str = "a") -> str:
    said = Said()
    ExcelPackage(data).read_whole(name, said)
    return "".join(said.heard)


def test_a_part_is_read_without_prefixes_and_whatever_its_case() -> None:
    assert heard(packed(A='<x:a xmlns:x="u" b="1">甲&amp;乙<x:c/></x:a>')).replace("'", "") == (
        "<a{xmlns:x: u, b: 1}>甲&乙<c></c></a>"
    )


NO_ENCODING = "<?xml version='1.0' encoding='UTF-9'?><a/>"


@pytest.mark.parametrize(
    "text", [LAUGHS, FOREIGN, NO_ENCODING, "<a>", "<a></b>", "", "\0", "<a>\ud800</a>".encode("utf-8", "surrogatepass")]
)
def test_entities_and_what_is_no_xml_are_refused(text: str | bytes) -> None:
    with pytest.raises(BrokenPackageError):
        heard(packed(a=text))


def test_a_part_that_is_not_there_or_packed_in_a_rare_way_is_refused() -> None:
    for data, name in ((packed(a="<a/>"), "b"), (packed(method=zipfile.ZIP_LZMA, a="<a/>"), "a")):
        with pytest.raises(BrokenPackageError):
            heard(data, name)


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", b"x" * 1000, packed(a="<a/>")[:-30], packed(a="<a/>")[30:]],
    ids=["nothing", "the first sign", "letters", "without its end", "without its beginning"],
)
def test_what_is_no_package_is_refused(data: bytes) -> None:
    with pytest.raises(BrokenPackageError):
        heard(data)


def test_a_damaged_part_is_refused() -> None:
    data = bytearray(packed(a="<a>" + "".join(map(chr, range(0x4E00, 0x5E00))) + "</a>"))
    data[200:260] = bytes(60)
    with pytest.raises(BrokenPackageError):
        heard(bytes(data))


def far_away(data: bytes, place: int) -> bytes:
    """A package whose first part is said to begin at a place of eight bytes, as in the packages of very large files."""
    start = data.index(b"PK\x01\x02")
    entry = bytearray(data[start : start + 47])
    entry[30:32], entry[42:46] = struct.pack("<H", 12), b"\xff" * 4
    end = bytearray(data[start + 47 :])
    end[12:16] = struct.pack("<I", len(entry) + 12)
    return data[:start] + bytes(entry) + struct.pack("<HHQ", 1, 8, place) + bytes(end)


@pytest.mark.parametrize("place", [2**31, 2**63, 2**64 - 1])
def test_a_part_beyond_all_places_is_refused(place: int) -> None:
    with pytest.raises(BrokenPackageError):
        heard(far_away(packed(a="<a/>"), place))
    assert heard(far_away(packed(a="<a/>"), 0)) == "<a></a>"


def test_what_is_unpacked_is_counted_over_all_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_UNPACKED", 1_000)
    opened = ExcelPackage(packed(a="<a>" + "x" * 600 + "</a>", b="<a>" + "x" * 600 + "</a>"))
    opened.read_whole("a", Said())
    with pytest.raises(PackageTooLargeError):
        opened.read_whole("b", Said())


def test_a_package_of_more_parts_than_any_is_refused_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "LARGEST_LIST", 100)
    with pytest.raises(BrokenPackageError):
        ExcelPackage(packed(a="", b="", c=""))


def test_relations_name_parts_inside_the_package() -> None:
    links = (
        '<Relationships><Relationship Id="1" Type="u/worksheet" Target="sheets/1.xml"/>'
        '<Relationship Id="2" Type="u/styles" Target="/xl/styles.xml"/>'
        '<Relationship Id="3" Type="u/theme" Target="../../../../etc/passwd"/>'
        '<Relationship Id="4" Type="u/link" Target="http://example.com" TargetMode="External"/></Relationships>'
    )
    found = ExcelPackage(packed(**{"xl/_rels/book.xml.rels": links})).related("xl/book.xml")
    assert found == {
        "1": ("worksheet", "xl/sheets/1.xml"),
        "2": ("styles", "xl/styles.xml"),
        "3": ("theme", "etc/passwd"),
    }
    assert ExcelPackage(packed(a="")).related("a") == {}

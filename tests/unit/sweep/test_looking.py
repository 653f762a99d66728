"""Looking into one file, whatever it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.files.kinds import LOCKED
from minutesapp.sweep import looking
from minutesapp.sweep.finding import Finding, Kind, Looked
from minutesapp.sweep.folder import Entry
from minutesapp.sweep.looking import look_into
from minutesapp.sweep.names import NOBODY, Names
from minutesapp.tables.writing import excel_file
from tests.unit.exporters.pdf.papers import pdf_of
from tests.word_files import pack, paragraph, stranger


def look(folder: Path, name: str, data: bytes, names: Names = NOBODY) -> Looked:
    (folder / name).write_bytes(data)
    return look_into(Entry(name, folder / name), names)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", stranger(paragraph("髙橋"))),
        ("wrong.xls", excel_file([["氏名"], ["高橋"]], "名簿")),
        ("a.pdf", pdf_of(["高橋"])),
        ("a.htm", "<p>高橋".encode("cp932")),
        ("a.txt", "高橋".encode("utf-16")),
    ],
)
def test_a_file_is_looked_into_by_what_it_is(tmp_path: Path, name: str, data: bytes) -> None:
    looked = look(tmp_path, name, data, Names(["高橋"]))
    assert [found.kind for found in looked.findings] == [Kind.NAME]
    assert not looked.unlooked


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0" + bytes(600), "この形式（古い形式のWord・Excelか一太郎の文書）は"),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0" + LOCKED,
            "この形式（パスワードの付いた文書）は",
        ),
        ("a.docx", b"PK\x03\x04" + bytes(60), "壊れているか"),
        ("a.odt", pack({"META-INF/manifest.xml": b"<x/>"}), "この形式（OpenDocumentの文書）は"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "この形式（画像）は"),
        ("a.bin", b"abc", "この形式（.bin）は"),
        ("a.txt", b"\0\1\2\3" * 99, "壊れているか"),
        ("a.pdf", b"%PDF-1.7\n", "壊れているか"),
        ("a.txt", b" \n", "中身が空です"),
    ],
)
def test_what_is_not_looked_at_is_told(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    looked = look(tmp_path, name, data)
    assert not looked.findings
    assert looked.unlooked[0].startswith(reason)


def test_a_missing_file_and_a_link_are_told(tmp_path: Path) -> None:
    assert look_into(Entry("a", tmp_path / "a"), NOBODY).unlooked == ("開けないため、点検できません。",)
    assert look_into(Entry("a", tmp_path / "a", "link"), NOBODY).unlooked[0].startswith("ほかの場所へのリンク")


def test_a_fault_of_ours_ends_one_file_and_not_the_sweep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str, names: Names) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(looking, "find_in_text", fail)
    assert "不具合" in look(tmp_path, "a.txt", b"abc").unlooked[0]


def test_no_more_findings_are_told_than_one_reads(tmp_path: Path) -> None:
    looked = look(tmp_path, "a.txt", "高橋\n".encode() * 502, Names(["高橋"]))
    assert looked.findings[0] == Finding(Kind.NAME, "1行目", "高橋")
    assert (len(looked.findings), looked.unlooked) == (
        500,
        ("見つかったものが多いため、残り（2件まで数えました）は省きました。",),
    )

from __future__ import annotations

import struct

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.files.kinds import HEAD, LOCKED, OLD_OFFICE, RECORDING, kind_of, kind_of_zip, refuse_foreign
from minutesapp.wording import describe
from tests.word_files import pack

RECORDINGS = {
    "mp4": b"\0\0\0\x20ftypisom\0\0\x02\0",
    "m4a": b"\0\0\0\x1cftypM4A \0\0\0\0",
    "mov": b"\0\0\0\x14ftypqt  ",
    "mov without a type": b"\0\0\0\x08wide\0\x12\x34\x56mdat",
    "3gp": b"\0\0\0\x18ftyp3gp4",
    "mp3 with a tag": b"ID3\x03\0\0\0\0\x0f\x76TIT2",
    "mp3": b"\xff\xfb\x90\x64\0",
    "mp3 of half the rate": b"\xff\xf3\x40\xc4",
    "mp2": b"\xff\xfd\x90\x04",
    "aac": b"\xff\xf1\x50\x80",
    "wav": b"RIFF" + struct.pack("<I", 36) + b"WAVEfmt ",
    "long wav": b"RF64\xff\xff\xff\xffWAVEds64",
    "avi": b"RIFF\x0a\x0a\x0a\x0aAVI LIST",
    "aiff": b"FORM\0\0\0\x2eAIFFCOMM",
    "wma": bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c"),
    "webm": b"\x1aE\xdf\xa3\x9f\x42\x86\x81\x01",
    "ogg": b"OggS\0\x02",
    "flac": b"fLaC\0\0\0\x22",
    "caf": b"caff\0\x01\0\0",
    "amr": b"#!AMR\n",
    "mpg": b"\0\0\x01\xba\x44",
    "ts": (b"G" + b"\0" * 187) * 3,
    "dss": b"\x02dss\x01",
    "ds2": b"\x03ds2\x01",
}
OTHERS = {
    "PDF": b"%PDF-1.7\n",
    "画像": b"RIFF\x10\0\0\0WEBPVP8 ",
    "画像 ": b"\0\0\0\x18ftypheic",
    "画像  ": b"BM\x36\0\0\0",
    OLD_OFFICE: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "パスワードの付いた文書": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + LOCKED,
    "圧縮ファイル": b"7z\xbc\xaf\x27\x1c\0\x04",
    "圧縮ファイル ": b"\x25\x54-lh5-\0",
    "プログラム": b"MZ\x90\0\x03",
    "ショートカット": b"L\0\0\0\x01\x14\x02\0\0",
}
TEXTS = (
    "", "ID3タグについて", "BMIの計算", "MZ世代", "FORM A", "RIFFの話", "fLaC", "OggS", "ftyp", "%PD", "caffe", "Rar!",
)  # fmt: skip


@pytest.mark.parametrize("name", RECORDINGS)
def test_a_recording_is_known_by_its_bytes(name: str) -> None:
    assert kind_of(RECORDINGS[name]) == RECORDING
    with pytest.raises(UserFacingError, match="import-recording") as caught:
        refuse_foreign(RECORDINGS[name], "会議.txt")
    assert "会議.txt" in describe(caught.value)


@pytest.mark.parametrize("kind", OTHERS)
def test_what_else_is_no_text_is_called_by_its_kind(kind: str) -> None:
    assert kind_of(OTHERS[kind]) == kind.strip()
    with pytest.raises(UserFacingError, match="import-format") as caught:
        refuse_foreign(OTHERS[kind], "会議.vtt")
    assert kind.strip() in describe(caught.value)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp932", "euc_jp", "utf-32"])
def test_a_text_is_none_of_these_in_any_encoding(text: str, encoding: str) -> None:
    assert kind_of(text.encode(encoding)[:HEAD]) == ""


def test_a_sign_that_comes_again_in_a_text_is_none_of_a_stream() -> None:
    assert kind_of(b"G" * 600) == ""


def test_marks_of_utf_16_are_no_frame_of_sound() -> None:
    for second in range(256):
        assert not kind_of(b"\xff\xfe" + bytes([second]) + b"0")


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("[Content_Types].xml", "ppt/presentation.xml"), "PowerPointの文書"),
        (("[Content_Types].xml", "xl/workbook.xml"), "Excelの文書"),
        (("mimetype", "META-INF/manifest.xml", "content.xml"), "OpenDocumentの文書"),
        (("会議.mp4", "会議.vtt"), "圧縮ファイル"),
        (("[Content_Types].xml", "word/document.xml"), ""),
    ],
)
def test_a_zip_is_known_by_what_is_in_it(names: tuple[str, ...], kind: str) -> None:
    assert kind_of_zip(pack(dict.fromkeys(names, b"x"))) == kind


def test_of_a_damaged_zip_nothing_is_said() -> None:
    assert kind_of_zip(b"PK\x03\x04" + b"\0" * 50) == ""

"""What a file is by its first bytes, whatever its name: recordings, pictures, archives, documents that are no text."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePath
from typing import NamedTuple
from zipfile import BadZipFile

from minutesapp.errors import UserFacingError
from minutesapp.files.zips import open_zip

HEAD = 4096
"""Bytes that say it."""
RECORDING = "録音・録画"
OLD_OFFICE = "古い形式のWord・Excelか一太郎の文書"
LOCKED = "EncryptedPackage".encode("utf-16-le")
"""In an Office file with a password, which is of the older kind outside."""

STARTS = (
    (b"PK\x03\x04", "Word・Excelなどの文書"),
    (b"PK\x05\x06", "空の圧縮ファイル"),
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "リッチテキスト"),
    (b"SQLite format 3\0", "データベース"),
    (b"\x89PNG", "画像"),
    (b"\xff\xd8\xff", "画像"),
    (b"GIF8", "画像"),
    (b"II*\0", "画像"),
    (b"MM\0*", "画像"),
    (b"8BPS\0", "画像"),
    (b"\x1f\x8b", "圧縮ファイル"),
    (b"Rar!\x1a\x07", "圧縮ファイル"),
    (b"7z\xbc\xaf\x27\x1c", "圧縮ファイル"),
    (b"\xfd7zXZ\0", "圧縮ファイル"),
    (b"MSCF\0", "圧縮ファイル"),
    (b"L\0\0\0\x01\x14\x02\0", "ショートカット"),
    (b"OggS\0", RECORDING),
    (b"fLaC\0", RECORDING),
    (b"caff\0", RECORDING),
    (b"#!AMR", RECORDING),
    (b".snd\0", RECORDING),
    (b"FLV\x01", RECORDING),
    (b"\x1aE\xdf\xa3", RECORDING),
    (b"0&\xb2u\x8ef\xcf\x11", RECORDING),
    (b"\0\0\x01\xba", RECORDING),
    (b"\0\0\x01\xb3", RECORDING),
    (b"\x02dss", RECORDING),
    (b"\x03ds2", RECORDING),
    (b"ID3\x02", RECORDING),
    (b"ID3\x03", RECORDING),
    (b"ID3\x04", RECORDING),
)
"""How files begin: those of OpenDocument and Office with any zip, of WMA and WMV with ASF, of WebM with Matroska."""
FOLDERS = (
    ("word/", ""),
    ("xl/", "Excelの文書"),
    ("ppt/", "PowerPointの文書"),
    ("META-INF/manifest.xml", "OpenDocumentの文書"),
)
BRANDS_OF_PICTURES = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif")
BOXES_OF_FILMS = (b"moov", b"mdat", b"wide", b"pnot")
SOUNDS_IN_CHUNKS = re.compile(rb"(?:RIFF|RF64|riff)....(?:WAVE|AVI )|FORM....AIF[FC]", re.DOTALL)
PICTURE_IN_CHUNKS = re.compile(rb"RIFF....WEBP", re.DOTALL)
LZH = re.compile(rb"..-l[hz][0-9sd]-", re.DOTALL)
PACKET = 188
"""Bytes of an MPEG transport stream after which its sign comes again."""


def refuse_foreign(head: bytes, name: str) -> None:
    """UserFacingError ``import-recording`` or ``import-format`` where a file that begins so is nothing to read.

    Word files, as all that are zips, are among these: who reads them asks nothing here.
    """
    kind = kind_of(head)
    if kind == RECORDING:
        raise UserFacingError("import-recording", path=name)
    if kind:
        raise UserFacingError("import-format", path=name, kind=kind, suffix=PurePath(name).suffix)


def kind_of(head: bytes) -> str:
    """What a file is that begins so, in words for the clerk; empty for what may be text."""
    started = next((kind for start, kind in STARTS if head.startswith(start)), "")
    return started or next((sign.kind for sign in SIGNS if sign.fits(head)), "")


def kind_of_zip(data: bytes) -> str:
    """What a zip is by the names of what is in it; empty where that says nothing, or it is damaged."""
    try:
        with open_zip(data) as package:
            names = package.namelist()
    except (BadZipFile, NotImplementedError, OSError, ValueError):
        return ""
    known = (kind for start, kind in FOLDERS for name in names if name.startswith(start))
    return next(known, "" if "[Content_Types].xml" in names else "圧縮ファイル")


def _is_old_office(head: bytes) -> bool:
    return head.startswith(b"\xd0\xcf\x11\xe0")


def _is_bitmap(head: bytes) -> bool:
    return head.startswith(b"BM") and b"\0" in head[:64]


def _is_program(head: bytes) -> bool:
    return head.startswith(b"MZ") and b"\0" in head[:64]


def _is_film(head: bytes) -> bool:
    """MP4, M4A, 3GP and QuickTime: boxes with their length before their name."""
    return (head[4:8] == b"ftyp" or head[4:8] in BOXES_OF_FILMS) and head[:1] == b"\0"


def _is_mpeg_sound(head: bytes) -> bool:
    """A frame of MP3, MP2 or AAC without a tag before it; no text begins with its first byte but UTF-16's FF FE."""
    if len(head) < 3 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return False
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    if head[1] & 0xF6 == 0xF0:
        return True
    return version != 1 and layer in (1, 2) and head[2] >> 4 != 15 and head[2] >> 2 & 3 != 3


def _is_stream(head: bytes) -> bool:
    return len(head) > 2 * PACKET and head[0] == head[PACKET] == head[2 * PACKET] == 0x47 and b"\0" in head


class Sign(NamedTuple):
    """What a kind of file is called, and how it is told by more than its first bytes."""

    kind: str
    fits: Callable[[bytes], object]


SIGNS = (
    Sign("パスワードの付いた文書", lambda head: _is_old_office(head) and LOCKED in head),
    Sign(OLD_OFFICE, _is_old_office),
    Sign("画像", lambda head: head[4:8] == b"ftyp" and head[8:12] in BRANDS_OF_PICTURES),
    Sign("画像", PICTURE_IN_CHUNKS.match),
    Sign("画像", _is_bitmap),
    Sign("圧縮ファイル", LZH.match),
    Sign("プログラム", _is_program),
    Sign(RECORDING, SOUNDS_IN_CHUNKS.match),
    Sign(RECORDING, _is_film),
    Sign(RECORDING, _is_mpeg_sound),
    Sign(RECORDING, _is_stream),
)

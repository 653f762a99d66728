"""Opening a zip from a stranger: one that lists more files than any document has is not even looked through."""

from __future__ import annotations

import struct
from io import BytesIO
from zipfile import BadZipFile, ZipFile

END, END_LENGTH = b"PK\x05\x06", 22
LONGEST_COMMENT = 2**16
SIZE_AT = 12
"""Where the record at the end of a zip tells the size of its list of files (APPNOTE.TXT of PKWARE, 4.3.16)."""
LARGEST_LIST = 2**19
"""Bytes; a document of five hundred parts lists them in some fifty thousand."""


def open_zip(data: bytes) -> ZipFile:
    """The zip, to be read; BadZipFile where it is none, or lists too many files."""
    end = data.rfind(END, max(0, len(data) - LONGEST_COMMENT - END_LENGTH))
    if end < 0 or len(data) - end < END_LENGTH:
        raise BadZipFile
    (size,) = struct.unpack_from("<I", data, end + SIZE_AT)
    if size > LARGEST_LIST:
        raise BadZipFile
    return ZipFile(BytesIO(data))

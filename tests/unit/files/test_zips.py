"""A zip from a stranger is opened, unless it lists more files than any document has."""

import io
import struct
import time
import zipfile

import pytest

from minutesapp.files.zips import LARGEST_LIST, leftovers_of, open_zip


def zip_of(count: int, comment: bytes = b"") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for number in range(count):
            package.writestr(f"word/part{number}.xml", "")
        package.comment = comment
    return buffer.getvalue()


@pytest.mark.parametrize("comment", [b"", b"a comment", b"x" * 65_535])
def test_a_usual_one_is_opened(comment: bytes) -> None:
    assert open_zip(zip_of(500, comment)).namelist()[-1] == "word/part499.xml"


def test_one_that_lists_a_hundred_thousand_is_refused_at_once() -> None:
    data = zip_of(30_000)
    assert len(data) > LARGEST_LIST
    began = time.process_time()
    with pytest.raises(zipfile.BadZipFile):
        open_zip(data)
    assert time.process_time() - began < 0.1


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x05\x06", b"no zip" * 100, zip_of(3)[:-5]])
def test_what_is_none_is_told(data: bytes) -> None:
    with pytest.raises(zipfile.BadZipFile):
        open_zip(data)


def test_a_usual_zip_leaves_nothing_over() -> None:
    data = zip_of(3, "覚え".encode())
    assert leftovers_of(data) == ("覚え".encode(), b"")


def test_one_that_was_written_into_a_stream_leaves_nothing_over() -> None:
    class Stream(io.RawIOBase):
        """Takes bytes and does not go back, so that sizes stand behind what they are of."""

        def __init__(self) -> None:
            self.data = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, piece) -> int:  # type: ignore[no-untyped-def]
            self.data += piece
            return len(piece)

    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:  # type: ignore[call-overload]
        package.writestr("a.xml", "x" * 99)
        package.writestr("b.xml", "y")
    assert leftovers_of(bytes(stream.data)) == (b"", b"")


@pytest.mark.parametrize("place", ["before", "between", "behind", "extra"])
def test_bytes_in_none_of_its_files_are_told(place: str) -> None:
    data = zip_of(2)
    listed, end = data.index(b"PK\x01\x02"), data.rindex(b"PK\x05\x06")
    shifted = data[: end + 16] + struct.pack("<L", listed + 3) + data[end + 20 :]
    spoiled = {
        "before": b"abc" + data,
        "between": shifted[:listed] + b"abc" + shifted[listed:],
        "behind": data + b"abc",
        "extra": with_extra(struct.pack("<HH", 0xCAFE, 3) + b"abc" + struct.pack("<HHL", 0xA220, 4, 0)),
    }[place]
    assert leftovers_of(spoiled).bytes == b"abc"


def with_extra(extra: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        entry = zipfile.ZipInfo("a.xml")
        entry.extra = extra
        package.writestr(entry, "x")
    return buffer.getvalue()

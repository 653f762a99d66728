"""A zip from a stranger is opened, unless it lists more files than any document has."""

import io
import time
import zipfile

import pytest

from minutesapp.files.zips import LARGEST_LIST, open_zip


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

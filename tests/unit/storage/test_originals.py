from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.storage import originals
from minutesapp.storage.originals import keep_beside
from minutesapp.wording import describe

DATA = b"WEBVTT\n"


@pytest.fixture
def record(tmp_path: Path) -> Path:
    file = tmp_path / "会議.minutes"
    file.write_bytes(b"{}")
    return file


@pytest.mark.parametrize(
    ("record", "name", "kept"),
    [
        ("会議.minutes", "zoom.vtt", "会議.原本.vtt"),
        ("R8.7.3会議.MINUTES", "a.docx", "R8.7.3会議.原本.docx"),
        ("会議", "a", "会議.原本.txt"),
        ("会議.minutes", "a.minutes", "会議.原本.txt"),
        ("会議.minutes", "a.とても長い終わり", "会議.原本.txt"),
    ],
)
def test_it_is_called_as_its_record_and_ends_as_its_source(tmp_path: Path, record: str, name: str, kept: str) -> None:
    place = keep_beside(tmp_path / record, DATA, name)
    assert (place, place.read_bytes()) == (tmp_path / kept, DATA)
    assert [file.name for file in tmp_path.iterdir()] == [kept]


def test_another_file_is_never_written_over_and_the_same_not_written_twice(record: Path) -> None:
    (record.parent / "会議.原本.vtt").write_bytes(b"somebody's")
    assert keep_beside(record, DATA, "a.vtt").name == "会議.原本（2）.vtt"
    assert keep_beside(record, DATA, "b.vtt").name == "会議.原本（2）.vtt"
    assert (record.parent / "会議.原本.vtt").read_bytes() == b"somebody's"
    assert len(list(record.parent.iterdir())) == 3


def test_what_is_no_file_is_left_alone(record: Path) -> None:
    (record.parent / "会議.原本.vtt").mkdir()
    (record.parent / "会議.原本（2）.vtt").symlink_to(record.parent / "nowhere")
    assert keep_beside(record, DATA, "a.vtt").name == "会議.原本（3）.vtt"
    assert not (record.parent / "nowhere").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no modes")
def test_it_is_for_the_same_people_as_its_record(record: Path) -> None:
    record.chmod(0o600)
    assert stat.S_IMODE(keep_beside(record, DATA, "a.vtt").stat().st_mode) == 0o600


def test_a_long_name_is_shortened(tmp_path: Path) -> None:
    place = keep_beside(tmp_path / f"{'会' * 83}.minutes"[:83], DATA, "a.vtt")
    assert place.read_bytes() == DATA and place.suffix == ".vtt"


def test_where_it_cannot_be_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UserFacingError, match="original-unkept") as caught:
        keep_beside(tmp_path / "gone" / "会議.minutes", DATA, "a.vtt")
    assert "会議.原本.vtt" in describe(caught.value)
    monkeypatch.setattr(originals, "MOST", 1)
    keep_beside(tmp_path / "会議.minutes", DATA, "a.vtt")
    with pytest.raises(UserFacingError, match="original-unkept"):
        keep_beside(tmp_path / "会議.minutes", b"other", "a.vtt")

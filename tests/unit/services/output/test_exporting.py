"""Exporting through the services."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.model.minutes import Minutes
from minutesapp.services.output.exporting import EditionName, another_name, export_record, is_as_written

SECRET = "30年間は公開しない"


@pytest.mark.parametrize("edition", EditionName)
def test_an_edition_is_written_for_its_readers(tmp_path: Path, shinonome: Minutes, edition: EditionName) -> None:
    path = tmp_path / "会議.html"
    export_record(shinonome, path, edition)
    page = path.read_text(encoding="utf-8")
    assert "電子図書館の貸出" in page
    assert (SECRET in page) == (edition is EditionName.INTERNAL)
    export_record(shinonome, path, edition, with_closed=True)
    assert (SECRET in path.read_text(encoding="utf-8")) == (edition is not EditionName.PUBLIC)


def test_an_unknown_format_leaves_the_file(tmp_path: Path, shinonome: Minutes) -> None:
    path = tmp_path / "会議.odt"
    path.write_bytes(b"keep me")
    with pytest.raises(UserFacingError) as caught:
        export_record(shinonome, path)
    assert caught.value.code == "export-format"
    assert path.read_bytes() == b"keep me"


def test_a_file_that_was_worked_on_is_kept(tmp_path: Path, shinonome: Minutes) -> None:
    path = tmp_path / "会議.txt"
    assert not is_as_written(path)
    export_record(shinonome, path)
    export_record(shinonome, path)
    assert is_as_written(path)
    path.write_bytes(path.read_bytes() + b"x")
    assert not is_as_written(path)
    with pytest.raises(UserFacingError) as caught:
        export_record(shinonome, path)
    assert caught.value.code == "export-over-edited"
    export_record(shinonome, path, over_any=True)
    assert is_as_written(path)


def test_another_name_is_one_that_is_free(tmp_path: Path) -> None:
    path = tmp_path / "会議.v1.docx"
    assert another_name(path).name == "会議.v1（2）.docx"
    (tmp_path / "会議.v1（2）.docx").touch()
    assert another_name(path).name == "会議.v1（3）.docx"


def test_work_that_is_stopped_writes_nothing(tmp_path: Path, shinonome: Minutes) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_record(shinonome, tmp_path / "会議.txt", proceed=stop)
    assert not list(tmp_path.iterdir())

"""Exporting through the services."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.model.minutes import Minutes
from minutesapp.services.exporting import EditionName, export_record, preview_html

SECRET = "30年間は公開しない"


@pytest.mark.parametrize("edition", EditionName)
def test_an_edition_is_written_for_its_readers(tmp_path: Path, shinonome: Minutes, edition: EditionName) -> None:
    path = tmp_path / "会議.html"
    export_record(shinonome, path, edition)
    page = path.read_text(encoding="utf-8")
    assert "電子図書館の貸出" in page
    assert (SECRET in page) == (edition is not EditionName.PUBLIC)
    assert preview_html(shinonome, edition) == page


def test_an_unknown_format_leaves_the_file(tmp_path: Path, shinonome: Minutes) -> None:
    path = tmp_path / "会議.pdf"
    path.write_bytes(b"keep me")
    with pytest.raises(UserFacingError) as caught:
        export_record(shinonome, path)
    assert caught.value.code == "export-format"
    assert path.read_bytes() == b"keep me"

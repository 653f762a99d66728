"""LibreOffice opens what is written in every form, and saves it again without losing a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.language.matching.folding import squeeze
from tests.golden.forms.forms import forms_with_samples
from tests.golden.forms.pages import MISSING, convert, word_of
from tests.word_files import lines_of

pytestmark = [
    pytest.mark.render,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("forms")


@pytest.mark.parametrize("id", forms_with_samples())
def test_no_word_is_lost_when_libreoffice_saves_the_file(id: str, folder: Path) -> None:
    data = word_of(id)
    (folder / f"{id}.docx").write_bytes(data)
    again = convert(convert(folder / f"{id}.docx", "odt", folder), "docx", folder).read_bytes()
    assert squeeze("".join(lines_of(again))) == squeeze("".join(lines_of(data)))

"""The pages on the screen beside those that LibreOffice makes of the same file: as many, each with the same words."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp.diagnosis.sample import sample_record
from minutesapp.model.minutes import Minutes
from minutesapp.services.output.exporting import export_record
from minutesapp.services.records import open_record
from minutesapp.word.pages.sheets import read_sheets
from tests.bench.bench_editor import record_of
from tests.ui.widgets.whole_pages import pages_of
from ui.widgets.sheets.placing import Page
from ui.window.application import make_application

MISSING = [name for name in ("soffice", "pdftotext") if shutil.which(name) is None]
pytestmark = [
    pytest.mark.render,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]
FORMS = ("ueda-gaiyo", "kaigiroku")
FOOT = re.compile(r"-\d+-$")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample and a longer record, in both forms, as Word files and as LibreOffice prints them."""
    folder = tmp_path_factory.mktemp("rendered")
    records: dict[str, Minutes] = {"sample": open_record(sample_record()).minutes, "long": record_of(120)}
    for name, minutes in records.items():
        for form in FORMS:
            export_record(replace(minutes, template=form), folder / f"{name}-{form}.docx", "public")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = map(str, folder.glob("*.docx"))
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(convert, check=True, capture_output=True, timeout=110)
    return folder


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["sample", "long"])
def test_pages_break_where_they_break_in_the_file(folder: Path, name: str, form: str) -> None:
    make_application([])
    file = folder / f"{name}-{form}.docx"
    reading = ["pdftotext", "-raw", str(file.with_suffix(".pdf")), "-"]
    printed = subprocess.run(reading, check=True, capture_output=True).stdout.decode().split("\f")[:-1]
    ours = [words_of(page) for page in pages_of(read_sheets(file.read_bytes())).pages]
    assert len(ours) == len(printed)
    for page, theirs in zip(ours, printed, strict=True):
        assert FOOT.sub("", "".join(theirs.split()))[-10:] == page[-10:]


def words_of(page: Page) -> str:
    """All that stands on a page, without spaces."""
    words = ""
    for strip in page.strips:
        layout = strip.lines.layout
        if layout.lineCount():
            last = layout.lineAt(strip.last - 1)
            start, end = layout.lineAt(strip.first).textStart(), last.textStart() + last.textLength()
            words += layout.text().encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")
    return "".join(words.split())

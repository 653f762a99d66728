"""A file that LibreOffice saved anew: every word, every control, every bookmark and the identity are still in it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from minutesapp.editions.edition import make_edition
from minutesapp.exporters.proof.printed import Printed, printed
from minutesapp.exporters.word import word_file
from minutesapp.language.matching.folding import squeeze
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form
from tests.golden.export.records import cases
from tests.word_files import W, body_of, lines_of, parts

pytestmark = [
    pytest.mark.render,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice is not installed"),
]
CASES = [pytest.param(form, record, id=name) for name, form, record in cases()]


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A profile of LibreOffice for these tests alone."""
    return f"-env:UserInstallation={tmp_path_factory.mktemp('profile').as_uri()}"


def saved_anew(words: Printed, form: Form, folder: Path, profile: str) -> tuple[bytes, bytes]:
    """The file as we write it, and as LibreOffice does after opening that."""
    (folder / "a.docx").write_bytes(word_file(words.items, words.title, form, words.draft, words.identity))
    (folder / "out").mkdir()
    convert = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(folder / "out")]
    subprocess.run([*convert, str(folder / "a.docx")], check=True, capture_output=True, timeout=110)
    return (folder / "a.docx").read_bytes(), (folder / "out" / "a.docx").read_bytes()


def names_in(data: bytes) -> set[str]:
    return {mark.attrib[f"{W}name"] for mark in body_of(data).iter(f"{W}bookmarkStart")}


@pytest.mark.parametrize(("form", "record"), CASES)
def test_nothing_is_lost_on_the_way(tmp_path: Path, profile: str, form: Form, record: Minutes) -> None:
    words = printed(make_edition(record, form, "internal"), form, returning=True)
    ours, theirs = saved_anew(words, form, tmp_path, profile)
    assert squeeze("".join(lines_of(theirs))) == squeeze("".join(lines_of(ours)))
    assert names_in(theirs) >= names_in(ours)
    assert [*body_of(ours).iter(f"{W}sdt")]
    assert len([*body_of(theirs).iter(f"{W}sdt")]) == len([*body_of(ours).iter(f"{W}sdt")])
    kept = [content for name, content in parts(theirs).items() if name.startswith("customXml/item")]
    assert any(words.identity.partition('revision="')[2].encode() in content for content in kept)

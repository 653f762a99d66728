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
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from tests.golden.export.records import cases
from tests.golden.forms.forms import forms_with_samples, sample
from tests.word_files import W, body_of, lines_of, parts

pytestmark = [
    pytest.mark.render,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice is not installed"),
]
Case = tuple[str, Form, Minutes]
SAMPLES: list[Case] = [(f"sample-{id}", load_form(id), sample(id)) for id in forms_with_samples()]
CASES = {name: (form, record) for name, form, record in (*cases(), *SAMPLES)}


def written(name: str) -> tuple[Printed, bytes]:
    """What our file of a record says, and the file."""
    form, record = CASES[name]
    words = printed(make_edition(record, form, "internal"), form, returning=True)
    return words, word_file(words.items, words.title, form, words.draft, words.identity)


@pytest.fixture(scope="module")
def saved_anew(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files as LibreOffice saves them after opening them, all in one go."""
    ours, theirs = tmp_path_factory.mktemp("ours"), tmp_path_factory.mktemp("theirs")
    for name in CASES:
        (ours / f"{name}.docx").write_bytes(written(name)[1])
    profile = f"-env:UserInstallation={(ours / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(theirs)]
    subprocess.run([*convert, *map(str, ours.glob("*.docx"))], check=True, capture_output=True, timeout=300)
    return theirs


def names_in(data: bytes) -> set[str]:
    return {mark.attrib[f"{W}name"] for mark in body_of(data).iter(f"{W}bookmarkStart")}


@pytest.mark.parametrize("name", CASES)
def test_nothing_is_lost_on_the_way(name: str, saved_anew: Path) -> None:
    (words, ours), theirs = written(name), (saved_anew / f"{name}.docx").read_bytes()
    assert squeeze("".join(lines_of(theirs))) == squeeze("".join(lines_of(ours)))
    assert names_in(theirs) >= names_in(ours)
    controls = [len([*body_of(data).iter(f"{W}sdt")]) for data in (ours, theirs)]
    assert controls[0] == controls[1] > 0
    kept = [content for part, content in parts(theirs).items() if part.startswith("customXml/item")]
    assert any(words.identity.partition('revision="')[2].encode() in content for content in kept)

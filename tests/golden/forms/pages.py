"""The samples as LibreOffice lays them out.

``python -m tests.golden.forms.pages FOLDER [id …]`` puts a picture of every page there.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from minutesapp.editions.edition import EditionKind, make_edition
from minutesapp.exporters.plan import plan_of, title_of
from minutesapp.exporters.word import word_file
from minutesapp.templates.folder.catalog import load_form
from tests.golden.forms.forms import forms_with_samples, sample

MISSING = [name for name in ("soffice", "pdftotext", "pdftoppm") if shutil.which(name) is None]


def word_of(id: str, kind: EditionKind = "internal") -> bytes:
    """The sample of a form as a Word file."""
    form = load_form(id)
    edition = make_edition(sample(id), form, kind)
    return word_file(plan_of(edition, form), title_of(edition, form), form)


def convert(file: Path, suffix: str, folder: Path) -> Path:
    """What LibreOffice makes of a file, in this folder."""
    profile = f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", suffix, "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    return folder / f"{file.stem}.{suffix}"


def main() -> None:
    """Writes a picture of every page."""
    folder = Path(sys.argv[1])
    for id in sys.argv[2:] or forms_with_samples():
        file = folder / f"{id}.docx"
        file.write_bytes(word_of(id))
        subprocess.run(["pdftoppm", "-r", "60", "-png", convert(file, "pdf", folder), folder / id], check=True)


if __name__ == "__main__":
    main()

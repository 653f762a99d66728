"""The pictures of the page of the manual on the built-in forms.

``python -m tests.golden.forms.pictures`` takes them anew, each of the first page of a sample behind its cover.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from minutesapp.templates.folder.catalog import load_form
from tests.golden.forms.forms import forms_with_samples
from tests.golden.forms.pages import convert, word_of

FOLDER = Path(__file__).parents[3] / "docs" / "images" / "forms"
DOTS = 45
"""An inch; enough to tell the forms apart, and to read their headings."""


def main() -> None:
    """Writes the picture of every form."""
    FOLDER.mkdir(exist_ok=True)
    for id in forms_with_samples():
        with TemporaryDirectory() as folder:
            file = Path(folder) / f"{id}.docx"
            file.write_bytes(word_of(id))
            page = str(2 if load_form(id).cover else 1)
            pdf = convert(file, "pdf", Path(folder))
            command = ["pdftoppm", "-r", str(DOTS), "-gray", "-png", "-singlefile", "-f", page, "-l", page]
            subprocess.run([*command, pdf, FOLDER / id], check=True)


if __name__ == "__main__":
    main()

"""The first page of every form's sample, for the manual: ``python -m tests.golden.forms.pictures`` takes them anew."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.golden.forms.forms import forms_with_samples
from tests.golden.forms.pages import convert, word_of

IMAGES = Path(__file__).parents[3] / "docs" / "images" / "forms"
DOTS = 40
"""Dots an inch: a page as it can be told from others, not read."""


def main() -> None:
    """Writes a picture for each form."""
    IMAGES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        for id in forms_with_samples():
            file = Path(folder, f"{id}.docx")
            file.write_bytes(word_of(id))
            pdf = convert(file, "pdf", Path(folder))
            picture = ["pdftoppm", "-r", str(DOTS), "-f", "1", "-singlefile", "-gray", "-png", pdf, IMAGES / id]
            subprocess.run(picture, check=True)


if __name__ == "__main__":
    main()

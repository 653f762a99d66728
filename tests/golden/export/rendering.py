"""Word files as LibreOffice lays them out: the words of every page, and where they stand."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

MISSING = [name for name in ("soffice", "pdftotext") if shutil.which(name) is None]
MM = 72 / 25.4
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)


class Box(NamedTuple):
    """A word on the page, in points from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


class Sheet(NamedTuple):
    """A page, in points, and its words as they are found."""

    width: float
    height: float
    boxes: list[Box]

    @property
    def words(self) -> str:
        """All of them."""
        return "".join(box.text for box in self.boxes)


def rendered(files: Mapping[str, bytes], folder: Path) -> dict[str, list[Sheet]]:
    """The pages of each of these Word files, by their names."""
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    sources = [str(folder / f"{name}.docx") for name in files]
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *sources]
    subprocess.run(convert, check=True, capture_output=True, timeout=110)
    return {name: _pages(folder / f"{name}.pdf") for name in files}


def _pages(file: Path) -> list[Sheet]:
    text = file.with_suffix(".html")
    subprocess.run(["pdftotext", "-bbox-layout", file, text], check=True)
    return [
        Sheet(float(width), float(height), [Box(*map(float, m[:4]), m[4]) for m in WORD.findall(page)])
        for width, height, page in PAGE.findall(text.read_text(encoding="utf-8"))
    ]

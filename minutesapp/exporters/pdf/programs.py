"""The programs of this machine that print a Word file into a PDF: where they are, and how they are asked.

Qt could write a PDF as well, but with wrong letters in its text: what is searched for or read aloud would not be what
one sees (docs/decisions/0052).
"""

from __future__ import annotations

import base64
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

SCRIPT = """
$ErrorActionPreference = 'Stop'
$word = New-Object -ComObject Word.Application
try {
    $word.Visible = $false
    $word.DisplayAlerts = 0
    $document = $word.Documents.Open($env:MINUTESAPP_WORD, $false, $true, $false)
    $document.ExportAsFixedFormat($env:MINUTESAPP_PDF, 17, $false, 0, 0, 1, 1, 0, $false, $true, 0, $true)
    $document.Close(0)
} finally {
    $word.Quit(0)
}
"""
"""Prints with a Word of its own; without the properties of the file, and with its structure for readers aloud."""
IN_WINDOWS = (r"LibreOffice\program\soffice.com", r"LibreOffice\program\soffice.exe")
ELSEWHERE = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/bin/soffice",
    "/usr/local/bin/soffice",
    "/usr/lib/libreoffice/program/soffice",
)


class Printer(Struct, frozen=True):
    """A program that prints: what it is called, what to run, and with what added to its environment."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str]


def find_printer(word: Path, pdf: Path, profile: Path) -> Printer | None:
    """What would print the file `word` into `pdf`, in the same folder; None where no program here can.

    Word comes first where it is installed, as it made the rules by which the file is laid out. LibreOffice gets a
    `profile` of its own: one that the clerk has open is not disturbed, and does not answer in its place.
    """
    powershell = _powershell()
    if powershell is not None:
        return _by_word(powershell, word, pdf)
    office = next(_offices(), None)
    return _by_office(office, word, pdf, profile) if office is not None else None


def _by_word(powershell: str, word: Path, pdf: Path) -> Printer:
    encoded = base64.b64encode(SCRIPT.encode("utf-16-le")).decode("ascii")
    command = (powershell, "-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-EncodedCommand", encoded)
    # In the environment any path arrives as it is.
    return Printer("Word", command, {"MINUTESAPP_WORD": str(word), "MINUTESAPP_PDF": str(pdf)})


def _by_office(office: str, word: Path, pdf: Path, profile: Path) -> Printer:
    asked = (
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        "pdf",
        "--outdir",
        str(pdf.parent),
        str(word),
    )
    return Printer("LibreOffice", (office, f"-env:UserInstallation={profile.as_uri()}", *asked), {})


def _powershell() -> str | None:
    """By what Word is asked, where both are installed."""
    return shutil.which("powershell") if has_word() else None


if sys.platform == "win32":

    def has_word() -> bool:
        """Whether Word is installed."""
        import winreg

        try:
            winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, r"Word.Application\CLSID"))
        except OSError:
            return False
        return True

else:

    def has_word() -> bool:
        """Nowhere but on Windows can Word be asked."""
        return False


def _offices() -> Iterator[str]:
    """LibreOffice, where it is found by its name and where it usually lies."""
    for name in ("soffice", "libreoffice"):
        found = shutil.which(name)
        if found:
            yield found
    roots = (os.environ.get(name, "") for name in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"))
    usual = [os.path.join(root, path) for root in roots if root for path in IN_WINDOWS]  # noqa: PTH118
    yield from filter(os.path.isfile, [*usual, *ELSEWHERE])

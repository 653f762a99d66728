"""Programs that take the place of LibreOffice and PowerShell, as far as they are run here."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

needs_shell = pytest.mark.skipif(os.name == "nt", reason="programs of the tests are scripts of the shell")
PDF = "%PDF-1.7 fake\n%%EOF\n"
TO_OUTDIR = 'while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out="$2"; shift; done\n'
PRINTS = f"{TO_OUTDIR}printf '%s' '{PDF}' > \"$out/record.pdf\"\n"


def put_program(folder: Path, name: str, script: str) -> None:
    """A program of this name that does what the script says."""
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}", encoding="utf-8")
    file.chmod(0o755)

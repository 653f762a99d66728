"""The same start in programs that `build.spec` makes, our window and the bare one: what an office's PC runs."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.bench_start import PROGRAMS, ROOT, row_of
from tests.bench.row import Row


def rows() -> Iterator[Row]:
    """One row; making the two programs takes half a minute."""
    with tempfile.TemporaryDirectory() as folder:
        commands = [[build(Path(folder), name, code)] for name, code in zip(("bare", "ours"), PROGRAMS, strict=True)]
        yield row_of("the same, built into a program", *commands)


def build(folder: Path, name: str, code: str) -> str:
    """The program that runs this code."""
    script = folder / f"{name}.py"
    script.write_text(code, encoding="utf-8")
    places = ["--distpath", folder / "dist", "--workpath", folder / "build"]
    command = [
        sys.executable,
        "-m",
        "PyInstaller",
        "--log-level",
        "ERROR",
        *places,
        ROOT / "build.spec",
        "--",
        script,
        name,
    ]
    subprocess.run(command, check=True, capture_output=True)
    return str(folder / "dist" / name / name)

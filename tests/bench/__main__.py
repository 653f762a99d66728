"""Every budget beside what this machine measures: ``python -m tests.bench [NAME ...]``.

A bench is a module ``tests/bench/bench_NAME.py`` with a function ``rows() -> Iterable[Row]``.
"""

from __future__ import annotations

import importlib
import os
import sys
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.bench.row import Row

FOLDER = Path(__file__).parent


def main(names: list[str]) -> int:
    """Prints one line per row as it is measured; 2 when a name is no bench."""
    known = sorted(file.stem.removeprefix("bench_") for file in FOLDER.glob("bench_*.py"))
    if unknown := set(names) - set(known):
        print(f"no such bench: {', '.join(sorted(unknown))} (there are: {', '.join(known)})", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as home:
        os.environ["MINUTESAPP_HOME"] = home
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ.setdefault("FONTCONFIG_FILE", str(FOLDER.parent / "fonts" / "fonts.conf"))
        for line in table(measure(names or known)):
            print(line, flush=True)
    return 0


def measure(names: Iterable[str]) -> Iterator[Row]:
    """The rows of these benches, one after the other."""
    for name in names:
        yield from importlib.import_module(f"tests.bench.bench_{name}").rows()


def table(rows: Iterable[Row]) -> Iterator[str]:
    """The lines to print."""
    yield line_of("work", "measured", "budget", "holds", "")
    for row in rows:
        bound = f"{'≥' if row.at_least else '≤'} {figure(row.budget)} {row.unit}"
        yield line_of(row.name, f"{figure(row.measured)} {row.unit}", bound, "yes" if row.holds else "NO", row.detail)


def line_of(work: str, measured: str, budget: str, holds: str, detail: str) -> str:
    return f"{fill(work, 56)} {measured:>12} {budget:>12}  {holds:5} {detail}".rstrip()


def figure(number: float) -> str:
    """Three digits, whatever the size."""
    return f"{number:.0f}" if number >= 100 else f"{number:.3g}"


def fill(text: str, columns: int) -> str:
    """The text padded to so many columns of a terminal, where a kanji takes two."""
    width = sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
    return text + " " * (columns - width)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

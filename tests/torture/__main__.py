"""Everything that must never happen, tried often: ``python -m tests.torture [--short] [NAME ...]``.

A torture is a module ``tests/torture/torture_NAME.py`` with a function ``trials(long: bool) -> Iterable[Trial]``: the
long form takes minutes and is run by hand (`make torture`), the short one takes seconds and runs with the tests.
"""

from __future__ import annotations

import importlib
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.bench.__main__ import fill
from tests.torture.trial import SkippedError, Trial

FOLDER = Path(__file__).parent
SHOWN = 10
"""How many failures are named."""


def main(arguments: list[str]) -> int:
    """Prints one line per trial as it ends; 1 when one did not hold, 2 when a name is no torture."""
    names = [name for name in arguments if name != "--short"]
    if unknown := set(names) - set(known()):
        print(f"no such torture: {', '.join(sorted(unknown))} (there are: {', '.join(known())})", file=sys.stderr)
        return 2
    failed = False
    with tempfile.TemporaryDirectory() as home:
        os.environ["MINUTESAPP_HOME"] = home
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        for trial in try_all(names or known(), long="--short" not in arguments):
            failed |= not trial.holds
            print("\n".join(lines_of(trial)), flush=True)
    return int(failed)


def known() -> list[str]:
    """The names of all tortures."""
    return sorted(file.stem.removeprefix("torture_") for file in FOLDER.glob("torture_*.py"))


def try_all(names: Iterable[str], *, long: bool) -> Iterator[Trial]:
    """The trials of these tortures, one after the other; what this machine cannot do is said and left out."""
    for name in names:
        try:
            yield from importlib.import_module(f"tests.torture.torture_{name}").trials(long)
        except SkippedError as skipped:
            print(f"skips  {name}: {skipped}", file=sys.stderr)


def lines_of(trial: Trial) -> Iterator[str]:
    """What is printed of a trial."""
    state = "holds" if trial.holds else "FAILS"
    yield f"{state}  {fill(trial.name, 48)} {trial.failed:>6} of {trial.tried:>7,}  {trial.detail}".rstrip()
    for failure in trial.failures[:SHOWN]:
        yield f"       {failure}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

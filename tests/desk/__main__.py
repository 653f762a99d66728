"""A clerk's day, the secretary's and the staff's, in a real window with a real input method.

``python -m tests.desk [NAME ...] [--size 1366x768] [--scale 1.0 1.5] [--dark] [--pictures FOLDER]``: a walk is a module
``tests/desk/walk_NAME.py`` with a function ``walk(walk: Walk)``. Each has a screen, a home and a folder of its own.
"""

from __future__ import annotations

import argparse
import importlib
import shutil
import sys
from pathlib import Path

from tests.desk.clerk import Clerk
from tests.desk.screen import Screen, missing
from tests.desk.walk import Outcome

FOLDER = Path(__file__).parent
PICTURES = Path("out/desk")


def main(arguments: list[str]) -> int:
    """Prints what each walk cost; 1 when one did not hold, 2 where there is no real screen to be had."""
    asked = read(arguments)
    if lacking := missing():
        words = f"A real screen with an input method needs {', '.join(lacking)}: .ci/debian-packages screen desk"
        print(f"{words} installs what is missing.", file=sys.stderr)
        return 2
    held = True
    for scale in asked.scale:
        for name in asked.walks or known():
            outcome = go(name, asked.size, scale, dark=asked.dark, folder=asked.pictures)
            held &= outcome.holds
            print("\n".join(outcome.lines()), flush=True)
    return int(not held)


def read(arguments: list[str]) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.desk")
    parser.add_argument("walks", nargs="*", choices=[[], *known()], metavar="NAME", help=f"of {', '.join(known())}")
    parser.add_argument("--size", default="1366x768", help="of the screen in pixels")
    parser.add_argument("--scale", type=float, nargs="+", default=[1.0, 1.5], help="of the system: 1.5 for 150 %%")
    parser.add_argument("--dark", action="store_true", help="in the dark colours")
    parser.add_argument("--pictures", type=Path, default=PICTURES, metavar="FOLDER", help="where pictures are kept")
    return parser.parse_args(arguments)


def known() -> list[str]:
    """The names of all walks."""
    return sorted(file.stem.removeprefix("walk_") for file in FOLDER.glob("walk_*.py"))


def go(name: str, size: str, scale: float, *, dark: bool, folder: Path) -> Outcome:
    """Go one walk on a screen of its own; pictures of an earlier one are removed."""
    words = f"{size}@{scale:g}{'-dark' if dark else ''}"
    pictures = folder / words / name
    shutil.rmtree(pictures, ignore_errors=True)
    walk = importlib.import_module(f"tests.desk.walk_{name}").walk
    with Screen(size) as screen:
        clerk = Clerk(screen, scale=scale, dark=dark, pictures=pictures)
        return Outcome(name, walk, clerk, pictures)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

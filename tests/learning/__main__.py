"""``python -m tests.learning [-v] [--made HOW] [ID | FILE.docx]…``: figures for built-in forms, or for Word files.

HOW the Word files of the built-in forms are made: ``exported``, or the same minutes made in Word in other ways.
"""

from __future__ import annotations

import argparse
import difflib
from pathlib import Path

from tests.learning.forms import Outcome, built_in, outcome
from tests.learning.variants import EXPORTED, RESAVED, VARIANTS, made


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.learning")
    parser.add_argument("what", nargs="*")
    parser.add_argument("-v", "--verbose", action="store_true", help="each paragraph that differs")
    parser.add_argument("--made", choices=(EXPORTED, RESAVED, *VARIANTS), default=EXPORTED)
    asked = parser.parse_args()
    named = asked.what or built_in()
    files = made([what for what in named if not what.endswith(".docx")], asked.made)
    for what in named:
        found = outcome(files[what] if what in files else Path(what).read_bytes())
        print(
            f"{what:24} paragraphs {found.paragraphs:4}  same words {found.same_words / found.paragraphs:7.1%}  "
            f"same place {found.same_place / found.paragraphs:7.1%}  unclear {len(found.learned.unclear):3}"
        )
        if asked.verbose:
            tell(found)


def tell(found: Outcome) -> None:
    """What differs, and what was told."""
    before, after = (list(map(str, rows)) for rows in (found.before, found.after))
    for line in difflib.unified_diff(before, after, lineterm="", n=0):
        print("   ", line)
    for unclear in found.learned.unclear:
        print("   ", unclear.number, unclear.doubt, repr(unclear.words), "→", repr(unclear.instead))


if __name__ == "__main__":
    main()

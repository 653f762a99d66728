"""``python -m tests.learning [-v] [ID | FILE.docx]…``: figures for each built-in form, or for Word files."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.learning.forms import Outcome, built_in, outcome, outcome_of


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.learning")
    parser.add_argument("what", nargs="*")
    parser.add_argument("-v", "--verbose", action="store_true", help="each paragraph that differs")
    asked = parser.parse_args()
    for what in asked.what or built_in():
        found = outcome(Path(what).read_bytes()) if what.endswith(".docx") else outcome_of(what)
        print(
            f"{what:24} paragraphs {found.paragraphs:4}  same words {found.same_words / found.paragraphs:7.1%}  "
            f"same place {found.same_place / found.paragraphs:7.1%}  unclear {len(found.learned.unclear):3}"
        )
        if asked.verbose:
            tell(found)


def tell(found: Outcome) -> None:
    """What differs, and what was told."""
    before, after = (list(map(str, rows)) for rows in (found.before, found.after))
    import difflib

    for line in difflib.unified_diff(before, after, lineterm="", n=0):
        print("   ", line)
    for unclear in found.learned.unclear:
        print("   ", unclear.number, unclear.doubt, repr(unclear.words), "→", repr(unclear.instead))


if __name__ == "__main__":
    main()

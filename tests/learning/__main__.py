"""``python -m tests.learning [-v] [--made HOW] [ID | FILE.docx]…``: figures for built-in forms, or for Word files.

HOW the Word files of the built-in forms are made: ``exported``, or the same minutes made in Word in other ways. With
``--across`` every sample is exported in every other form, which none of them was written for.
"""

from __future__ import annotations

import argparse
import difflib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from minutesapp.templates.folder.catalog import load_form
from tests.learning.forms import Outcome, built_in, exported, outcome, sample_of
from tests.learning.variants import EXPORTED, RESAVED, VARIANTS, made


def main() -> None:
    """Print the figures that are asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.learning")
    parser.add_argument("what", nargs="*")
    parser.add_argument("-v", "--verbose", action="store_true", help="each paragraph that differs")
    parser.add_argument("--made", choices=(EXPORTED, RESAVED, *VARIANTS), default=EXPORTED)
    parser.add_argument("--across", action="store_true", help="every sample in every other form")
    asked = parser.parse_args()
    named = asked.what or built_in()
    if asked.across:
        tell_across(named)
    else:
        tell_each(named, asked.made, verbose=asked.verbose)


def tell_each(named: Sequence[str], how: str, *, verbose: bool) -> None:
    """The figures of each of these forms or files."""
    files = made([what for what in named if not what.endswith(".docx")], how)
    for what in named:
        found = outcome(files[what] if what in files else Path(what).read_bytes())
        print(
            f"{what:24} paragraphs {found.paragraphs:4}  same words {found.same_words / found.paragraphs:7.1%}  "
            f"same place {found.same_place / found.paragraphs:7.1%}  unclear {len(found.learned.unclear):3}"
        )
        if verbose:
            tell(found)


def tell_across(ids: Sequence[str]) -> None:
    """For each form the figures of all other samples, exported in it."""
    whole = Counter[str]()
    for id in ids:
        form, sums = load_form(id), Counter[str]()
        for sample in built_in():
            if sample != id:
                found = outcome(exported(replace(sample_of(sample), template=id), form))
                sums += Counter(all=found.paragraphs, words=found.same_words, place=found.same_place)
        whole += sums
        print(f"{id:24} same words {sums['words'] / sums['all']:7.1%}  same place {sums['place'] / sums['all']:7.1%}")
    print(
        f"{'all':24} same words {whole['words'] / whole['all']:7.1%}  same place {whole['place'] / whole['all']:7.1%}"
    )


def tell(found: Outcome) -> None:
    """What differs, and what was told."""
    before, after = (list(map(str, rows)) for rows in (found.before, found.after))
    for line in difflib.unified_diff(before, after, lineterm="", n=0):
        print("   ", line)
    for unclear in found.learned.unclear:
        print("   ", unclear.number, unclear.doubt, repr(unclear.words), "→", repr(unclear.instead))


if __name__ == "__main__":
    main()

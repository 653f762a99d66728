"""How well the judged corpus is read: ``python -m tests.judging [-d] [-v] [--held-out] [NAME ...]``.

With ``-d``, how well what is in doubt is what is wrong.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from tests.judging.doubts import doubts_of
from tests.judging.truth import CORPUS, HELD_OUT, Score, judge


def main(arguments: list[str]) -> int:
    """Prints a line per text and one for all; with ``-v`` what is wrong as well."""
    names = [name for name in arguments if name not in ("-v", "-d", "--held-out")]
    corpus = HELD_OUT if "--held-out" in arguments else CORPUS
    totals: dict[str, Score] = defaultdict(Score)
    sources = [source for source in sorted(corpus.glob("*.txt")) if not names or source.stem.startswith(tuple(names))]
    if "-d" in arguments:
        return tell_doubts(sources, verbose="-v" in arguments)
    for source in sources:
        scores = judge(source)
        print(f"{source.stem:32}", *(f"{what} {score.f1:.2f}" for what, score in scores.items()))
        for what, score in scores.items():
            totals[what] += score
            if "-v" in arguments:
                print(
                    *(f"    {what} {line}" for line in score.wrong),
                    sep="\n" if score.wrong else "",
                    end="\n" if score.wrong else "",
                )
    print(f"{'all':32}", *(f"{what} {score.f1:.3f}" for what, score in totals.items()))
    return 0


def tell_doubts(sources: list[Path], *, verbose: bool) -> int:
    """Prints how much of what is wrong is in doubt, and how many doubts are where nothing is wrong."""
    wrong = found = false = count = 0
    for source in sources:
        one = doubts_of(source)
        print(f"{source.stem:32} wrong {len(one.wrong):3} of these in doubt {len(one.found):3}", end=" ")
        print(f"doubts {one.count:3} where nothing is wrong {len(one.false):3}")
        if verbose:
            missed = [f"    missed {place.what}" for place in one.wrong if place not in one.found]
            print(*missed, *(f"    false  {words}" for words in one.false), sep="\n")
        wrong, found = wrong + len(one.wrong), found + len(one.found)
        false, count = false + len(one.false), count + one.count
    print(f"{'all':32} wrong {wrong:3} of these in doubt {found:3} doubts {count:3} where nothing is wrong {false:3}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

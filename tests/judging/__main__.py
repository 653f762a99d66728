"""How well the judged corpus is read: ``python -m tests.judging [-v] [NAME ...]``."""

from __future__ import annotations

import sys
from collections import defaultdict

from tests.judging.truth import CORPUS, Score, judge


def main(arguments: list[str]) -> int:
    """Prints a line per text and one for all; with ``-v`` what is wrong as well."""
    names = [name for name in arguments if name != "-v"]
    totals: dict[str, Score] = defaultdict(Score)
    sources = [source for source in sorted(CORPUS.glob("*.txt")) if not names or source.stem.startswith(tuple(names))]
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

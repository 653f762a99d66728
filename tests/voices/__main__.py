"""How well voices of the invented transcripts are named: ``python -m tests.voices [-v] [--held-out] [NAME ...]``."""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.voices.truth import CORPUS, HELD_OUT, Verdict, judge_all


def main(arguments: list[str]) -> int:
    """Prints a line for each voice that is not as it should be (with ``-v`` for every one), and the sums."""
    names = tuple(name for name in arguments if name not in ("-v", "--held-out"))
    corpus = HELD_OUT if "--held-out" in arguments else CORPUS
    with tempfile.TemporaryDirectory() as folder:
        os.environ["MINUTESAPP_HOME"] = folder
        judged = judge_all(Path(folder), names, corpus)
    for one in judged:
        if "-v" in arguments or one.verdict in (Verdict.WRONG, Verdict.MISSED):
            print(one.words)
    count = Counter(one.verdict for one in judged)
    nobody = [one for one in judged if not one.truth]
    print(*(f"{verdict.value} {count[verdict]}" for verdict in Verdict), sep=", ")
    print(f"of nobody in the roster: {sum(not one.named for one in nobody)} of {len(nobody)} are nobody's")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""How often the proposed readings are right: `python -m tests.readings LIST`, a name and its reading a line.

Family names alone, or with `--given` given names alone, the two columns parted by a tab. No such list is kept here:
those that are public are other people's work.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from minutesapp.language.names import PROPOSED, readings_of


def proposals(name: str, *, given: bool) -> tuple[str, ...]:
    """What is proposed for one part of a name: a family name alone, or a given name behind a family name."""
    return tuple(one.split()[1] for one in readings_of(f"山田 {name}")) if given else readings_of(name)


def measure(pairs: Iterable[tuple[str, str]], *, given: bool) -> tuple[int, int, int]:
    """How many names there are, of how many the first proposal is right, and of how many any of them."""
    found = [(reading, proposals(name, given=given)) for name, reading in pairs]
    first = sum(proposed[:1] == (reading,) for reading, proposed in found)
    return len(found), first, sum(reading in proposed for reading, proposed in found)


def main(arguments: list[str]) -> None:
    given = "--given" in arguments
    (file,) = (one for one in arguments if one != "--given")
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    pairs = [(name, reading) for name, _, reading in (line.partition("\t") for line in lines)]
    count, first, among = measure(pairs, given=given)
    print(f"{count} names: {first / count:.1%} right at first, {among / count:.1%} within {PROPOSED}")


if __name__ == "__main__":
    main(sys.argv[1:])

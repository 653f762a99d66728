"""Long rows of any sign at any place of a source: reading takes time in proportion to the text, wherever they stand."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from minutesapp.importers.reading import read_text
from tests.growth import HEAD, PIECES, places, random_units, stalls
from tests.torture.trial import Trial

SHORT, LONG = 3_000, 15_000
SEED = 20_200_515


def trials(long: bool) -> Iterator[Trial]:
    """Each piece alone, and pieces joined at random."""
    read_text(HEAD)
    chance = random.Random(SEED)
    every = list(places())
    if long:
        yield try_rows("rows of one sign or word", ((place, unit) for unit in PIECES for place in every), LONG)
        mixed = ((place, unit) for unit in random_units(SEED, 300) for place in every)
        yield try_rows("rows of several joined", mixed, LONG)
    else:
        yield try_rows("rows of one sign or word", ((chance.choice(every), unit) for unit in PIECES), SHORT)
        mixed = ((chance.choice(every), unit) for unit in random_units(SEED, 40))
        yield try_rows("rows of several joined", mixed, SHORT)


def try_rows(name: str, rows: Iterable[tuple[str, str]], length: int) -> Trial:
    """One trial over such rows."""
    found = [stalls(read_text, place, unit, length, limit=10) for place, unit in rows]
    failures = tuple(filter(None, found))
    return Trial(name, len(found), len(failures), f"{length:,} and {4 * length:,} signs", failures)

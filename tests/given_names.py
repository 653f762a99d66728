"""Makes `resources/wordlists/given_names.toml` of the dictionary's given names: `python -m tests.given_names`.

A name and its reading are divided sign by sign in the way that agrees best with all other names (expectation and
maximisation); of each sign the readings are counted at the head of a name and behind it.
"""

from __future__ import annotations

import struct
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import prod
from pathlib import Path

import unidic_lite

from minutesapp.language.kana import is_kana, to_hiragana
from minutesapp.language.matching.folding import fold_variants, nfkc

OUTPUT = Path("resources/wordlists/given_names.toml")
HEAD = """# How signs are read in given names, and in how many of those of the dictionary UniDic (BSD-3-Clause).
# Made by `python -m tests.given_names`; a name that the dictionary does not know is read by its signs.
"""
HEADER_SIZE, GIVEN, WRITTEN, READING = 72, ("固有名詞", "人名", "名"), 8, 20
LONGEST, ROUNDS, MOST, FEWEST = 4, 8, 4, 2
"""Signs of a name, rounds of learning, readings of a sign, names in which a reading must be."""
NO_BEGINNING = "んぁぃぅぇぉっゃゅょー"

Pair = tuple[str, str]
Readings = dict[str, dict[str, float]]


def given_names() -> list[Pair]:
    """All given names of the dictionary with their readings in hiragana."""
    data = Path(unidic_lite.DICDIR, "sys.dic").read_bytes()
    *_, words, tokens, features = struct.unpack("<9I", data[:36])
    start = HEADER_SIZE + words + tokens
    rows = (row.decode("utf-8", "replace").split(",") for row in set(data[start : start + features].split(b"\0")))
    found = {
        (fold_variants(nfkc(row[WRITTEN])), to_hiragana(row[READING]))
        for row in rows
        if len(row) > READING and tuple(row[1:4]) == GIVEN
    }
    return sorted((n, r) for n, r in found if 1 < len(n) <= LONGEST and not is_kana(n) and is_kana(r))


def divisions(name: str, reading: str) -> Iterator[tuple[str, ...]]:
    """The reading in as many parts as the name has signs, in every way that can be."""
    if len(name) == 1:
        if reading and reading[0] not in NO_BEGINNING and (not is_kana(name) or to_hiragana(name) == reading):
            yield (reading,)
        return
    for length in range(1, len(reading)):
        for head in divisions(name[0], reading[:length]):
            yield from ((*head, *rest) for rest in divisions(name[1:], reading[length:]))


def learned(pairs: Iterable[Pair]) -> list[tuple[str, tuple[str, ...]]]:
    """Every name with its reading divided."""
    every = [(name, found) for name, reading in pairs if (found := list(divisions(name, reading)))]
    known: Readings = {}
    for _ in range(ROUNDS):
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for name, found in every:
            weights = [likelihood(name, parts, known) for parts in found]
            for parts, weight in zip(found, weights, strict=True):
                for sign, part in zip(name, parts, strict=True):
                    counts[sign][part] += weight / sum(weights)  # type: ignore[assignment]
        known = {sign: {part: n / of.total() for part, n in of.items()} for sign, of in counts.items()}
    return [(name, max(found, key=lambda parts: likelihood(name, parts, known))) for name, found in every]


def likelihood(name: str, parts: tuple[str, ...], known: Readings) -> float:
    """How well this division agrees with what is known of the signs."""
    return prod(known.get(sign, {}).get(part, 1e-4) for sign, part in zip(name, parts, strict=True))


def main() -> None:
    counts: dict[str, dict[str, Counter[str]]] = {"head": defaultdict(Counter), "behind": defaultdict(Counter)}
    for name, parts in learned(given_names()):
        for place, (sign, part) in enumerate(zip(name, parts, strict=True)):
            counts["behind" if place else "head"][sign][part] += not is_kana(sign)
    lines = [HEAD]
    for where, signs in counts.items():
        lines.append(f"\n[{where}]\n")
        for sign in sorted(signs):
            best = sorted(signs[sign].items(), key=lambda item: (-item[1], item[0]))
            kept = [f"{part} {number}" for part, number in best[:MOST] if number >= FEWEST]
            if kept:
                lines.append(f'"{sign}" = "{" ".join(kept)}"\n')
    OUTPUT.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

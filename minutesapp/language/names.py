"""Names of persons: where 姓 ends and 名 begins, how they may be read, and where a post behind a name begins.

Decided by the dictionary's tags; variant kanji are folded first, since it knows no 髙橋. Everything here is a guess
that a person can correct, so callers keep what was written and mark readings as unconfirmed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import filterfalse, product
from math import prod

from msgspec import Struct

from minutesapp.language.kana import is_kana, to_hiragana
from minutesapp.language.matching.folding import SELECTORS, fold_variants, nfkc
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import is_post, office_words, rank_of, role_of
from minutesapp.language.tokens import FAMILY_TAG, GIVEN_TAG, Token, analyses, name_tags, tokenize
from minutesapp.language.wordlists import wordlist

SIGN = pattern(f"(?:{SELECTORS.pattern})*.(?:{SELECTORS.pattern})*", re.DOTALL)
UNSPEAKABLE = pattern("っ(?![かきくけこさしすせそたちつてとぱぴぷぺぽ])")
ANALYSES = 6
LONGEST_FAMILY, LONGEST_GIVEN = 4, 4
LONGEST_NAME = 24
"""Signs; longer than any name of a person, foreign ones included. What is longer is not divided and has no reading."""
GAP, WIDE = pattern(r"\s+"), "\u3000"
FEWEST_SPACED = 3
"""Parts of a name from which it may be written sign by sign."""
LONGEST_STAFF = 80
"""Signs of a name with the post behind it."""
# Without any other evidence: how many signs of a name belong to the family name.
USUAL_FAMILY = {2: 1, 3: 2, 4: 2, 5: 3, 6: 3}
READINGS_OF_PART = 4
READINGS, PROPOSED = 6, 3


class PersonName(Struct, frozen=True):
    """A name divided; both parts empty where it cannot be (a foreign name, a single sign)."""

    family: str = ""
    given: str = ""


def split_name(full: str) -> PersonName:
    """The parts of a full name, as written. A space written in it decides."""
    parts = full.split()
    if len(parts) >= FEWEST_SPACED:
        parts = closed_up(full).split()
    if len(parts) == 2:
        return PersonName(*parts)
    signs = SIGN.findall(parts[0]) if parts else []
    if len(parts) > 1 or not 2 <= len(signs) <= LONGEST_NAME or not any(map(_is_kanji, signs)):
        return PersonName()
    cut = _best_cut(_fold(signs))
    return PersonName("".join(signs[:cut]), "".join(signs[cut:]))


def closed_up(full: str) -> str:
    """A name written sign by sign with its parts closed up (岸　田　　徹 is 岸田 徹), any other with single spaces.

    The widest space parts them; where all are alike, the dictionary does.
    """
    parts = full.split()
    if not FEWEST_SPACED <= len(parts) <= LONGEST_NAME or not any(map(_is_kanji, parts)):
        return " ".join(parts)
    gaps = [sum(1 + (sign == WIDE) for sign in gap) for gap in GAP.findall(full.strip())]
    cut = gaps.index(max(gaps)) + 1
    halves = parts[:cut], parts[cut:]
    if gaps.count(max(gaps)) == 1 and all(_are_signs(half) or _is_part(half) for half in halves):
        return " ".join(map("".join, halves))
    if not _are_signs(parts):
        return " ".join(parts)
    signs = _best_cut(_fold(parts))
    return f"{''.join(parts[:signs])} {''.join(parts[signs:])}"


def _is_part(half: Sequence[str]) -> bool:
    return len(half) == 1 and len(half[0]) <= LONGEST_FAMILY and rank_of(half[0]) is None and not role_of(half[0])


def _are_signs(parts: Sequence[str]) -> bool:
    return all(len(SIGN.findall(part)) == 1 for part in parts)


def is_family_name(text: str) -> bool:
    """Whether the dictionary knows the whole text as a family name (長谷川, 五十嵐)."""
    signs = SIGN.findall(text)
    return len(signs) <= LONGEST_NAME and _may_be(_fold(signs), FAMILY_TAG)


def is_given_name(text: str) -> bool:
    """Whether the dictionary knows the whole text as a given name, or it is written in kana alone."""
    signs = SIGN.findall(text)
    return len(signs) <= LONGEST_NAME and bool(signs) and (is_kana(text) or _may_be(_fold(signs), GIVEN_TAG))


@lru_cache(maxsize=8192)
def split_staff(text: str) -> tuple[str, str]:
    """The name at the head of a staff entry and the post behind it: 池田福祉担当主任 → 池田, 福祉担当主任.

    The name is the family name, with the given name where it is written (山田太郎総務課長). It is empty where the text
    is a post alone, and the post is empty where it is a name alone.
    """
    *before, last = text.split() or [""]
    folded = _fold(signs := SIGN.findall(last))
    if len(signs) > LONGEST_STAFF or (rank_of(folded) is None and not role_of(folded)):
        return " ".join((*before, last)), ""
    if before:
        return " ".join(before), last
    cut = 0 if is_post(folded) else _end_of_name(folded)
    return "".join(signs[:cut]), "".join(signs[cut:])


def guess_readings(name: str, parts: PersonName | None = None) -> tuple[str, ...]:
    """Readings a name may have, in hiragana with a space between the parts, the likeliest first; none where unknown.

    Lists of staff often have the family name alone, so what is a family name as a whole (池田) is read as one first.
    `parts` are the name divided, where the caller knows them already.
    """
    if len(SIGN.findall(name)) > LONGEST_NAME:
        return ()
    parts = parts or split_name(name)
    if not (parts.family and parts.given):
        return _readings("".join(name.split()), "")
    whole = _readings(name.strip(), FAMILY_TAG) if is_family_name(name.strip()) else ()
    families = _readings(parts.family, FAMILY_TAG)
    givens = _readings(parts.given, GIVEN_TAG)
    pairs = sorted(product(enumerate(families), enumerate(givens)), key=lambda pair: pair[0][0] * 2 + pair[1][0])
    return tuple([*whole, *(f"{family} {given}" for (_, family), (_, given) in pairs)][:READINGS])


def readings_of(name: str, parts: PersonName | None = None) -> tuple[str, ...]:
    """The readings that are proposed for a name, at most three, the likeliest first; none where unknown.

    Of the 500 most frequent family names 94 % are right at first, 98 % among three; of 13,000 given names, most of them
    rare, 40 % and 57 % (`python -m tests.readings`): three given names go before another reading of the family name.
    """
    return guess_readings(name, parts)[:PROPOSED]


def _fold(signs: Sequence[str]) -> str:
    """One common sign for each sign of a name, so that places stay the same."""
    return "".join(fold_variants(nfkc(sign))[:1] for sign in signs)


def _is_kanji(sign: str) -> bool:
    return "CJK" in unicodedata.name(sign[0], "")


@lru_cache(maxsize=8192)
def _best_cut(name: str) -> int:
    """Where a name is best divided."""
    first = tokenize(name)[0]
    return max(range(1, len(name)), key=lambda cut: _name_score(name, cut, first))


def _name_score(name: str, cut: int, first: Token) -> int:
    """How well a name divides here: tags of both parts, then the likeliest analysis, then the usual length."""
    family, given = name[:cut], name[cut:]
    return (
        4 * _may_be(family, FAMILY_TAG)
        + (4 + (len(given) > 1)) * _may_be(given, GIVEN_TAG)
        + 3 * (len(first.surface) == cut and first.proper and first.name_tag != GIVEN_TAG)
        + (USUAL_FAMILY.get(len(name), 2) == cut)
    )


def _may_be(text: str, tag: str, within: int = ANALYSES) -> bool:
    """Whether the dictionary knows the whole text as a name of this kind, within so many likeliest analyses."""
    return tag in name_tags(text, within)


def _end_of_name(text: str) -> int:
    """Where the name at the head ends; 0 for a post alone."""
    cuts = range(1, min(LONGEST_FAMILY, len(text) - 1) + 1)
    best = max(cuts, key=lambda cut: _staff_score(text, cut), default=0)
    if not best or _staff_score(text, best) < 5:
        return 0
    return best + _given_length(text[best:])


def _staff_score(text: str, cut: int) -> int:
    head, post = text[:cut], text[cut:]
    return _head_score(head, text) + _post_score(post) + {1: 0, 2: 2, 3: 1}.get(cut, -1)


def _head_score(head: str, text: str) -> int:
    """How well the head goes as a family name, by itself and as the beginning of the whole."""
    first = tokenize(text)[0]
    if _may_be(head, FAMILY_TAG):
        if first.surface == head:
            rather_a_word = _is_common(first) and not _may_be(head, FAMILY_TAG, 2)
            return 6 if first.name_tag == FAMILY_TAG else 0 if rather_a_word else 4
        return 4 - 3 * (_is_common(first) and first.surface.startswith(head))
    if first.surface == head and first.proper:
        # Many a family is called after a place.
        return 3
    tokens = tokenize(head)
    if any(_is_common(token) for token in tokens):
        return -5
    # A word the dictionary does not know, or a suffix with nothing before it, is likely to be a rare name.
    suffix = len(tokens) == 1 and tokens[0].word_class == "接尾辞"
    return 3 if suffix or any(not token.reading for token in tokens) else 0


def _post_score(post: str) -> int:
    if is_post(post):
        return 7
    first = tokenize(post)[0]
    return min(len(first.surface), 4) if len(first.surface) > 1 and first.word_class == "名詞" else -3


def _is_common(token: Token) -> bool:
    return len(token.surface) > 1 and not token.proper and token.word_class == "名詞" and bool(token.reading)


def _given_length(rest: str) -> int:
    """How long the given name at the head of the rest is; 0 where an office begins there at once."""
    first = tokenize(rest)[0]
    is_given = first.name_tag == GIVEN_TAG and first.surface not in office_words()
    return len(first.surface) if is_given and len(first.surface) < len(rest) else 0


@lru_cache(maxsize=8192)
def _readings(part: str, tag: str) -> tuple[str, ...]:
    """Readings of one part: those tagged as such a name first, then by the signs of given names, then by its words."""
    if is_kana(part):
        return (to_hiragana(part),)
    folded = _fold(SIGN.findall(part))
    every = analyses(folded, ANALYSES * 2)
    tagged = [tokens[0].reading for tokens in every if len(tokens) == 1 and tokens[0].name_tag == tag]
    joined = ["".join(token.reading for token in tokens) for tokens in every if all(t.reading for t in tokens)]
    composed = _composed(folded) if tag == GIVEN_TAG else ()
    found = dict.fromkeys(to_hiragana(reading) for reading in (*tagged, *composed, *joined) if reading)
    return tuple(found)[:READINGS_OF_PART]


def _composed(given: str) -> tuple[str, ...]:
    """How a given name may be read by what its signs are read in others, the likeliest first; none for an odd sign."""
    if not 2 <= len(given) <= LONGEST_GIVEN:
        return ()
    every = product(*(_readings_of_sign(sign, "behind" if place else "head") for place, sign in enumerate(given)))
    weighed = {"".join(parts): prod(weights) for parts, weights in (zip(*chosen, strict=True) for chosen in every)}
    return tuple(sorted(filterfalse(UNSPEAKABLE.search, weighed), key=lambda reading: -weighed[reading]))


@cache
def _readings_of_sign(sign: str, where: str) -> tuple[tuple[str, float], ...]:
    """The readings of a sign at the head of given names or behind it, each with its share of the names."""
    if is_kana(sign):
        return ((to_hiragana(sign), 1.0),)
    words = wordlist("given_names")[where].get(sign, "").split()
    numbers = [int(number) for number in words[1::2]]
    return tuple((reading, number / sum(numbers)) for reading, number in zip(words[::2], numbers, strict=True))

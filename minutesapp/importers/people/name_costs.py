"""How unlikely it is that a piece of a list is the name of one person; nothing for what the dictionary knows whole."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from minutesapp.importers.body.turns.turn_labels import LETTERED
from minutesapp.language.matching.folding import SELECTORS, squeeze
from minutesapp.language.names import is_family_name, is_given_name, split_name
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import is_post, rank_of, role_of, role_words
from minutesapp.language.tokens import tokenize
from minutesapp.language.wordlists import wordlist

Spaces = tuple[tuple[int, int], ...]
"""White space within a piece: before which sign, and how many columns."""

KNOWN, HALF_KNOWN, UNKNOWN_NAME = 0.0, 0.5, 1.6
"""A name of which the dictionary knows both parts, one, or none."""
FAMILY_ALONE, RARE_FAMILY = 1.0, 2.4
SHORT, SPREAD, EACH_MORE = 0.6, 0.4, 1.2
"""What more it costs that a family name is one sign, or its signs are spread; each sign more than a name has."""
TWO_FAMILIES, OFFICE_AS_NAME, NO_NAME = 2.6, 3.0, 5.0
"""A second family name in the place of a given one; an office or a post as a name; what reads as no name at all."""
COMMON_SHORT, COMMON_WORD = 1.2, 2.5
"""A word of the language as a name: many a short one is a family's."""
WIDE, FAR_APART = 6, 1.2
"""Columns within a name that are rather between two people."""
FOREIGN_NAME, LONGEST_FOREIGN = 0.8, 20
"""A name with a word in katakana (マルティネス大樹), and how long one may be."""
LONGEST_NAME, LONGEST_SPREAD, LONGEST_FAMILY = 10, 6, 4
LONGEST_GIVEN, LONG_GIVEN = 3, 1.5
LONGEST_USUAL = 5
"""Signs of a name that is written without a space; a longer one is known, or none."""


KANJI = "\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff\U00020000-\U0003ffff々〆ヶヵ\ufe00-\ufe0f\U000e0100-\U000e01ef"
NAME_SIGNS = pattern(rf"両?(?:(?![各両等])[{KANJI}ぁ-んァ-ヴー・･ｦ-ﾟ])+|[A-Za-z.]{{2,}}")
NOBODY = frozenset(wordlist("people_lists")["nobody"])
MARKED = frozenset(word for word in wordlist("people_lists")["attendance"]["words"] if len(word) == 1)
"""What marks in a column who was there (出, 欠)."""
HONORIFICS = ("君", "氏", "様", "殿", "さん")
"""What stands behind a name and ends none."""
KATAKANA = pattern("[ァ-ヴーｦ-ﾟ]{2}")
KATAKANA_WORD = pattern("[ァ-ヴーｦ-ﾟ・･]{2,}")
MOST_WORDS, CLOSE = 3, 2
"""Gaps within a foreign name of several words, and how wide they may be."""
FOREIGN = pattern(r"[一-鿿々]{0,3}[ァ-ヴーｦ-ﾟ]{2,}(?:[・･][ァ-ヴーｦ-ﾟ]+)*[一-鿿々]{0,3}")
OPEN_POST_END = pattern(r"(?:[長官監員役臣師士司佐事査任幹授諭使]|補佐|代理|代行|兼務|心得|事務取扱|代表|リーダー)$")
OF_ORGANISATION = pattern(
    r".(?:大学|協会|組合|連合|会社|法人|銀行|会議所|センター|機構|学校|病院|フォーラム|ネット|連盟|財団)"
)
OFFICE_END = pattern(r"(?<=..)[者員会校課部室局係所館園署民団側]$")
LIKE_BEFORE = pattern("[〃仝]|同[部課局室係班]")
"""What refers to the post of somebody before, and begins no name."""
HIRAGANA = pattern("[ぁ-ん]")
NO_NAME_CLASSES = frozenset(("助詞", "助動詞", "動詞", "形容詞", "副詞", "代名詞", "接続詞"))


@lru_cache(maxsize=8_192)
def begins_with_family(text: str) -> bool:
    """Whether a text may be a family name and something behind it."""
    return any(is_family_name(text[:cut]) for cut in range(2, min(LONGEST_FAMILY, len(text) - 2) + 1))


@lru_cache(maxsize=16_384)
def name_cost(text: str, spaces: Spaces) -> float | None:
    """How unlikely it is that this is the name of one person; None where it is none."""
    plain = SELECTORS.sub("", text)
    if LETTERED.fullmatch(squeeze(text)):
        return HALF_KNOWN
    if (
        not NAME_SIGNS.fullmatch(text)
        or LIKE_BEFORE.match(plain)
        or plain in NOBODY
        or (len(plain) > 2 and (rank_of(plain) or role_of(plain)))
    ):
        return None
    if (len(plain) > 1 and plain.endswith(HONORIFICS)) or (spaces and text[spaces[-1][0] :] in MARKED):
        return None
    if _is_foreign(text, plain, spaces):
        return None if plain.startswith(role_words()) else FOREIGN_NAME
    if len(plain) > LONGEST_NAME or len(spaces) > LONGEST_SPREAD:
        return None
    if len(spaces) > 1 and sum(size > 1 for size in _sizes(text, spaces)) > 1:
        return None
    return _divided(*divide_name(text, spaces), spaces) if spaces else _whole(text, plain)


def _is_foreign(text: str, plain: str, spaces: Spaces) -> bool:
    """Whether a word in katakana is a part of the name, and no office has it in its own."""
    if len(spaces) > 1 and not _is_spread_foreign(text, spaces):
        return False
    if len(plain) > LONGEST_FOREIGN or not KATAKANA.search(plain) or not FOREIGN.fullmatch(plain):
        return False
    return not (
        OPEN_POST_END.search(plain)
        or OF_ORGANISATION.search(plain)
        or any(map(OFFICE_END.search, chunks_of(text, spaces)))
    )


def _is_spread_foreign(text: str, spaces: Spaces) -> bool:
    """Whether white space only parts words of a foreign name, and spreads another (リンドバーグ 美 樹)."""
    if len(spaces) > MOST_WORDS or max(size for _, size in spaces) > CLOSE:
        return False
    chunks = list(chunks_of(text, spaces))
    others = [chunk for chunk in chunks if not KATAKANA_WORD.fullmatch(chunk)]
    return all(len(chunk) == 1 for chunk in others) and (not others or len(chunks) == len(others) + 1)


def chunks_of(text: str, spaces: Spaces) -> Iterator[str]:
    """What stands between the spaces of a text."""
    ends = [0, *(place for place, _ in spaces), len(text)]
    return (text[start:end] for start, end in pairwise(ends))


def _sizes(text: str, spaces: Spaces) -> Iterator[int]:
    """How many signs stand between the spaces of a text."""
    return (len(SELECTORS.sub("", chunk)) for chunk in chunks_of(text, spaces))


def divide_name(text: str, spaces: Spaces) -> tuple[str, str]:
    """Family and given name of a name with white space in it: at its widest gap, else as its signs divide best.

    A word in katakana is whole.
    """
    first, *rest = chunks_of(text, spaces)
    if len(rest) > 1 and KATAKANA_WORD.fullmatch(first):
        return first, (" " if KATAKANA_WORD.fullmatch(rest[-1]) else "").join(rest)
    if len(rest) > 1 and KATAKANA_WORD.fullmatch(rest[-1]):
        return "".join((first, *rest[:-1])), rest[-1]
    widest = max(size for _, size in spaces)
    places = [place for place, size in spaces if size == widest]
    if len(spaces) == 1 or (len(places) == 1 and widest > 1):
        return text[: places[0]], text[places[0] :]
    parts = split_name(text)
    return (parts.family, parts.given) if parts.family else (text, "")


def _whole(text: str, plain: str) -> float:
    if len(plain) == 1:
        return FAMILY_ALONE + SHORT if is_family_name(text) else NO_NAME
    parts = split_name(text)
    full = _known(parts.family, parts.given) if parts.family else RARE_FAMILY
    if len(plain) == 2:
        full = full + SHORT if full == KNOWN else RARE_FAMILY
    if is_family_name(text):
        return min(full, FAMILY_ALONE)
    if full in (KNOWN, KNOWN + SHORT):
        return full
    posted = OFFICE_AS_NAME if (len(plain) > 3 and OPEN_POST_END.search(plain)) or OFFICE_END.search(plain) else 0.0
    longer = EACH_MORE * max(len(plain) - LONGEST_USUAL, 0)
    if len(parts.given) > LONGEST_GIVEN and not is_given_name(parts.given):
        longer += LONG_GIVEN
    return min(full, RARE_FAMILY if len(plain) <= 3 else full) + _as_word(text) + posted + longer


def _divided(family: str, given: str, spaces: Spaces) -> float:
    if not given:
        return FAMILY_ALONE + SPREAD if is_family_name(family) else NO_NAME
    if (
        is_post(squeeze(family).removeprefix("同"))
        or is_post(squeeze(given))
        or max(len(family), len(given)) > LONGEST_FAMILY
    ):
        return NO_NAME
    cost = _known(family, given)
    if len(family) >= LONGEST_GIVEN and not is_family_name(family):
        cost += LONG_GIVEN
    if len(given) > LONGEST_GIVEN and not is_given_name(given):
        cost += LONG_GIVEN
    if len(family) > 1 and is_family_name(given) and not is_given_name(given):
        cost += TWO_FAMILIES
    if cost:
        cost += _as_word(family + given) / 2
    widest = max(size for _, size in spaces)
    return cost + (FAR_APART if widest >= WIDE and len(family + given) > LONGEST_GIVEN else 0.0)


def _known(family: str, given: str) -> float:
    known = is_family_name(family) + (len(given) <= LONGEST_FAMILY and is_given_name(given))
    return (UNKNOWN_NAME, HALF_KNOWN, KNOWN)[known]


@lru_cache(maxsize=8_192)
def _as_word(text: str) -> float:
    """What it costs that a text reads as words of another kind than names."""
    tokens = tokenize(text)
    if any(token.word_class in NO_NAME_CLASSES and HIRAGANA.search(token.surface) for token in tokens):
        return NO_NAME
    common = [token for token in tokens if token.word_class == "名詞" and not token.proper and len(token.surface) > 1]
    if sum(len(token.surface) for token in common) != len(text):
        return 0.0
    return COMMON_SHORT if len(text) <= 2 else COMMON_WORD

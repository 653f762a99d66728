"""Words of a Japanese text by the dictionary UniDic. The only module that knows fugashi, loaded on first use."""

from __future__ import annotations

import threading
from functools import lru_cache
from typing import Any

from msgspec import Struct

FAMILY_TAG, GIVEN_TAG = "姓", "名"
MOST_KNOWN = 20_000
LONGEST = 500
"""Signs that are analysed together: no name has as many, and signs that no dictionary knows take their square."""
_local = threading.local()
_known: dict[tuple[str, str], Token] = {}


class Token(Struct, frozen=True):
    """One word: as written, its word class, 姓 or 名 (else empty), its reading in katakana (empty where unknown).

    `proper` is whether it names one person, place or thing.
    """

    surface: str
    word_class: str
    name_tag: str
    reading: str
    proper: bool


def tokenize(text: str) -> tuple[Token, ...]:
    """The words of the likeliest analysis; white space falls out."""
    pieces = (text[at : at + LONGEST] for at in range(0, len(text), LONGEST))
    return tuple(_token(node) for piece in pieces for node in _tagger()(piece))


@lru_cache(maxsize=4096)
def analyses(text: str, count: int) -> tuple[tuple[Token, ...], ...]:
    """Up to `count` analyses of a short text, the likeliest first, each other than those before."""
    if not text.strip():
        return ()
    found = _tagger().nbestToNodeList(text, count)
    return tuple(dict.fromkeys(tuple(map(_token, nodes)) for nodes in found))


@lru_cache(maxsize=16_384)
def name_tags(text: str, count: int) -> frozenset[str]:
    """What kinds of names the whole text may be, 姓 or 名, within so many likeliest analyses."""
    if not text.strip():
        return frozenset()
    alone = [nodes[0] for nodes in _tagger().nbestToNodeList(text, count) if len(nodes) == 1]
    return frozenset(_token(node).name_tag for node in alone)


def _token(node: Any) -> Token:
    # Taking an entry of the dictionary apart is slow, and the analyses of one name share most of their words.
    entry = (node.surface, node.feature_raw)
    token = _known.get(entry)
    if token is None:
        if len(_known) >= MOST_KNOWN:
            _known.clear()
        token = _known[entry] = _read_entry(node)
    return token


def _read_entry(node: Any) -> Token:
    feature = node.feature
    tag = feature.pos4 if feature.pos3 == "人名" else ""
    name_tag = tag if tag in (FAMILY_TAG, GIVEN_TAG) else ""
    return Token(node.surface, feature.pos1, name_tag, feature.kana or "", feature.pos2 == "固有名詞")


def _tagger() -> Any:
    """This thread's tagger: one must not be shared, and making one takes under a millisecond."""
    if not hasattr(_local, "tagger"):
        import fugashi
        import unidic_lite

        folder = unidic_lite.DICDIR
        # Quoted, for a folder with spaces in its name.
        _local.tagger = fugashi.Tagger(f'-r "{folder}/mecabrc" -d "{folder}"')
    return _local.tagger

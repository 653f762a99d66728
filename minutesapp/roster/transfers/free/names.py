"""The name in a line of a list of transfers: which of its pieces are one, by what the dictionary knows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import groupby

from minutesapp.language.names import SIGN, is_family_name, is_given_name, split_name, split_staff
from minutesapp.language.pattern import pattern
from minutesapp.language.plain import is_formula
from minutesapp.language.posts import rank_of
from minutesapp.roster.transfers.free.pieces import Piece, Sort
from minutesapp.roster.transfers.words import is_nobody, is_post_words

KANJI = "々〆〇\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\ufe00-\ufe0f\U000e0100-\U000e01ef"
LIKE_A_NAME = pattern(rf"[{KANJI}]*[ぁ-ゖァ-ヺー]*|[ァ-ヺー・･]+|[A-Za-z.'・-]+")
"""Kanji, kana behind them; words of a sentence go on with kanji."""
LONGEST_UNKNOWN = 6
"""Signs of a name that no dictionary knows."""
KNOWN = 2
"""What a name scores whose family or given name the dictionary knows."""
LEAST_TO_CUT = 5
"""Signs of a post with a name behind it and no space between (主査山田)."""

Words = list[Piece]


def with_a_name(pieces: Words) -> Words:
    """The pieces; where a name is written to its post without a space, they are two."""
    for place, piece in enumerate(pieces):
        cut = [] if piece.bracketed else _cut(piece)
        if cut:
            return [*pieces[:place], *cut, *pieces[place + 1 :]]
    return pieces


def name_in(pieces: Words, *, said: bool) -> slice | None:
    """Where the name stands; `said` is whether a head tells already what happens to those below it.

    Offices alone may be those that change, so that something of the name must be known there.
    """
    score, best = _best_name(pieces)
    told = any(piece.sort in (Sort.POST, Sort.KIND) for piece in pieces)
    named = said or any(piece.sort is Sort.OFFICE for piece in pieces)
    return best if score >= (0 if told else KNOWN if named else math.inf) else None


def names_another(pieces: Words, name: slice) -> bool:
    """Whether beside this name stands one of which the dictionary knows both parts."""
    return any(_best_name(rest)[0] >= 2 * KNOWN for rest in (pieces[: name.start], pieces[name.stop :]))


def whole_name(texts: Sequence[str]) -> str:
    """The name as it is written; the signs of one that was spread over the line stand together."""
    return ("" if len(texts) > 2 else " ").join(texts)


def _cut(piece: Piece) -> Words:
    """The post and the name of one piece that has both: 総務課長山田太郎, 山田太郎総務課長; nothing of another."""
    text = piece.text
    if piece.sort is Sort.POST:
        name, post = split_staff(text)
        return [Piece(name, Sort.OTHER), Piece(post, Sort.POST)] if _is_whole(name) else []
    for end in range(len(text) - 2, 1, -1) if piece.sort is Sort.OTHER and len(text) >= LEAST_TO_CUT else ():
        if rank_of(text[:end]) and not is_post_words(text[end:]) and _is_whole(text[end:]):
            return [Piece(text[:end], Sort.POST), Piece(text[end:], Sort.OTHER)]
    return []


def _is_whole(name: str) -> bool:
    """Whether the dictionary knows both parts of a name."""
    return _score([name]) >= 2 * KNOWN


def _best_name(pieces: Words) -> tuple[int, slice | None]:
    """What goes best as a name, and how well."""
    runs: list[slice] = []
    place = 0
    for is_other, some in groupby(pieces, key=lambda piece: piece.sort is Sort.OTHER and not piece.bracketed):
        length = len(list(some))
        if is_other:
            runs += _runs(pieces, place, length)
        place += length
    scores = [(_score([piece.text for piece in pieces[run]]), run) for run in runs]
    return max(scores, key=lambda pair: pair[0], default=(-1, None))


def _runs(pieces: Words, start: int, length: int) -> list[slice]:
    """Pieces side by side that may be a name: one, two, or the signs of one that are spread over the line."""
    if length > 2 and all(len(SIGN.findall(piece.text)) == 1 for piece in pieces[start : start + length]):
        return [slice(start, start + length)]
    return [slice(begin, begin + count) for count in (2, 1) for begin in range(start, start + length - count + 1)]


def _score(texts: Sequence[str]) -> int:
    """How well words go as a name, the more of it the better; below zero for what is none."""
    whole = "".join(texts)
    length = len(SIGN.findall(whole))
    if length < 2 or is_nobody(whole) or not all(map(LIKE_A_NAME.fullmatch, texts)) or is_formula(whole):
        return -1
    parts = split_name(" ".join(texts) if len(texts) == 2 else whole)
    known = KNOWN * (is_family_name(parts.family) + is_given_name(parts.given)) if parts.family else 0
    foreign = "・" in whole or (whole.isascii() and len(texts) == 2)
    if not (known or foreign) and length > LONGEST_UNKNOWN:
        return -1
    return known + (len(texts) == 2)

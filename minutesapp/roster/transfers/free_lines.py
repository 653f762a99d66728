"""A line of a list of transfers that has no headings: 総務課長　山田太郎（税務課長）, 山田太郎　税務課長→総務課長."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.language.names import SIGN, is_family_name, is_given_name, split_name, split_staff
from minutesapp.language.pattern import pattern
from minutesapp.language.plain import is_formula, one_line
from minutesapp.language.posts import rank_of
from minutesapp.roster.transfers.lines import Kind, TransferLine
from minutesapp.roster.transfers.pieces import Piece, Sort, pieces_of, sort_of
from minutesapp.roster.transfers.words import (
    is_nobody,
    is_post_words,
    joint_behind,
    kind_of,
    maiden_name,
    office_of,
    without_joint,
)

KANJI = "々〆〇\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\ufe00-\ufe0f\U000e0100-\U000e01ef"
LIKE_A_NAME = pattern(rf"[{KANJI}]*[ぁ-ゖァ-ヺー]*|[ァ-ヺー・･]+|[A-Za-z.'・-]+")
"""Kanji, kana behind them; words of a sentence go on with kanji."""
LONGEST_LINE = 400
"""Signs; what is longer tells of no one person."""
LONGEST_UNKNOWN = 6
"""Signs of a name that no dictionary knows."""
KNOWN = 2
"""What a name scores whose family or given name the dictionary knows."""
LEAST_TO_CUT = 5
"""Signs of a post with a name behind it and no space between (主査山田)."""

Words = list[Piece]


class Context(Struct, frozen=True):
    """What the heads above a line say of it: what happens, the post that it means, the office."""

    kind: Kind = Kind.MOVE
    post: str = ""
    office: str = ""


def read_free_line(number: int, text: str, context: Context) -> TransferLine | None:
    """Who goes where by a line; None where it says nothing of that kind, or not clearly."""
    if len(text) > LONGEST_LINE:
        return None
    pieces = _with_a_name(pieces_of(text))
    name = _name_in(pieces, said=context.kind is not Kind.MOVE)
    words = _words(pieces, name) if name else None
    if not name or words is None:
        return None
    kind, meant = _kind(pieces, context)
    new, old = words
    return complete(
        TransferLine(
            number,
            one_line(text.strip()),
            _name([piece.text for piece in pieces[name]]),
            kind,
            group=_office(new),
            post=_post(new),
            old_group=_office(old),
            old_post=_post(old),
            maiden=_maiden(pieces),
        ),
        meant,
        context.office,
    )


def complete(line: TransferLine, meant: str, office: str = "") -> TransferLine | None:
    """The line with what its kind and its section mean: the post of the dispatched, the office, whose post is old.

    None where somebody moves and nothing is said of where.
    """
    joined = without_joint(line.post) or joint_behind(line.post)
    if joined and line.kind is Kind.MOVE:
        line = replace(line, kind=Kind.ADD, post=joined)
    if line.kind is Kind.LEAVE:
        old = (line.group, line.post) if line.post or line.group else (line.old_group, line.old_post)
        return replace(line, group="", post="", old_group=old[0], old_post=old[1])
    if line.kind is Kind.RELEASE and not line.post:
        line = replace(line, group=line.old_group, post=line.old_post)
    post = line.post or meant
    if not (post or line.group or line.kind is Kind.HIRE):
        return None
    return replace(line, post=post, group=line.group or office_of(post) or office)


def _with_a_name(pieces: Words) -> Words:
    """The pieces; where a name is written to its post without a space, they are two."""
    for place, piece in enumerate(pieces):
        cut = [] if piece.bracketed else _cut(piece)
        if cut:
            return [*pieces[:place], *cut, *pieces[place + 1 :]]
    return pieces


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


def _name_in(pieces: Words, *, said: bool) -> slice | None:
    """Where the name stands; `said` is whether a head tells already what happens to those below it."""
    runs: list[slice] = []
    place = 0
    for is_other, some in groupby(pieces, key=lambda piece: piece.sort is Sort.OTHER and not piece.bracketed):
        length = len(list(some))
        if is_other:
            runs += _runs(pieces, place, length)
        place += length
    scores = [(_score([piece.text for piece in pieces[run]]), run) for run in runs]
    score, best = max(scores, key=lambda pair: pair[0], default=(-1, None))
    told = any(piece.sort in (Sort.POST, Sort.OFFICE, Sort.KIND) for piece in pieces)
    return best if score >= (0 if told else KNOWN if said else math.inf) else None


def _name(texts: Sequence[str]) -> str:
    """The name as it is written; the signs of one that was spread over the line stand together."""
    return ("" if len(texts) > 2 else " ").join(texts)


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


def _words(pieces: Words, name: slice) -> tuple[Words, Words] | None:
    """The new and the old words of a line; None where it cannot be told which is which."""
    arrow = next((place for place, piece in enumerate(pieces) if piece.sort is Sort.ARROW), None)
    spots = [(place, piece) for place, piece in enumerate(pieces) if not name.start <= place < name.stop]
    if arrow is not None:
        return _telling(p for at, p in spots if at > arrow), _telling(p for at, p in spots if at < arrow)
    bracketed = _telling(piece for _, piece in spots if piece.bracketed)
    before = _telling(piece for at, piece in spots if at < name.start and not piece.bracketed)
    after = _telling(piece for at, piece in spots if at >= name.stop and not piece.bracketed)
    if before:
        return None if bracketed and after else (before, bracketed or after)
    if bracketed:
        return after, bracketed
    chunks = _chunks(after)
    return (chunks[0], chunks[1]) if len(chunks) < 3 else None


def _telling(pieces: Iterable[Piece]) -> Words:
    """Those that name an office or a post; in brackets there may be both."""
    telling = (piece for piece in pieces if piece.sort in (Sort.POST, Sort.OFFICE, Sort.OTHER))
    return [Piece(words, sort_of(words)) for piece in telling for words in piece.text.split()]


def _chunks(words: Words) -> list[Words]:
    """Words cut behind every post; at least two chunks, which may be empty."""
    chunks: list[Words] = [[]]
    for place, piece in enumerate(words):
        chunks[-1].append(piece)
        if piece.sort is Sort.POST and place + 1 < len(words):
            chunks.append([])
    return chunks if len(chunks) > 1 else [*chunks, []]


def _office(words: Words) -> str:
    """The offices before the post; words that are no post by their end are the post where nothing else is."""
    offices = words[:-1] if words and words[-1].sort is not Sort.OFFICE else words
    return " ".join(piece.text for piece in offices)


def _post(words: Words) -> str:
    return words[-1].text if words and words[-1].sort is not Sort.OFFICE else ""


def _kind(pieces: Words, context: Context) -> tuple[Kind, str]:
    said = [found for piece in pieces if piece.sort is Sort.KIND and (found := kind_of(piece.text))]
    if said:
        return said[0]
    joins = pieces and pieces[0].sort is Sort.JOINT
    return (Kind.ADD, "") if joins and context.kind is Kind.MOVE else (context.kind, context.post)


def _maiden(pieces: Words) -> str:
    return next((maiden_name(piece.text) for piece in pieces if piece.sort is Sort.MAIDEN), "")

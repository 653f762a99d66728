"""A line of a list of transfers cut into pieces: words, what stands in brackets, arrows; and what each of them is."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.roster.transfers.words import (
    DAY_OF_ORDER,
    is_grade,
    is_joint,
    is_office,
    is_post_words,
    joint_behind,
    kind_of,
    maiden_name,
    without_joint,
)

OPEN, CLOSE = "(（", ")）"
ARROWS = pattern("[→⇒⇨➡]|->|=>")
BULLETS = pattern(r"^\s*(?:[・○◯●◎▽▼△▲□■◇◆☆★※*]|[(（]?\d{1,3}[)）.．、]|\d{1,3}(?=\s))+\s*")
"""Before the words of a line: signs and running numbers."""


class Sort(Enum):
    """What a piece is."""

    POST = auto()
    OFFICE = auto()
    KIND = auto()
    GRADE = auto()
    JOINT = auto()
    DAY = auto()
    MAIDEN = auto()
    ARROW = auto()
    OTHER = auto()


class Piece(Struct, frozen=True):
    """Some words of a line, or what stands in one pair of brackets."""

    text: str
    sort: Sort
    bracketed: bool = False


def pieces_of(text: str) -> list[Piece]:
    """The pieces of a line; posts that are joined (課長 兼 係長) and what a bracket adds to a post are one piece."""
    line = ARROWS.sub(" → ", BULLETS.sub("", text))
    return list(_glued(Piece(words, sort_of(words), bracketed) for words, bracketed in _cut(line)))


def _cut(line: str) -> Iterator[tuple[str, bool]]:
    """Words parted by white space, and the contents of brackets; a bracket that never ends is none."""
    depth, begin = 0, 0
    for place, sign in enumerate(line):
        if sign in OPEN:
            if depth == 0:
                yield from ((word, False) for word in line[begin:place].split())
                begin = place + 1
            depth += 1
        elif sign in CLOSE and depth:
            depth -= 1
            if depth == 0:
                yield line[begin:place].strip(), True
                begin = place + 1
    rest = line[begin:] if not depth else line[begin:].translate({ord(sign): " " for sign in OPEN + CLOSE})
    yield from ((word, False) for word in rest.split())


def sort_of(words: str) -> Sort:
    """What some words are."""
    plain = squeeze(words)
    if plain == "→":
        return Sort.ARROW
    tests = (
        (Sort.JOINT, is_joint(words)),
        (Sort.KIND, kind_of(words) is not None),
        (Sort.DAY, DAY_OF_ORDER.search(plain) is not None),
        (Sort.MAIDEN, bool(maiden_name(words))),
        (Sort.GRADE, is_grade(words)),
        (Sort.POST, is_post_words(words) or bool(without_joint(words) or joint_behind(words))),
        (Sort.OFFICE, is_office(words)),
    )
    return next((sort for sort, holds in tests if holds), Sort.OTHER)


def _glued(pieces: Iterator[Piece]) -> Iterator[Piece]:
    held: Piece | None = None
    joint: Piece | None = None
    for piece in pieces:
        if held and held.sort is Sort.POST and not held.bracketed and joint is None:
            if piece.sort is Sort.GRADE and piece.bracketed:
                held = replace(held, text=f"{held.text}（{piece.text}）")
                continue
            if piece.sort is Sort.JOINT:
                joint = piece
                continue
        if held and joint:
            if piece.sort is Sort.POST and not piece.bracketed:
                held, joint = replace(held, text=f"{held.text}{_written(joint)}{piece.text}"), None
                continue
            yield held
            held, joint = joint, None
        if held:
            yield held
        held = piece
    yield from (piece for piece in (held, joint) if piece)


def _written(joint: Piece) -> str:
    return f"（{joint.text}）" if joint.bracketed else joint.text

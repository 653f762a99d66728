"""What a Word file tells beside what is read on its pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from minutesapp.language.pattern import pattern
from minutesapp.sweep.contrast import BLACK, WHITE, is_dark, is_seen
from minutesapp.sweep.finding import Finding, Kind, joined
from minutesapp.sweep.names import Names
from minutesapp.sweep.properties import by_whom, property_findings
from minutesapp.word.inspection.pieces import AUTOMATIC, WordInside, WordPiece
from minutesapp.word.inspection.reading import inspect_word

TINIEST = 2.5
"""Points; nobody reads smaller letters."""
CHANGES = {"inserted": Kind.INSERTED, "deleted": Kind.DELETED}
LOCAL = pattern(r'(?:^|[\s"])(?:file:|[a-z]:\\|\\\\\\\\\w)', re.IGNORECASE)
"""In the code of a field, where a path is written with two strokes for one."""
SHAPE_WORDS = "黒い図形（段落の言葉：{}）"


def find_in_word(data: bytes, names: Names) -> Iterator[Finding]:
    """All findings in a Word file, in the order of its parts; DamagedError where it is none that can be read."""
    inside = inspect_word(data)
    yield from joined(found for piece in inside.pieces for found in _look_at(piece))
    for shape in inside.shapes:
        if is_dark(shape.fill):
            yield Finding(Kind.COVERED, shape.place, SHAPE_WORDS.format(shape.words))
    for note in inside.comments:
        yield Finding(Kind.COMMENT, note.place, by_whom(note.words, note.who))
    if inside.restyled:
        authors = "、".join(filter(None, dict.fromkeys(inside.restyled)))
        yield Finding(Kind.RESTYLED, "文書全体", by_whom(f"{len(inside.restyled)}か所", authors))
    codes = (words.strip() for _, words in inside.beside if LOCAL.search(words))
    yield from property_findings([*inside.told, *(("elsewhere", words) for words in codes)])
    yield from (Finding(Kind.ATTACHED, "文書全体", name) for name in inside.attached)
    yield from _named(inside, names)


def _look_at(piece: WordPiece) -> Iterator[Finding]:
    """A run may be found in more than one way: deleted, and hidden as well."""
    if not piece.words.strip():
        return
    if piece.change:
        yield Finding(CHANGES[piece.change], _with_author(piece), piece.words)
    if piece.hidden:
        yield Finding(Kind.HIDDEN, piece.place, piece.words)
    elif piece.change != "deleted" and not _is_read(piece):
        kind = Kind.COVERED if is_dark(piece.ground) else Kind.UNSEEN
        yield Finding(kind, piece.place, piece.words)


def _is_read(piece: WordPiece) -> bool:
    """Whether letters are seen on what is under them. Automatic ink turns white on a dark shade, not under a marker."""
    ink = piece.ink
    if ink == AUTOMATIC:
        ink = WHITE if is_dark(piece.ground) and not piece.marked else BLACK
    return is_seen(ink, piece.ground) and piece.size > TINIEST


def _with_author(piece: WordPiece) -> str:
    return f"{piece.place}（{piece.who}）" if piece.who else piece.place


def _named(inside: WordInside, names: Names) -> Iterator[Finding]:
    """Names of the list, wherever they stand."""
    for place, words in _texts(inside):
        yield from (Finding(Kind.NAME, place, name) for name in names.found_in(words))


def _texts(inside: WordInside) -> Iterable[tuple[str, str]]:
    for place, pieces in groupby(inside.pieces, key=lambda piece: piece.place):
        yield place, "".join(piece.words for piece in pieces)
    for note in inside.comments:
        yield note.place, f"{note.words}\0{note.who}"
    yield from (("ファイルの情報", words) for _, words in inside.told)
    yield from ((f"{part}の見えない部分", words) for part, words in inside.beside)

"""A line of a list of transfers that has no headings: 総務課長　山田太郎（税務課長）, 山田太郎　税務課長→総務課長."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.language.plain import one_line
from minutesapp.roster.transfers.free.names import Words, name_in, names_another, whole_name, with_a_name
from minutesapp.roster.transfers.free.pieces import Piece, Sort, pieces_of, sort_of
from minutesapp.roster.transfers.lines import Kind, TransferLine
from minutesapp.roster.transfers.words import (
    joint_behind,
    kind_of,
    kind_within,
    maiden_name,
    office_of,
    split_office,
    without_joint,
)

LONGEST_LINE = 400
"""Signs; what is longer tells of no one person."""


class Context(Struct, frozen=True):
    """What the heads above a line say of it: what happens, the post that it means, the office."""

    kind: Kind = Kind.MOVE
    post: str = ""
    office: str = ""


def read_free_lines(number: int, text: str, context: Context) -> tuple[TransferLine, ...]:
    """Who goes where by a line, and what they hold besides; none where it says nothing of that kind, or not clearly."""
    if len(text) > LONGEST_LINE:
        return ()
    pieces, more = _apart(with_a_name(pieces_of(text)))
    line = _main(number, one_line(text.strip()), pieces, context)
    if line is None:
        return ()
    if line.kind in (Kind.LEAVE, Kind.RELEASE):
        return (line,)
    places = map(split_office, more)
    return (line, *(replace(line, kind=Kind.ADD, group=group, post=post) for group, post in places))


def _main(number: int, text: str, pieces: Words, context: Context) -> TransferLine | None:
    name = name_in(pieces, said=context.kind is not Kind.MOVE)
    words = _words(pieces, name) if name and not names_another(pieces, name) else None
    if not name or words is None:
        return None
    kind, meant = _kind(pieces, context)
    new, old = words
    whole = whole_name([piece.text for piece in pieces[name]])
    line = TransferLine(
        number,
        text,
        whole,
        kind,
        group=_office(new),
        post=_post(new),
        old_group=_office(old),
        old_post=_post(old),
        maiden=_maiden(pieces),
    )
    return complete(line, meant, context.office)


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


def _apart(pieces: Words) -> tuple[Words, list[str]]:
    """The pieces without the posts that somebody holds besides another one, and these posts."""
    left: Words = []
    more: list[str] = []
    place = 0
    while place < len(pieces):
        piece, end = pieces[place], _end_of_joined(pieces, place)
        joined = without_joint(piece.text) if piece.sort is Sort.POST and _has_post(left) else ""
        behind = joint_behind(piece.text) if piece.sort is Sort.POST and not piece.bracketed else ""
        if end and _has_post(left):
            more.append(" ".join(one.text for one in pieces[place + 1 : end]))
            place = end
            continue
        if joined or (behind and _is_post(pieces[place + 1 : place + 2])):
            more.append(joined or behind)
        else:
            left.append(piece)
        place += 1
    return left, more


def _end_of_joined(pieces: Words, place: int) -> int:
    """Where the post ends that stands behind a sign for one more, with its office before it; 0 where there is none."""
    if pieces[place].sort is not Sort.JOINT:
        return 0
    end = place + 1
    while end < len(pieces) and pieces[end].sort is Sort.OFFICE and not pieces[end].bracketed:
        end += 1
    return end + 1 if _is_post(pieces[end : end + 1]) else 0


def _is_post(pieces: Words) -> bool:
    return any(piece.sort is Sort.POST and not piece.bracketed for piece in pieces)


def _has_post(pieces: Words) -> bool:
    """Whether a post and something else, such as a name, stand there."""
    return _is_post(pieces) and any(piece.sort is Sort.OTHER for piece in pieces)


def _words(pieces: Words, name: slice) -> tuple[Words, Words] | None:
    """The new and the old words of a line; None where it cannot be told which is which."""
    arrow = next((place for place, piece in enumerate(pieces) if piece.sort is Sort.ARROW), None)
    spots = [(place, piece) for place, piece in enumerate(pieces) if not name.start <= place < name.stop]
    if arrow is not None:
        return _telling(p for at, p in spots if at > arrow), _telling(p for at, p in spots if at < arrow)
    bracketed = _telling(piece for at, piece in spots if piece.bracketed and at >= name.stop)
    before = _telling(piece for at, piece in spots if at < name.start and not piece.bracketed)
    after = _telling(piece for at, piece in spots if at >= name.stop and not piece.bracketed)
    within = [piece for at, piece in spots if piece.bracketed and at < name.start]
    if before and _names_a_place(within) and (_names_a_place(bracketed) or _sends(before[-1].text)):
        before[-1] = _with_bracket(before[-1], within)
    else:
        bracketed = [*_telling(within), *bracketed]
    if before:
        return None if bracketed and after else (before, bracketed or after)
    if bracketed:
        return after, bracketed
    chunks = _chunks(after)
    return (chunks[0], chunks[1]) if len(chunks) < 3 else None


def _names_a_place(pieces: Words) -> bool:
    return any(piece.sort in (Sort.POST, Sort.OFFICE) for piece in pieces)


def _sends(words: str) -> bool:
    """Whether these say that somebody is sent elsewhere (県派遣)."""
    found = kind_within(words)
    return found is not None and bool(found[1])


def _with_bracket(piece: Piece, within: Words) -> Piece:
    """A new post with the place in brackets behind it, before the name: 県派遣（広域連合）."""
    added = "".join(f"（{one.text}）" for one in within if one.sort in (Sort.POST, Sort.OFFICE, Sort.OTHER))
    return replace(piece, text=f"{piece.text}{added}")


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
    joins = any(piece.sort is Sort.JOINT for piece in pieces)
    return (Kind.ADD, "") if joins and context.kind is Kind.MOVE else (context.kind, context.post)


def _maiden(pieces: Words) -> str:
    return next((maiden_name(piece.text) for piece in pieces if piece.sort is Sort.MAIDEN), "")

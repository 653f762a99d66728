"""One person of a list, put together from the pieces that a reading found: marks, seats, posts, notes, the name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.importers.body.turns.turn_labels import LETTERED
from minutesapp.importers.people.lattice import Piece
from minutesapp.importers.people.name_costs import divide_name
from minutesapp.importers.people.parts import DITTO, Part
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.names import split_name
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import is_post, rank_of, role_of

LONGEST_NAMED = 3
"""Signs of a name before a rank that may be the family's alone."""
DITTO_ALONE = pattern("[〃々仝]|同(?:上)?")
DIGITS = pattern(r"[0-9０-９一二三四五六七八九十]+")
OF_THE_OFFICE = pattern(r"(?:[部課局室係班]|センター|グループ|チーム)$")
ABSENT_SIGNS = frozenset("×✕✗")
PARTS_OF_NOTE = pattern("[・、]")
BULLETS = "・･■□"


class NamedPerson(Struct, frozen=True):
    """Somebody as a list writes them, in parts; `name` as written. `under` is the head over the list of the group."""

    name: str
    family: str = ""
    given: str = ""
    post: str = ""
    group: str = ""
    under: str = ""
    organisation: str = ""
    seat: str = ""
    mark: str = ""
    note: str = ""


def person_of(pieces: Sequence[Piece]) -> NamedPerson:
    """The person whom these pieces make."""
    place = next((at for at, piece in enumerate(pieces) if piece.part is Part.NAME), len(pieces))
    before, behind = pieces[:place], pieces[place + 1 :]
    posts, offices, notes = _described(before)
    more_posts, more_offices, more_notes = _described(behind)
    post = (
        " ".join((*offices, *posts))
        if posts and offices and all(map(OF_THE_OFFICE.search, offices))
        else " ".join(posts)
    )
    if (post == " ".join(posts) and posts) or not posts:
        more_offices = [*offices, *more_offices]
    if len(posts) > 1 and role_of(posts[0]) == posts[0]:
        post, more_posts = posts[0], [*posts[1:], *more_posts]
    if not post and more_posts:
        post, more_posts = more_posts[0], more_posts[1:]
    marks = [piece.text for piece in before if piece.part is Part.MARK]
    seats = [DIGITS.search(piece.text) for piece in pieces if piece.part is Part.SEAT]
    person = _named(pieces[place], post) if place < len(pieces) else NamedPerson("", post=post)
    return replace(
        person,
        mark="".join(marks).strip(BULLETS),
        seat=seats[0][0] if seats and seats[0] else "",
        organisation=" ".join((*more_offices, *more_posts)),
        note="、".join((*notes, *more_notes)),
    )


def _described(pieces: Iterable[Piece]) -> tuple[list[str], list[str], list[str]]:
    """The posts, the offices and the notes among these pieces."""
    posts: list[str] = []
    offices: list[str] = []
    notes: list[str] = []
    for piece in pieces:
        words = "".join(piece.text.split())
        if piece.part in (Part.POST, Part.DITTO):
            bare = words.strip("()（）") if words[0] in "(（" else words
            if posts and DITTO.fullmatch(posts[-1]):
                posts[-1] += bare
            else:
                posts.append(bare)
        elif piece.part in (Part.OFFICE, Part.OTHER):
            offices.append(words)
        elif piece.part in (Part.NOTE, Part.STATUS) or words in ABSENT_SIGNS:
            bare = piece.text[1:-1] if piece.text[0] in "(（" else piece.text
            first, *rest = PARTS_OF_NOTE.split(bare, maxsplit=1)
            if rest and not posts and is_post(first):
                posts.append(squeeze(first))
                bare = rest[0]
            notes.append(" ".join(bare.split()))
    return posts, offices, notes


def _named(piece: Piece, post: str) -> NamedPerson:
    """A person with the name divided; a name of up to three signs before a rank may be the family's alone."""
    text = piece.text.strip("()（）").strip()
    if LETTERED.fullmatch(squeeze(text)):
        return NamedPerson(text, post=post)
    if piece.spaces:
        family, given = divide_name(text, piece.spaces)
        return NamedPerson(f"{family} {given}" if given else family, family, given, post)
    parts = split_name(text)
    if not parts.family or (post and rank_of(post) and len(squeeze(text)) <= LONGEST_NAMED and " " not in text):
        return NamedPerson(text, family=text, post=post)
    return NamedPerson(text, parts.family, parts.given, post)

"""A table of people as a table of seats: what its columns tell of everybody, and how it says who was there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.attendance.times import read_times
from minutesapp.importers.header.proxies import divide_proxy
from minutesapp.importers.people.person import NamedPerson
from minutesapp.importers.people.sides import status_of
from minutesapp.language.dates.clock import TIME, find_times
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import wordlist
from minutesapp.learning.counting import usual
from minutesapp.model.attendance import Attendee, Status
from minutesapp.templates.parts.field import TableColumn
from minutesapp.templates.parts.person import PresenceWords
from minutesapp.templates.people import presence_key
from minutesapp.templates.values.counts import NARROW_DIGITS
from minutesapp.templates.values.seats import NAME, NOTE, STATUS

KEYS = {
    "name": NAME, "post": "post", "group": "organisation", "place": "organisation", "category": "group",
    "party": "group", "side": "group", "seat": "seat", "number": "seat", "remarks": NOTE,
}  # fmt: skip
"""What is known of somebody by what a column of the lists of offices is for."""
HEADS_WITHIN = 3
"""Rows among which the heads of the columns are; over them may stand what holds for several."""
NARROW = NARROW_DIGITS | {ord("："): ":"}
PLACE, WORDS = pattern(r"\{\w+\}"), pattern(r"\w+|[×✕]")
BRACKETS = pattern("[()（）]")

Grid = Sequence[Sequence[str]]


class SeatTable(NamedTuple):
    """Its columns, how many people stand side by side, and the words for how they took part."""

    columns: tuple[TableColumn, ...]
    across: int
    presence: PresenceWords


def seat_table(grid: Grid) -> SeatTable | None:
    """The table of seats that has these rows; None where no row of them is the heads of such a table."""
    for at, heads in enumerate(grid[:HEADS_WITHIN], 1):
        size = _period(heads)
        columns = columns_of(heads[:size])
        if columns and len(grid) > at:
            across = len(heads) // size
            status = next((n for n, column in enumerate(columns) if column.key == STATUS), None)
            cells = [row[n] for row in grid[at:] for n in range(len(row)) if n % size == status]
            return SeatTable(columns, across, learn_presence(filter(None, cells)))
    return None


def columns_of(heads: Sequence[str]) -> tuple[TableColumn, ...]:
    """The columns under these heads; none where nobody is named in them, or two would be for the same.

    What no list is known to have goes into the remarks, if the table has none.
    """
    known = [_meanings().get(squeeze(head), "") for head in heads]
    keys = [key or ("" if NOTE in known else NOTE) for key in known]
    of_attendance = sum(squeeze(head) in wordlist("people_lists")["stacked"]["attendance"] for head in heads)
    if NAME not in keys or "" in keys or len(set(keys)) < len(keys) or of_attendance > 1:
        return ()
    return tuple(TableColumn(key, "".join(head.split())) for key, head in zip(keys, heads, strict=True))


def learn_presence(cells: Iterable[str]) -> PresenceWords:
    """In which words these cells say how people took part; as usual where they say nothing of it."""
    found: dict[str, list[str]] = {}
    for words in cells:
        for key, said in _presence(words):
            found.setdefault(key, []).append(said)
    return replace(PresenceWords(), **{key: usual(said) for key, said in found.items()})


def _period(heads: Sequence[str]) -> int:
    """After how many heads they begin again; as many as there are where they do not."""
    plain = [squeeze(head) for head in heads]
    sizes = (size for size in range(1, len(plain)) if len(plain) % size == 0)
    return next((size for size in sizes if plain == plain[:size] * (len(plain) // size)), len(plain))


@cache
def _meanings() -> Mapping[str, str]:
    """What is known of somebody by the head of a column."""
    tables: dict[str, list[str]] = wordlist("roster_columns")["headings"]
    known = {squeeze(word): KEYS[kind] for kind, words in tables.items() if kind in KEYS for word in words}
    return known | {squeeze(word): STATUS for word in wordlist("learning")["seats"]["status"]}


def _presence(words: str) -> Iterator[tuple[str, str]]:
    """What a cell tells of, as a form states it, and its words with places for times and names."""
    if squeeze(words) in map(squeeze, wordlist("learning")["seats"]["present"]):
        yield str(Status.PRESENT), words
        return
    status = status_of(NamedPerson("", note=words), Status.PRESENT)
    if status is Status.PRESENT:
        return
    times = read_times(words, status)
    proxy, _ = divide_proxy(BRACKETS.sub(" ", words).strip()) if status is Status.PROXY else (None, "")
    person = Attendee("", "", status=status, arrived=times.arrived, left=times.left, proxy=proxy)
    said = _with_places(words, person)
    if "".join(WORDS.findall(PLACE.sub("", said))) in wordlist("learning")["seats"]["said"]:
        yield presence_key(person, proxy.name if proxy else ""), said


def _with_places(words: str, person: Attendee) -> str:
    """The words with a place for each time and name in them."""
    words = words.replace("{", "").replace("}", "")
    for match in reversed([*TIME.finditer(words.translate(NARROW))]):
        at = [clock.since(None) for _, clock in find_times(match[0])]
        place = next((name for name in ("arrived", "left") if getattr(person, name) in at), "")
        words = words[: match.start()] + f"{{{place}}}" + words[match.end() :] if place else words
    for place in ("name", "post"):
        said = getattr(person.proxy, place, "")
        words = words.replace(said, f"{{{place}}}", 1) if said else words
    return words

"""The three editions of a record side by side: what each of them prints, block by block, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any

from msgspec import Struct

from minutesapp.editions.edition import PublicEdition, make_edition
from minutesapp.exporters.item import OF_BODY, Item, ItemKind
from minutesapp.exporters.plan import record_items
from minutesapp.model.minutes import Minutes
from minutesapp.services.output.exporting import EditionName
from minutesapp.templates.folder.catalog import form_of

Texts = Mapping[str, str]
"""What is printed under each key, in the order of an edition."""
AFTER = "after "
"""Begins the key of what stands behind something and tells of what is missing there."""


class EditionsRow(Struct, frozen=True):
    """One block, header field or line. `cells` are what each edition of `EditionName` prints, None for nothing.

    `block` is the id of the block, empty for all else.
    """

    block: str
    cells: tuple[str | None, ...]

    @property
    def differs(self) -> bool:
        """Whether not all print the same."""
        return len({*self.cells}) > 1

    @property
    def pieces(self) -> tuple[tuple[str, str, str], ...]:
        """Each cell in three: what all begin with, its own words, and what all end with."""
        said = [cell or "" for cell in self.cells]
        if not self.differs:
            return tuple(("", words, "") for words in said)
        before = _alike(said)
        behind = _alike([words[before:][::-1] for words in said])
        return tuple(_divided(words, before, behind) for words in said)


def editions_rows(minutes: Minutes) -> tuple[EditionsRow, ...]:
    """Every row of the record, also where all editions say the same. O(n)."""
    ids = {block.id for block in minutes.body}
    texts = [dict(_texts(minutes, edition)) for edition in EditionName]
    placed = [_where_missing(own, texts[0]) for own in texts]
    return tuple(
        EditionsRow(key if key in ids else "", tuple(own.get(key) for own in placed)) for key in _merged(placed)
    )


def row_json(row: EditionsRow) -> dict[str, Any]:
    """A row as data for other programs."""
    cells = dict(zip(map(str, EditionName), row.cells, strict=True))
    return {"block": row.block or None, **cells, "differs": row.differs}


def _texts(minutes: Minutes, edition: EditionName) -> Iterator[tuple[str, str]]:
    """What an edition prints, with a key for each part of the record that it is printed of."""
    form = form_of(minutes)
    made = make_edition(minutes, form, edition.value)
    gathered: dict[str, list[str]] = {}
    leading: list[str] = []
    last = ""
    for item in record_items(made.rendering(form), anchored=True):
        if item.kind is ItemKind.SPEAKER or (_is_bare(item) and not isinstance(made, PublicEdition)):
            leading.append(item.words)  # who speaks, or why it is closed, belongs to the block that follows
            continue
        last = AFTER + last if _is_bare(item) else item.anchor or item.kind.value
        gathered.setdefault(last, []).extend((*leading, item.words))
        leading = []
    return ((key, "\n".join(lines)) for key, lines in gathered.items())


def _is_bare(item: Item) -> bool:
    """Whether something in the body is printed of no block: why a passage is closed, or that one is missing."""
    return item.kind in OF_BODY and not item.anchor


def _where_missing(own: Texts, whole: Texts) -> Texts:
    """The texts, with what tells of something missing in the place of the first thing that is missing there."""
    following = dict(zip(whole, [*list(whole)[1:], ""], strict=True))
    placed: dict[str, str] = {}
    for key, words in own.items():
        missing = following.get(key.removeprefix(AFTER), "") if key.startswith(AFTER) else ""
        placed[missing if missing and missing not in own else key] = words
    return placed


def _merged(texts: Sequence[Iterable[str]]) -> list[str]:
    """All keys in the order of the first texts; those of the others behind what they stand behind."""
    order = list(texts[0])
    known = set(order)
    for own in texts[1:]:
        before = ""
        for key in own:
            if key not in known:
                order.insert(order.index(before) + 1 if before else 0, key)
                known.add(key)
            before = key
    return order


def _alike(said: Sequence[str]) -> int:
    """With how many signs all begin alike."""
    columns = zip(*said, strict=False)
    return sum(1 for _ in takewhile(lambda signs: len({*signs}) == 1, columns))


def _divided(words: str, before: int, behind: int) -> tuple[str, str, str]:
    end = len(words) - behind
    return words[:before], words[before:end], words[end:]

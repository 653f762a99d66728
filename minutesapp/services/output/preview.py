"""An edition as pages, before it is written anywhere, and where on them the blocks of the record stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct

from minutesapp.editions.edition import make_edition
from minutesapp.exporters.item import OF_BODY, Item
from minutesapp.exporters.plan import draft_mark, record_items, title_of
from minutesapp.exporters.styles import FRAME_LABELS
from minutesapp.exporters.word import word_file
from minutesapp.model.minutes import Minutes
from minutesapp.services.output.exporting import EditionName
from minutesapp.templates.folder.catalog import form_of
from minutesapp.templates.form import Form
from minutesapp.word.pages.page import PAGE_COUNT, PAGE_NUMBER, Cell, Letters, Paper, Paragraph, Run, Sheets, Table
from minutesapp.word.pages.sheets import read_sheets

__all__ = [
    "PAGE_COUNT",
    "PAGE_NUMBER",
    "Cell",
    "Letters",
    "Paper",
    "Paragraph",
    "Preview",
    "Run",
    "Sheets",
    "Table",
    "preview_record",
    "preview_sheets",
]


class Preview(Struct, frozen=True):
    """The pages of an edition. `places` tells for the id of each block that they show, in their order, its paragraphs:
    the first and the one behind the last, counted as one reads, those in cells of tables included."""

    sheets: Sheets
    places: Mapping[str, tuple[int, int]]


def preview_sheets(minutes: Minutes, edition: str = EditionName.INTERNAL) -> Sheets:
    """The pages of the Word file of this edition; UserFacingError ``layout-…``."""
    return preview_record(minutes, edition).sheets


def preview_record(minutes: Minutes, edition: str, proceed: Callable[[], None] = lambda: None) -> Preview:
    """The pages of the Word file of this edition, and where its blocks are; UserFacingError ``layout-…``.

    They are read off the very file that would be written. What `proceed` raises stops the work.
    """
    return preview_in(form_of(minutes), minutes, edition, proceed)


def preview_in(
    form: Form,
    minutes: Minutes,
    edition: str,
    proceed: Callable[[], None] = lambda: None,
    layout: bytes | None = None,
) -> Preview:
    """The same in a form that need not be kept anywhere, with the layout that is given, or its own."""
    made = make_edition(minutes, form, EditionName(edition).value)
    proceed()
    body, reached = made.minutes.body, _Reached(len(made.minutes.body))
    owned = [
        (body[reached.at].id if item.kind in OF_BODY else "", item)
        for item in record_items(made.rendering(form), reached)
    ]
    proceed()
    data = word_file([item for _, item in owned], title_of(made, form), form, draft_mark(made), own=layout)
    sheets = read_sheets(data, proceed)
    proceed()
    return Preview(sheets, _places(owned, [paragraph.words for paragraph in sheets.paragraphs]))


class _Reached:
    """Shows all of so many blocks, and knows which one was asked for last: the one whose items are being made."""

    def __init__(self, count: int) -> None:
        self._count = count
        self.at = -1

    def __iter__(self) -> Iterator[bool]:
        for at in range(self._count):
            self.at = at
            yield True


def _places(owned: Sequence[tuple[str, Item]], said: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Where the items of each block are: they stand in the file in their order, in paragraphs that say what they say.

    One that is not to be found is where the one before it ends.
    """
    places: dict[str, tuple[int, int]] = {}
    at = 0
    for id, item in owned:
        found = []
        for words in _paragraphs_of(item):
            place = _find(said, words, at)
            if place is not None:
                found.append(place)
                at = place + 1
        if id:
            first = found[0] if found else max(at - 1, 0)
            places[id] = (places.get(id, (first, at))[0], at)
    return places


def _paragraphs_of(item: Item) -> tuple[str, ...]:
    """What each paragraph of an item says."""
    if item.cells:
        return tuple(filter(None, item.cells))
    if item.framed and item.kind in FRAME_LABELS:
        return (item.lead, *filter(None, [item.text + item.tail]))
    return (item.words,)


def _find(said: Sequence[str], words: str, at: int) -> int | None:
    """The next paragraph from there on that says this; of an empty one only the very next, for there are others."""
    if not words:
        return at if at < len(said) and not said[at] else None
    return next((place for place in range(at, len(said)) if said[place] == words), None)

"""Around what is said: bullets, and quotation marks, which open with a turn and close with its last paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from minutesapp.exporters.item import BEGINNING, Item, ItemKind

SAID = (ItemKind.TURN, ItemKind.CONTINUATION)
ENDING = (*BEGINNING, ItemKind.HEADING, ItemKind.NARRATIVE)


def quoted(items: Iterable[Item], open: str, close: str) -> Iterator[Item]:
    """The items with the marks around what is said in each turn; directions within one do not end it."""
    held: list[Item] = []
    """The last paragraph of a turn, and the directions behind it: more of the turn may come."""
    begins = False
    for item in items:
        if item.kind in ENDING:
            yield from _closed(held, close)
            held = []
            begins = item.kind in BEGINNING
        if item.kind in SAID and (begins or held):
            yield from held
            held = [item._replace(text=open + item.text) if begins else item]
            begins = False
        elif held:
            held.append(item)
        else:
            yield item
    yield from _closed(held, close)


def bulleted(items: Iterable[Item], bullet: str) -> Iterator[Item]:
    """The items with the bullet before each paragraph of what is said, where the record itself has not written it."""
    for item in items:
        bare = item.kind in SAID and not item.text.startswith(bullet)
        yield item._replace(text=bullet + item.text) if bare else item


def _closed(held: list[Item], close: str) -> Iterator[Item]:
    for place, item in enumerate(held):
        yield item._replace(text=item.text + close) if place == 0 else item

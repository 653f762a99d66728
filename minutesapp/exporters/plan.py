"""What a finished record says, item by item, before any file format: every writer renders this and adds nothing."""

from __future__ import annotations

from collections.abc import Iterator

from minutesapp.editions.edition import EDITION_NAMES, Edition, PublicEdition
from minutesapp.exporters.body import body_items
from minutesapp.exporters.header import header_items, own_lines, own_words, sworn_items
from minutesapp.exporters.item import Item, ItemKind, printable
from minutesapp.model.header import BODY_HEADING, TITLE
from minutesapp.templates.form import Form
from minutesapp.templates.labels import labels_of
from minutesapp.templates.wording import field_text


def plan_of(edition: Edition | PublicEdition, form: Form) -> tuple[Item, ...]:
    """All that is printed, in order. O(n)."""
    return tuple(_items(edition, form))


def title_of(edition: Edition | PublicEdition, form: Form) -> str:
    """What the file calls itself: the body, what such a document is called, and whether it is to be reviewed."""
    field = edition.minutes.field("body_name")
    body = " ".join(field_text(form, edition.minutes, field).split()) if field else ""
    title = printable(" ".join(filter(None, (body, form.kind))))
    return f"{title}（{EDITION_NAMES[edition.kind]}）" if edition.kind == "review" else title


def _items(edition: Edition | PublicEdition, form: Form) -> Iterator[Item]:
    minutes = edition.minutes
    for title in own_lines(minutes, form, TITLE) or form.title.splitlines():
        yield Item(ItemKind.TITLE, title)
    yield from header_items(minutes, form)
    if heading := own_words(minutes, form, BODY_HEADING):
        yield Item(ItemKind.BODY_HEADING, label=heading)
    elif form.body.heading:
        yield Item(ItemKind.BODY_HEADING, label=form.body.heading, spread=form.body.cells)
    labels = labels_of(minutes.attendees, form, public=isinstance(edition, PublicEdition))
    yield from body_items(minutes.body, form, labels)
    if form.body.closing:
        yield Item(ItemKind.CLOSING, form.body.closing)
    yield from sworn_items(minutes, form)
